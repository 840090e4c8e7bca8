"""Clauses into typed claims, and claims into events."""
