"""The sections of a rules file, each turned into values."""
