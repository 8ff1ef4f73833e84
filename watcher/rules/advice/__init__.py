"""What works and is probably not meant: warnings about queries, rules and the whole file."""
