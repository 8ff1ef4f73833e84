"""rules.yaml: files, includes and secrets become located values."""
