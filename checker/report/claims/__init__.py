"""What was understood of an article, and what was not: one file per output format."""
