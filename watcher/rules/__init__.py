"""Queries and rules: read, compiled, matched."""
