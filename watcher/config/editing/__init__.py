"""Writing into a rules file without touching the rest of it."""
