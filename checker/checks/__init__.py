"""The rule library, and the kinds of check."""
