"""The background service: what is periodic, signals, and its word to systemd."""
