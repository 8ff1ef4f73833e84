"""The whole daemon on bundled feeds, with receivers on loopback."""
