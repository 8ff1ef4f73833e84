from pathlib import Path

import pytest

from tests.config.files import FEEDS, RULES, configured, loaded, told, write
from watcher.config.load import load
from watcher.config.telling.secrets import secret_parts, unshown_parts

CANARY = "c4nary-0123456789"


def channel(url: str) -> str:
    return f"{FEEDS}channels:\n  a: {url}\n{RULES}"


def revealed(folder: Path, url: str, **env: str) -> str:
    return configured(folder, channel(url), **env).channels[0].url.reveal()


def test_a_secret_comes_from_the_environment(tmp_path: Path) -> None:
    assert revealed(tmp_path, "!env A_URL", A_URL="json://x/y") == "json://x/y"


def test_a_secret_comes_from_a_file_beside_the_rules(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("json://x/y\n")
    (tmp_path / "s").chmod(0o600)
    assert revealed(tmp_path, "!file s") == "json://x/y"


def test_a_secret_comes_from_a_systemd_credential(tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "mail").write_text("json://x/y")
    read = revealed(tmp_path, "!file mail", CREDENTIALS_DIRECTORY=str(credentials))
    assert read == "json://x/y"


def test_a_feed_may_hold_a_secret_and_shows_none(tmp_path: Path) -> None:
    text = f"feeds: [!env F]\nchannels: {{a: 'print:'}}\n{RULES}"
    url = f"https://me:{CANARY}@example.org/f?key=k3y-9876543210"
    read = configured(tmp_path, text, F=url)
    assert (read.feeds[0].url, read.feeds[0].address) == (url, "https://example.org/…")
    assert {url, CANARY, "k3y-9876543210"} <= set(read.secrets)


def test_of_a_feed_kept_out_of_the_file_only_the_host_is_shown(tmp_path: Path) -> None:
    text = f"feeds: [!env F]\nchannels: {{a: 'print:'}}\n{RULES}"
    read = configured(tmp_path, text, F=f"https://example.org/{CANARY}/rss")
    assert (read.feeds[0].name, read.feeds[0].address) == ("example.org", "https://example.org/…")
    assert f"/{CANARY}/rss" in read.secrets


def test_all_that_is_secret_in_a_url_is_known_for_redaction(tmp_path: Path) -> None:
    url = f"mailtos://me:p%40ssword@smtp.example.org/?to=a@b.org&token={CANARY}"
    read = configured(tmp_path, channel("!env U"), U=url)
    assert set(read.secrets) == {url, "p%40ssword", "p@ssword", CANARY}


def test_a_bare_login_is_a_token_and_a_mail_address_is_not() -> None:
    assert secret_parts("ntfy://sometoken@host/x") == ("sometoken",)
    assert secret_parts("mailto://me%40example.org@host/x") == ()
    assert secret_parts("x://[") == ()


WRONG = {
    "!env A_URl": "the environment variable A_URl is not set (did you mean 'A_URL'?)",
    "!env ZZZZ": "the environment variable ZZZZ is not set"
    " (set it before the start, or use !file PATH)",
    "!env json://x": "!env takes the name of an environment variable (for example: !env MAIL_URL)",
    "!env EMPTY": "the url is empty where !env finds it (put it there)",
    "!env LINES": "the url has more than one line where !env finds it"
    " (leave one line there, and no comment)",
    "!file ''": "!file takes the path of a file (for example: !file /run/secrets/mail)",
    "!file binary": "the file FOLDER/binary is not text in UTF-8 (save it as UTF-8)",
    "!file large": "the file FOLDER/large is too large for a secret",
    "!file none": "the file FOLDER/none cannot be read: no such file or directory (a relative"
    " path begins beside the rules file, or in $CREDENTIALS_DIRECTORY)",
}


@pytest.mark.parametrize("url", WRONG)
def test_a_secret_that_is_not_there_is_an_error_at_its_place(tmp_path: Path, url: str) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    (tmp_path / "large").write_bytes(b"x" * 70_000)
    env = {"A_URL": "json://x", "EMPTY": " ", "LINES": "json://x\ny"}
    problem = WRONG[url].replace("FOLDER", str(tmp_path))
    assert told(tmp_path, channel(url), **env) == [f"3:6: error: {problem}"]


def test_a_secret_file_that_others_may_read_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("json://x/y")
    (tmp_path / "s").chmod(0o644)
    path = tmp_path / "s"
    assert told(tmp_path, channel("!file s")) == [
        f"3:6: warning: others on this machine can read the secret in {path} (chmod 600 {path})"
    ]


def test_a_plain_secret_in_a_file_that_others_may_read_is_one_warning(tmp_path: Path) -> None:
    path = write(tmp_path, channel("json://x/y\n  b: json://x/z"))
    path.chmod(0o644)
    result = load(path, {})
    assert result.configuration is not None
    assert [str(problem) for problem in result.problems] == [
        (
            f"{path}:3:6: warning: others on this machine can read this file, and this url is a"
            f" secret (chmod 600 {path}, or use !env or !file)"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        channel(f"json://me:{CANARY}@x/"),
        channel(f"{{url: json://me:{CANARY}@x/, json://me:{CANARY}@x: 1}}"),
        channel(f"{{json://me:{CANARY}@x/, json://me:{CANARY}@x/}}"),
        channel(f"{{url: 'print:', for: json://me:{CANARY}@x/}}"),
        channel(f"json: //me:{CANARY}@x/"),
        channel(f"@me:{CANARY}@x/ y: 1"),
        channel(f"!env json://me:{CANARY}@x/"),
        channel(f"!file json://me:{CANARY}@x/"),
        channel(f"'json://me:{CANARY}@x/"),
        channel(f"me:{CANARY}@x"),
        FEEDS + f"json://{CANARY}: 1\n",
        f"feeds: [https://me:{CANARY}@x/?{CANARY}, ftp://me:{CANARY}@x]\n",
        channel("!env CANARY"),
        channel("!env CANARY\n  a: !env CANARY"),
    ],
)
def test_no_secret_is_ever_shown(tmp_path: Path, text: str) -> None:
    result = loaded(tmp_path, text, CANARY=f"json://me:{CANARY}@x/")
    assert CANARY not in repr(result)
    assert not any(CANARY in str(problem) for problem in result.problems)
    if result.configuration:
        assert CANARY not in repr(result.configuration.channels)
        assert CANARY not in repr(result.configuration.places)


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("https://h.org/f?key=correcthorse", {"correcthorse"}),
        ("https://h.org/f?a=1&api_key=correct%20horse", {"correct%20horse", "correct horse"}),
        ("https://h.org/f?Access-Token=correcthorse#x", {"correcthorse"}),
        ("https://me:battery@h.org/f", {"battery"}),
        ("https://h.org/correcthorse1/f?key=correcthorse1", set()),
        ("https://h.org/f?key=news&keyword=correcthorse&author=correcthorse", set()),
    ],
)
def test_what_is_secret_in_the_url_of_a_feed_is_what_is_not_shown(
    url: str, parts: set[str]
) -> None:
    assert unshown_parts(url) == parts


def test_a_variable_that_may_be_the_secret_itself_is_not_repeated(tmp_path: Path) -> None:
    found = told(tmp_path, channel("!env correcthorse"))
    assert found == [
        (
            "3:6: error: the environment variable NAME is not set"
            " (set it before the start, or use !file PATH)"
        )
    ]
