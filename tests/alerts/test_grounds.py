"""The words of an alert that say which name of an entity was found."""

import json

import pytest

from tests.alerts.builders import alert, entry, target
from watcher.alerts.grounds import Found, Ground, grounds, told_name
from watcher.alerts.lines import why
from watcher.alerts.page import alert_page
from watcher.alerts.render import render_alert
from watcher.alerts.webhook import alert_keys
from watcher.model import Alert, Evidence, Kind

ZONE = "UTC"
VESSELS = '@"sanctioned vessels"'


def evidence(text: str, name: str, term: str = "@x", start: int = 0) -> Evidence:
    return Evidence("title", start, start + len(text), text, term, name)


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Adalynn", "ADALYNN", ""),
        ("Nagorno Karabakh", "Nagorno-Karabakh", ""),
        ("Şuşa", "Susa", ""),
        ("talks", "", ""),
        ("Нагорного Карабаха", "Нагорный Карабах", "Нагорный Карабах"),
        ("Adalynn", "ADALYNN (IMO 9162928)", "IMO 9162928"),
        ("ADALYNN", "ADALYNN (1, 2)", "1, 2"),
        ("Адалинну", "Адалинн (IMO 9162928)", "Адалинн, IMO 9162928"),
        ("Congo (Kinshasa)", "Congo (Kinshasa)", ""),
        ("Congo", "Congo (the river) (Q3503)", "Congo (the river), Q3503"),
    ],
)
def test_a_name_tells_what_the_words_do_not(text: str, name: str, told: str) -> None:
    assert told_name(evidence(text, name)) == told


def test_a_name_that_is_the_term_tells_nothing() -> None:
    found = evidence("Нагорного Карабаха", "Nagorno-Karabakh", '@"Nagorno-Karabakh"')
    assert told_name(found) == ""


def test_the_same_word_of_two_names_is_told_twice() -> None:
    found = [
        evidence("HOPE", "HOPE (1)"),
        evidence("Hope", "HOPE (1)"),
        evidence("HOPE", "HOPE (2)"),
    ]
    assert grounds(found) == (
        Ground((Found("HOPE", "1"), Found("HOPE", "2")), more=False, term="@x"),
    )


def test_a_term_that_its_words_say_is_not_repeated_beside_a_name() -> None:
    found = [evidence("Baku", "Baku", "@Baku"), evidence("Баку́", "Баку", "@Baku"),
             evidence("Bakıda", "Bakı", "@Baku")]  # fmt: skip
    (ground,) = grounds(found)
    assert ground.term == ""
    assert ground.words == (Found("Baku"), Found("Баку́"), Found("Bakıda", "Bakı"))


def test_a_word_that_is_cut_and_the_last_told_ends_in_one_sign() -> None:
    many = [evidence(f"{number} {'long ' * 20}", "", "@x NEAR/9 long") for number in range(5)]
    (ground,) = grounds(many)
    assert (ground.more, ground.words[-1].text[-1], ground.end) == (True, "…", "")
    assert "……" not in why(alert(entry(), tuple(many)), 1000)
    (ground,) = grounds([evidence(str(number), "") for number in range(5)])
    assert ground.end == "…"


def of_a_vessel() -> Alert:
    title = "ADALYNN seen near Лачинского коридора"
    found = (
        evidence("ADALYNN", "ADALYNN (IMO 9162928)", VESSELS),
        evidence("Лачинского коридора", "Лачинский коридор", "@Lachin", 18),
    )
    return alert(entry(title=title), found, rule="Vessels")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.MAIL])
def test_every_chat_says_which_name_it_was(kind: Kind) -> None:
    body = render_alert(of_a_vessel(), target(kind), ZONE, "d").body
    assert f"{VESSELS}: ADALYNN (IMO 9162928)" in body
    assert "Lachin: Лачинского коридора (Лачинский коридор)" in body


def test_a_mail_and_its_page_say_which_name_it_was() -> None:
    mail = render_alert(of_a_vessel(), target(Kind.MAIL), ZONE, "d")
    assert f"{VESSELS}: ADALYNN (IMO 9162928)" in mail.body
    page = alert_page(of_a_vessel(), ZONE)
    assert "<bdi>ADALYNN</bdi></b> (<bdi>IMO 9162928</bdi>)" in page
    assert "<bdi>@&quot;sanctioned vessels&quot;</bdi>: <b" in page


def test_a_hostile_name_or_id_is_shown_and_not_obeyed() -> None:
    said = alert(entry(title="HOPE"), (evidence("HOPE", "HOPE (<b>\x1b[31m @everyone)", "@x"),))
    assert "<b>\x1b" not in alert_page(said, ZONE)
    assert "&lt;b&gt;" in alert_page(said, ZONE)
    body = render_alert(said, target(Kind.DISCORD), ZONE, "d").body
    assert "@everyone" not in body
    assert "\x1b" not in body


def test_a_webhook_has_the_name_where_there_is_one() -> None:
    found = json.loads(alert_keys(of_a_vessel()))["evidence"]
    assert found[0]["name"] == "ADALYNN (IMO 9162928)"
    plain = alert(entry(title="talks"), (evidence("talks", "", "talks"),))
    assert "name" not in json.loads(alert_keys(plain))["evidence"][0]
