"""Many articles: workers, order, progress."""
