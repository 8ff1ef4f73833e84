import socket
from ipaddress import IPv4Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.fetch.gate import AddrInfo, RefusedError, gated, refused

PRIVATE_V4 = [
    "0.0.0.0",  # noqa: S104  an address to refuse
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
]
PUBLIC_V4 = ["1.1.1.1", "8.8.8.8", "100.63.255.255", "172.32.0.1", "192.169.0.1", "223.255.255.1"]
PRIVATE_V6 = [
    "::",
    "::1",
    "::7f00:1",
    "::ffff:0:7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]
PUBLIC_V6 = ["2606:4700:4700::1111", "2a00:1450:4001:800::200e", "2001:4860:4860::8888"]


def carried(address: str) -> list[str]:
    """Return every form of IPv6 that leads to an IPv4 address."""
    number = int(IPv4Address(address))
    high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
    return [f"::ffff:{address}", f"64:ff9b::{high}:{low}", f"2002:{high}:{low}::1"]


@pytest.mark.parametrize("address", PRIVATE_V4 + PRIVATE_V6)
def test_a_special_address_is_refused(address: str) -> None:
    assert refused(address)


@pytest.mark.parametrize("address", PUBLIC_V4 + PUBLIC_V6)
def test_a_public_address_is_let_through(address: str) -> None:
    assert not refused(address)


@pytest.mark.parametrize("text", ["localhost", "example.org", "0x7f.1", "2130706433", "", "[::1]"])
def test_what_is_no_address_is_refused(text: str) -> None:
    assert refused(text)


@given(st.ip_addresses(v=4))
def test_an_address_in_an_address_is_judged_like_the_one_inside(address: IPv4Address) -> None:
    assert {refused(form) for form in carried(str(address))} == {refused(str(address))}


@given(st.ip_addresses())
def test_a_zone_changes_nothing(address: object) -> None:
    assert refused(f"{address}%eth0") == refused(str(address))


def info(host: str, port: int) -> AddrInfo:
    return (socket.AF_INET, socket.SOCK_STREAM, 0, "", (host, port))


def test_no_socket_is_made_for_a_refused_address() -> None:
    with pytest.raises(RefusedError) as error:
        gated(frozenset())(info("10.0.0.1", 80))
    assert error.value.address == "10.0.0.1"


def test_a_socket_is_made_for_a_public_address() -> None:
    with gated(frozenset())(info("1.1.1.1", 80)) as made:
        assert made.family == socket.AF_INET


def test_an_exempt_address_is_let_through_at_its_port_only() -> None:
    gate = gated(frozenset({("127.0.0.1", 3128)}))
    gate(info("127.0.0.1", 3128)).close()
    with pytest.raises(RefusedError):
        gate(info("127.0.0.1", 22))


def test_an_address_with_flow_and_scope_is_judged_too() -> None:
    with pytest.raises(RefusedError):
        gated(frozenset())((socket.AF_INET6, socket.SOCK_STREAM, 0, "", ("fe80::1", 80, 0, 2)))
