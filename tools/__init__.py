"""Tools for those who work on watcher; none of them is installed."""
