"""Feed bodies become entries; polls get their pace."""
