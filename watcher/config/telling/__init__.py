"""Telling what is wrong, where, and how to mend it, without a secret."""
