"""Reports into text: one file per output format."""
