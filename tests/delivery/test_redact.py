from urllib.parse import quote

from hypothesis import example, given
from hypothesis import strategies as st

from watcher.delivery.redact import one_line, redact, secrets_of


def test_a_secret_and_what_a_url_makes_of_it_become_stars() -> None:
    assert redact("a p@ss/1 b p%40ss%2F1 c p%40ss/1", ["p@ss/1"]) == "a *** b *** c ***"


def test_a_secret_inside_another_leaves_no_rest() -> None:
    assert redact("tokentoken2", ["token", "tokentoken2"]) == "***"


def test_an_empty_secret_hides_nothing() -> None:
    assert redact("text", [""]) == "text"


@given(st.text(min_size=4), st.text())
@example("0%00", "")
def test_no_quoted_secret_survives(secret: str, around: str) -> None:
    hidden = quote(secret, safe="", errors="replace")

    assert hidden not in redact(f"{hidden}", [secret]) or hidden in "***"
    assert redact(around, []) == around


def test_every_part_of_a_url_that_may_be_a_token_is_a_secret() -> None:
    found = secrets_of("slack://T1AAAA/B1BBBB/C1CCCC?x=dddd")
    assert {"T1AAAA", "B1BBBB", "C1CCCC", "dddd"} <= set(found)

    assert "tg:token" not in secrets_of("json://receiver.example.org/")
    assert "123456:abcdef" in secrets_of("tgram://123456:abcdef/1")
    assert "receiver.example.org" not in secrets_of("json://u:pw@receiver.example.org/hook")
    assert "pw" in secrets_of("json://u:pw@receiver.example.org/hook")


def test_of_a_mail_url_only_the_password_is_secret() -> None:
    url = "mailto://me:pw@h.org/?to=a@b.org"

    assert secrets_of(url)[:2] == (url, "pw")
    assert {"me", "h.org", "a@b.org"}.isdisjoint(secrets_of(url))


def test_a_url_that_cannot_be_read_is_a_secret_as_a_whole() -> None:
    assert secrets_of("x://[bad") == ("x://[bad",)


def test_a_line_is_cut_only_after_its_secrets_are_gone() -> None:
    assert one_line("ab\r\n\x1bcd secret", ["secret"], 10) == "ab cd ***"
    assert one_line("x" * 300, []) == "x" * 199 + "…"


def test_a_login_is_secret_as_it_is_sent_too() -> None:
    hook, mail = secrets_of("json://me:p%40ss@h.example/"), secrets_of("mailto://me:p%40ss@h/")

    for sent in ("bWU6cEBzcw==", "AG1lAHBAc3M=", "cEBzcw=="):  # Basic, PLAIN and LOGIN
        assert sent in hook
        assert sent in mail
