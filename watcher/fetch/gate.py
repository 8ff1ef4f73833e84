"""Which addresses a feed may not make us call, asked at the very socket that is to be connected."""

import errno
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

AddrInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]
"""What getaddrinfo says of one address: family, type, protocol, canonical name, host and port."""

# The special ranges of the IANA registries (RFC 6890 and its updates). `is_global` of the
# standard library is no help: its table changes with the version and overlooks embedded IPv4.
_CLOSED_V4 = tuple(
    IPv4Network(net)
    for net in (
        "0.0.0.0/8",  # this host: connecting to it reaches 127.0.0.1
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier NAT, and the metadata service of one cloud
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and the metadata service of most clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)

# All public IPv6 lies in here; loopback, fc00::/7, fe80::/10, ff00::/8 and the rest do not.
_OPEN_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(
    IPv6Network(net)
    for net in (
        "2001::/23",  # protocol assignments, Teredo (2001::/32) among them
        "2001:db8::/32",
        "3fff::/20",
    )
)

# IPv6 that carries an IPv4 address which the connection ends at: how far it is shifted.
_CARRIERS = (
    (IPv6Network("::ffff:0:0/96"), 0),  # mapped, RFC 4291
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (IPv6Network("2002::/16"), 80),  # 6to4, RFC 3056
)


class RefusedError(OSError):
    """A connection that the gate refused; `address` is the IP address as it was to be called."""

    def __init__(self, address: str) -> None:
        super().__init__(errno.EACCES, f"the address {address} is refused")
        self.address = address


def refused(host: str) -> bool:
    """Say whether an IP address (a zone id is ignored) is not a public one.

    Text that is no IP address is refused, too: what cannot be judged is not called.
    """
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return True
    if isinstance(address, IPv4Address):
        return _refused_v4(address)
    return _refused_v6(address)


def _refused_v4(address: IPv4Address) -> bool:
    return any(address in net for net in _CLOSED_V4)


def _refused_v6(address: IPv6Address) -> bool:
    for net, shift in _CARRIERS:
        if address in net:
            return _refused_v4(IPv4Address(int(address) >> shift & 0xFFFFFFFF))
    return address not in _OPEN_V6 or any(address in net for net in _CLOSED_V6)


def gated(allowed: frozenset[tuple[str, int]]) -> Callable[[AddrInfo], socket.socket]:
    """Return a socket factory for a connector that raises RefusedError for a refused address.

    `allowed` are the exact (IP address, port) that pass nevertheless. A factory is asked for
    each connection with the address it is for, so a name cannot change its mind in between.
    """

    def open_socket(info: AddrInfo) -> socket.socket:
        family, kind, protocol, _, (host, port, *_) = info
        if (host, port) not in allowed and refused(host):
            raise RefusedError(host)
        return socket.socket(family, kind, protocol)

    return open_socket
