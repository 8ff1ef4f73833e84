"""How much one poll may cost us in time and bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one exchange may take: times in seconds, sizes in bytes.

    `connect` holds for each address of a name, TLS included; `read` between two arrivals of
    data; `total` for everything with all redirects, waiting in line for a host aside. A real
    feed has been seen with a header of 8.5 kB, above what aiohttp takes by itself.
    """

    connect: float = 10.0
    read: float = 15.0
    total: float = 45.0
    wire_bytes: int = 5_000_000
    body_bytes: int = 20_000_000
    redirects: int = 5
    header_bytes: int = 32_768
    header_count: int = 256
    per_host: int = 2


DEFAULT = Limits()


def megabytes(size: int) -> str:
    """Return a number of bytes as a person reads it."""
    return f"{size / 1_000_000:g} MB"
