"""factcheck: proves from a news article's own words where it contradicts itself."""

__version__ = "0.1.0"
