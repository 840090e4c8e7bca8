"""Events into one constraint network, and its conflicts."""
