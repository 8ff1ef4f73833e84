"""Feeds `watcher check` with files that nobody would write, and looks at all that it says."""
