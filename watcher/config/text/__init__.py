"""The text of a rules file: YAML with the place of everything in it."""
