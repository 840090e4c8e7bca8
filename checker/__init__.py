"""factcheck: proves from a news article's own words where it contradicts itself."""
