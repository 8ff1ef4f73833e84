"""The catalogue of entities that ships with the package, as the text of its file."""

import gzip
from importlib import resources


def read_catalogue() -> str:
    """Return the JSON lines of the built-in catalogue."""
    folder = resources.files("watcher.entities") / "catalogue"
    return gzip.decompress((folder / "places.jsonl.gz").read_bytes()).decode("utf-8")
