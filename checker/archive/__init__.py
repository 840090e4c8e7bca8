"""Many articles: each is checked and rendered on its own, in this process or in several."""
