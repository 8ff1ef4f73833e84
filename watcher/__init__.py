"""Alerts from the news: polls feeds, matches rules, tells you once, with the reason."""

__version__ = "0.1.0"
