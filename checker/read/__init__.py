"""Bytes into articles: one file per input format."""
