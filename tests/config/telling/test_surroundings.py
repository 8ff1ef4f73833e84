from pathlib import Path

from watcher.config.telling.surroundings import system_timezone


def test_the_systems_timezone_is_where_localtime_leads(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Asia/Yerevan")
    assert system_timezone({}, link) == "Asia/Yerevan"


def test_tz_comes_first_and_nonsense_is_passed_over(tmp_path: Path) -> None:
    none = tmp_path / "none"
    assert system_timezone({"TZ": ":Asia/Tbilisi"}, none) == "Asia/Tbilisi"
    assert system_timezone({"TZ": "EST5EDT,M3.2.0,M11.1.0"}, none) == "UTC"
    assert system_timezone({"TZ": "../../etc/passwd"}, none) == "UTC"
