"""Sending: one payload to one target, one outcome."""
