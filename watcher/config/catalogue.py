"""The catalogue of entities that ships with the package, as the content of its files."""

from importlib import resources
from typing import Final

# The one that is asked first comes first: what two mean is what the first one means.
FILES: Final = ("places", "organisations", "cities")


def read_catalogue() -> tuple[bytes, ...]:
    """Return the files of the built-in catalogue, packed as they are."""
    folder = resources.files("watcher.entities") / "catalogue"
    return tuple((folder / f"{name}.jsonl.gz").read_bytes() for name in FILES)
