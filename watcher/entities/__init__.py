"""Names of things, and the built-in catalogue of them."""
