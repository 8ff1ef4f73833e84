import os
import socket
from pathlib import Path

from watcher.daemon.supervisor import notify, watchdog_seconds


def listening(address: str | bytes) -> socket.socket:
    line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    line.bind(address)
    line.settimeout(60)
    return line


def test_the_supervisor_hears_what_it_is_told(tmp_path: Path) -> None:
    with listening(f"{tmp_path}/s") as line:
        assert notify("READY=1\nSTATUS=well", {"NOTIFY_SOCKET": f"{tmp_path}/s"})
        assert line.recv(100) == b"READY=1\nSTATUS=well"


def test_without_a_supervisor_nothing_is_said() -> None:
    assert not notify("READY=1", {})


def test_a_supervisor_that_has_gone_is_no_reason_to_fail(tmp_path: Path) -> None:
    assert not notify("READY=1", {"NOTIFY_SOCKET": f"{tmp_path}/gone"})


def test_the_watchdog_is_asked_for_in_microseconds() -> None:
    assert watchdog_seconds({"WATCHDOG_USEC": "60000000"}) == 60.0
    assert watchdog_seconds({"WATCHDOG_USEC": "2000000", "WATCHDOG_PID": str(os.getpid())}) == 2.0


def test_a_watchdog_that_is_off_or_meant_for_another_process_asks_for_nothing() -> None:
    assert watchdog_seconds({}) is None
    assert watchdog_seconds({"WATCHDOG_USEC": "soon"}) is None
    assert watchdog_seconds({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}) is None
