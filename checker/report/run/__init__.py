"""What a check found: one file per output format."""
