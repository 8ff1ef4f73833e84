"""What the daemon tells systemd: ready, alive, reloading, stopping, and how it is.

The protocol is one datagram of NAME=value lines to $NOTIFY_SOCKET; see sd_notify(3).
"""

import os
import socket
from collections.abc import Mapping


def notify(message: str, env: Mapping[str, str] = os.environ) -> bool:
    """Send a message to the supervisor; False where there is none, or it does not listen."""
    address = env.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    if address.startswith("@"):  # an abstract socket is written with an @ for its zero byte
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.connect(address)
            line.sendall(message.encode())
    except OSError:
        return False
    return True


def watchdog_seconds(env: Mapping[str, str] = os.environ) -> float | None:
    """Return how long systemd waits for a sign of life; None where it does not ask for one."""
    wait = env.get("WATCHDOG_USEC", "")
    if not wait.isdigit() or env.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    return int(wait) / 1_000_000
