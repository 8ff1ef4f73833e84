"""Texts as matching sees them: plain, folded, cut into tokens."""
