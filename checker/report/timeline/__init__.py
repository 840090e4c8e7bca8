"""The resolved timeline of an article: one file per output format."""
