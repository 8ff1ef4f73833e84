"""What becomes of a match, how it reads, and when it is tried again."""
