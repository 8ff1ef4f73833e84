"""Asking a first feed, rule and channel of somebody who has none."""
