"""The query language: a text becomes a tree, or all that is wrong with it and how to mend it."""
