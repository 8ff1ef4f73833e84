"""Entities and their names, drawn."""
