"""What a terminal shows: tables, colours, wrapped texts, problems, progress."""
