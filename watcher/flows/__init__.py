"""One file is one unit of work, read from top to bottom."""
