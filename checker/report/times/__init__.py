"""The time expressions of an article: one file per output format."""
