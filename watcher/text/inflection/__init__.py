"""How words change: tables of endings by language, read from the text back to the dictionary."""
