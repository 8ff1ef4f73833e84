import pytest

from tests.cli.person import answers
from watcher.cli.first.channel import ask_channel

SLACK = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"
MAIL = "mailtos://me:canary@gmail.com/?to=me@gmail.com"


@pytest.mark.parametrize("typed", ["", "print:", "Print"])
def test_the_terminal_needs_no_address(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    assert ask_channel(answers(monkeypatch, typed)) == ""


@pytest.mark.parametrize(
    ("typed", "reached"),
    [
        (SLACK, "slack"),
        (f"  {SLACK}\u200b", "slack"),
        ("https://ntfy.sh/nobody-guesses-it", "ntfys"),
        (MAIL, "me@gmail.com"),
        (f"{MAIL},you@gmail.com", "me@gmail.com, you@gmail.com"),
    ],
)
def test_an_address_is_taken_as_it_is_pasted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, reached: str
) -> None:
    assert ask_channel(answers(monkeypatch, typed)) == typed.strip().rstrip("\u200b")
    assert f"that reaches: {reached}\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("slak://a/b/c", "did you mean slack://?"),
        ("my desk", "this is not the URL of a channel"),
        ("https://courier.example/hook", "a webhook of your own"),
        ("mailtos://me:canary@gmail.com/?cc=you@gmail.com", "a channel's URL cannot have `cc=`"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_and_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, why: str
) -> None:
    assert ask_channel(answers(monkeypatch, typed, SLACK)) == SLACK

    said = capsys.readouterr().err
    assert why in said
    assert "The address? (Enter: this terminal)" in said
    assert "canary" not in said


@pytest.mark.parametrize(
    ("mailbox", "form"),
    [
        ("me@gmail.com", "mailtos://me:PASSWORD@gmail.com/?to=me@gmail.com\n"),
        (
            "me@paper.example",
            "mailtos://me%40paper.example:PASSWORD@SERVER/?from=me@paper.example&to=me@paper.example\n",
        ),
    ],
)
def test_a_mailbox_alone_is_met_with_what_it_takes_to_write_to_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mailbox: str, form: str
) -> None:
    url = form.strip().replace("SERVER", "smtp.paper.example")

    assert ask_channel(answers(monkeypatch, mailbox, url)) == url
    said = capsys.readouterr().err
    assert form in said
    assert f"that reaches: {mailbox}\n" in said


@pytest.mark.parametrize(
    "typed",
    ["mailto:me@gmail.com", "<me@gmail.com>", "Անի Մ. <me@gmail.com>", "MAILTO:me@gmail.com"],
)
def test_a_mailbox_is_known_however_it_is_pasted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    assert ask_channel(answers(monkeypatch, typed, "")) == ""

    assert "mailtos://me:PASSWORD@gmail.com/?to=me@gmail.com\n" in capsys.readouterr().err
