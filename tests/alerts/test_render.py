import email
import email.policy
import json
import re
from dataclasses import replace
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alerts.builders import NOW, alert, entry, evidence, target, trouble, usual
from watcher.alerts.chat import TITLED, limit, size
from watcher.alerts.render import render_alert, render_trouble
from watcher.model import Entry, Kind, Payload, Severity

ZONE = "Asia/Yerevan"
HEADERS = [
    "Auto-Submitted",
    "Content-Type",
    "Date",
    "From",
    "List-Id",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
    "X-Auto-Response-Suppress",
    "X-Watcher-Alert",
]
HOSTILE = [
    "<script>alert(1)</script> news",
    "<b>bold</b> & <i>news</i>",
    "news @everyone now",
    "news @here @channel @room @all",
    "news <!channel> <!here|here>",
    "news <@U123> <@&456> <#C789>",
    "news\nBcc: victim@example.org",
    "news\r\nBcc: victim@example.org\r\n\r\nbody",
    "news\r\n\r\n--=_watcher_d1d1\r\nContent-Type: text/html",
    "=?utf-8?q?news=0D=0ABcc:_victim=40example.org?=",
    "\x1b[31mred\x1b[0m news",
    "\x1b]8;;http://evil.example\x07news\x1b]8;;\x07",
    "\x9b2Jnews",
    "news \u202egnp.exe",
    "\u2066news\u2069\u200f",
    "n\u200be\u200bw\u200bs\ufeff",
    "news\U000e0041\U000e0042",
    "news " + "x" * 10_000,
    "news " * 2_000,
    "news \ud800 \udfff",
    "أخبار عاجلة من القاهرة",
    "חדשות מירושלים",
    "می\u200cخواهم خبر",
    "👩\u200d👩\u200d👧\u200d👦 news 🇦🇲" * 40,
    "纳戈尔诺-卡拉巴赫和平谈判恢复" * 60,
    "Z" + "\u0353" * 3000 + "algo news",
    "[click](https://evil.example) news",
    "**bold** __under__ ~~strike~~ `code` ||spoiler|| news",
    "# heading news",
    "> quote news",
    "1. list news",
    "<https://evil.example|good.example> news",
    "&#64;everyone &lt;!channel&gt; news",
    "\\@everyone \\<!here> news",
    "news\x00\x07\x08",
    "&" * 5000,
    "<" * 5000,
    "😀" * 5000,
    "\\*" * 3000,
    "{parts} {0} %s ${x} news",
]


def parsed(payload: Payload) -> EmailMessage:
    payload.mail.encode("ascii")
    message = email.message_from_string(payload.mail, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def told(title: str, kind: Kind, summary: str = "") -> Payload:
    said = entry(title=title, summary=summary or f"{title} and more of it")
    return render_alert(alert(said), target(kind), ZONE, "d1d1")


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_harms_no_target(title: str, kind: Kind) -> None:
    payload = told(title, kind)
    shown = payload.title + payload.body
    shown.encode()
    assert payload.body.strip()
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown) is None
    assert "\n" not in payload.title
    assert "https://oc-media.org/t" in payload.body
    if kind not in (Kind.MAIL, Kind.PRINT):
        assert re.search(r"@\w|<[!@#]", shown) is None
        assert size(payload.body, kind) <= limit(kind)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_forges_no_header(title: str) -> None:
    payload = told(title, Kind.MAIL)
    message = parsed(payload)
    assert sorted(message.keys()) == sorted(HEADERS)
    assert message["Subject"] == payload.title
    assert len(payload.title) <= 200
    assert message["To"] == "me@example.org"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert max(map(len, payload.mail.split("\r\n"))) <= 78
    assert "\n" not in payload.mail.replace("\r\n", "")


@pytest.mark.parametrize("title", HOSTILE)
def test_no_tag_of_a_feed_reaches_the_html(title: str) -> None:
    page = parsed(told(title, Kind.MAIL)).get_body(("html",))
    assert page is not None
    foreign = re.sub(r'<(b class="w-key"|style>|bdi>)', "", page.get_content())
    tags = set(re.findall(r"<([a-z0-9]+)", foreign))
    assert tags <= {"html", "head", "meta", "body", "div", "h1", "p", "a", "mark"}


@pytest.mark.parametrize("title", [t for t in HOSTILE if "news" in t])
def test_a_hostile_title_is_still_readable(title: str) -> None:
    body = told(title, Kind.SLACK).body
    assert "news" in body.replace("\u200b", "") or "x-" in body or "exe" in body


@given(st.text(max_size=300), st.sampled_from(list(Kind)))
@settings(max_examples=60, deadline=None)
def test_any_text_renders_twice_to_the_same(text: str, kind: Kind) -> None:
    first, again = told(text, kind, text), told(text, kind, text)
    assert first == again
    if kind is Kind.MAIL:
        assert parsed(first)["Subject"] == first.title


def test_a_chat_alert_says_what_a_reader_needs_in_order() -> None:
    payload = render_alert(usual(Severity.CRITICAL), target(Kind.SLACK), ZONE, "d")
    assert payload == Payload(
        title="",
        body=(
            "CRITICAL: Armenia and Azerbaijan resume peace talks over Nagorno-Karabakh\n"
            "OC Media, 14:05, Mon 23 Nov (Asia/Yerevan)\n\n"
            "Negotiators from Armenia and Azerbaijan met in Geneva on Monday. "
            "The peace talks, broken off in spring, are to go on until Friday.\n\n"
            "https://oc-media.org/t\n\n"
            "Why: rule “Karabakh peace talks” matched Nagorno-Karabakh; talks\n"
            "Alert 1a2b3c4d"
        ),
    )


def test_a_title_of_its_own_is_not_said_again_in_the_body() -> None:
    payload = render_alert(usual(), target(Kind.NTFY), ZONE, "d")
    assert payload.title == "Armenia and Azerbaijan resume peace talks over Nagorno-Karabakh"
    assert payload.body.startswith("OC Media, 14:05")


def test_markdown_of_a_feed_is_shown_not_obeyed() -> None:
    body = told("# **a** [b](c) <d> &amp; 1.", Kind.DISCORD, "1. one_two").body
    assert body.startswith("**\\# \\*\\*a\\*\\* \\[b](c) <\u200bd> &\u200bamp; 1.**\n")
    assert "1\\. one\\_two" in body


def test_a_chat_that_reads_no_markdown_gets_no_backslashes() -> None:
    assert "\\" not in told("# **a** [b](c)", Kind.MATRIX).body


def test_a_link_stays_whole_where_mentions_are_killed() -> None:
    said = entry(link="https://t.example/@user/a_b*c")
    body = render_alert(alert(said), target(Kind.DISCORD), ZONE, "d").body
    assert "https://t.example/%40user/a_b%2Ac" in body


def test_a_lying_link_is_left_out_and_said_so() -> None:
    for kind in (Kind.SLACK, Kind.MAIL, Kind.PRINT):
        payload = render_alert(alert(entry(link="javascript:x")), target(kind), ZONE, "d")
        assert "The link is left out" in payload.body
        assert "javascript" not in payload.body + payload.mail


def test_an_entry_without_a_link_says_nothing_of_links() -> None:
    payload = render_alert(alert(entry(link="")), target(Kind.MAIL), ZONE, "d")
    assert "link" not in payload.body


def test_a_very_long_link_goes_before_the_limit_does() -> None:
    said = entry(title="&" * 400, link="https://x.example/?" + "&" * 900)
    payload = render_alert(alert(said), target(Kind.TELEGRAM), ZONE, "d")
    assert size(payload.body, Kind.TELEGRAM) <= limit(Kind.TELEGRAM)
    assert "x.example" not in payload.body


def test_ntfy_is_measured_in_bytes() -> None:
    assert size("ш", Kind.NTFY) == 2
    assert size("ш", Kind.OTHER) == 1
    assert size("&", Kind.SLACK) == 5


def test_an_entry_without_a_title_is_named_by_its_first_words() -> None:
    said = Entry(
        "e", summary="\u200b", content="Talks began in Geneva " * 30, link="https://x.example"
    )
    payload = render_alert(alert(said), target(Kind.SLACK), ZONE, "d")
    assert payload.body.startswith("Talks began in Geneva")
    assert "OC Media, found 14:05, Mon 23 Nov" in payload.body


def test_an_empty_entry_still_says_something() -> None:
    payload = render_alert(alert(Entry("e")), target(Kind.OTHER), ZONE, "d")
    assert payload.title == "(no title)"
    assert "Why: rule “Karabakh peace talks” is true of it" in payload.body


def test_a_terminal_gets_the_spans_of_the_matched_words() -> None:
    payload = render_alert(usual(Severity.HIGH), target(Kind.PRINT), ZONE, "d")
    assert payload.title == "HIGH: Karabakh peace talks"
    words = [payload.body[start:end] for start, end in payload.marks]
    assert words == ["talks", "Nagorno-Karabakh", "talks"]


def test_a_mail_marks_the_matched_words() -> None:
    message = parsed(render_alert(usual(Severity.HIGH), target(Kind.MAIL), ZONE, "d1d1"))
    page = message.get_body(("html",))
    assert page is not None
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", page.get_content()) == [
        "talks",
        "Nagorno-Karabakh",
        "talks",
    ]
    assert '<a href="https://oc-media.org/t"' in page.get_content()
    assert "src=" not in page.get_content()


def test_a_mail_has_the_headers_that_a_machine_should_send() -> None:
    message = parsed(render_alert(usual(Severity.HIGH), target(Kind.MAIL), ZONE, "d1d1"))
    headline = "Armenia and Azerbaijan resume peace talks over Nagorno-Karabakh"
    assert message["Subject"] == f"[Karabakh peace talks] {headline} – OC Media"
    assert message["From"] == "watcher <watcher@example.org>"
    assert message["Date"].datetime == NOW
    assert message["Message-ID"] == "<d1d1@example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == '"Karabakh peace talks" <karabakh-peace-talks.watcher.local>'
    assert message["X-Watcher-Alert"] == "1a2b3c4d5e6f1a2b3c4d5e6f"


@pytest.mark.parametrize("sender", ["", "no address", "a@b@c", "ш@почта.рф", "a\r\nBcc: b@c"])
def test_a_wrong_sender_costs_no_alert(sender: str) -> None:
    wrong = replace(target(Kind.MAIL, sender), recipient=sender)
    message = parsed(render_alert(usual(), wrong, ZONE, "d"))
    assert message["From"] == "watcher <watcher@watcher.invalid>"
    assert message["Message-ID"] == "<d@watcher.invalid>"
    assert sorted(message.keys()) == sorted(HEADERS)


def test_rules_in_another_script_are_lists_of_their_own() -> None:
    lists = {
        parsed(render_alert(alert(rule=rule), target(Kind.MAIL), ZONE, "d"))["List-Id"]
        for rule in ("Карабах", "Армения", "Ереван", "@x", "x")
    }
    assert len(lists) >= 4


def test_a_webhook_gets_keys_of_its_own() -> None:
    extra = json.loads(render_alert(usual(), target(Kind.WEBHOOK), ZONE, "d").extra)
    assert extra["watcher"] == 1
    assert extra["alert"] == "1a2b3c4d5e6f1a2b3c4d5e6f"
    assert extra["published"] == "2026-11-23T10:05:00+00:00"
    assert extra["evidence"][1]["text"] == "talks"
    assert not extra.keys() & {"title", "message", "type", "version", "attachments"}


def test_a_webhook_says_null_for_what_is_not_known() -> None:
    extra = json.loads(render_alert(alert(Entry("e")), target(Kind.WEBHOOK), ZONE, "d").extra)
    assert (extra["published"], extra["link"], extra["language"]) == (None, None, None)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("text", [*HOSTILE, "", "It broke.\nIt is tried again."])
def test_a_trouble_reaches_every_kind_of_target(text: str, kind: Kind) -> None:
    payload = render_trouble(trouble(text), target(kind), ZONE, "d")
    assert "feed OC Media" in payload.title + payload.body
    assert "Noted 14:05, Mon 23 Nov (Asia/Yerevan)" in payload.body
    assert bool(payload.title) == (kind in TITLED | {Kind.MAIL, Kind.PRINT})
    if kind not in (Kind.MAIL, Kind.PRINT):
        assert re.search(r"@\w|<[!@#]", payload.title + payload.body) is None
        assert size(payload.body, kind) <= limit(kind)


def test_a_trouble_by_mail_and_by_webhook_says_which_it_is() -> None:
    over = replace(trouble(), over=True)
    message = parsed(render_trouble(over, target(Kind.MAIL), ZONE, "d"))
    assert message["Subject"] == "[watcher] Well again: feed OC Media"
    assert message["X-Watcher-Trouble"] == over.id
    extra = json.loads(render_trouble(over, target(Kind.WEBHOOK), ZONE, "d").extra)
    assert extra == {"watcher": 1, "trouble": over.id, "about": "feed OC Media", "over": True}


def test_many_words_of_one_term_are_told_by_three() -> None:
    title = "one two three four"
    found = tuple(evidence("title", title, "/x/", word) for word in title.split())
    payload = render_alert(alert(entry(title=title), found), target(Kind.SLACK), ZONE, "d")
    assert "matched one, two, three… (/x/)" in payload.body


def test_a_text_that_stands_in_for_the_title_is_said_once() -> None:
    body = render_alert(alert(Entry("e", content="Only this")), target(Kind.SLACK), ZONE, "d").body
    assert body.count("Only this") == 1


def test_a_mail_says_names_as_they_are_written() -> None:
    title = "Stepanakert under siege"
    found = (evidence("title", title, "@Nagorno-Karabakh", "Stepanakert"),)
    payload = render_alert(alert(entry(title=title), found), target(Kind.MAIL), ZONE, "d")
    assert "matched Stepanakert (@Nagorno-Karabakh)" in payload.body


def test_a_name_that_stands_there_word_for_word_is_told_once() -> None:
    payload = render_alert(usual(), target(Kind.MAIL), ZONE, "d")
    assert "matched Nagorno-Karabakh; talks\n" in payload.body


def test_terms_that_do_not_fit_are_counted() -> None:
    title = " ".join(f"somewhat-long-word-{n}" for n in range(40))
    found = tuple(evidence("title", title, each, each) for each in title.split())
    payload = render_alert(alert(entry(title=title), found), target(Kind.SLACK), ZONE, "d")
    why = payload.body.partition("Why: ")[2].partition("\n")[0]
    assert re.search(r"somewhat-long-word-0; .*; and \d+ more$", why)
    assert len(why) <= 400


@pytest.mark.parametrize("kind", [Kind.DISCORD, Kind.MATTERMOST])
def test_matched_words_are_bold_where_the_chat_reads_markdown(kind: Kind) -> None:
    body = render_alert(usual(), target(kind), ZONE, "d").body
    assert "The peace **talks**, broken off" in body
    assert body.startswith("**Armenia and")


def test_bold_letters_make_no_mention_and_no_loose_asterisks() -> None:
    text = "all @everyone (now) here"
    found = tuple(evidence("summary", text, each, each) for each in ("everyone", "(now)"))
    body = render_alert(alert(entry(summary=text), found), target(Kind.DISCORD), ZONE, "d").body
    assert "all @**everyone** (now) here" in body


def test_a_headline_from_the_right_begins_there_for_all_its_label() -> None:
    said = alert(entry(title="محادثات (Reuters)"), severity=Severity.HIGH)
    for kind in (Kind.MAIL, Kind.SLACK):
        body = render_alert(said, target(kind), ZONE, "d").body
        assert body.startswith("\u200fHIGH: محادثات (Reuters)\n")


@pytest.mark.parametrize("kind", [Kind.MAIL, Kind.SLACK, Kind.PRINT])
def test_a_name_from_the_right_does_not_turn_the_line_about(kind: Kind) -> None:
    said = replace(alert(rule="قره باغ"), feed_name="الجزيرة")
    body = render_alert(said, target(kind), ZONE, "d").body
    assert "\u200eالجزيرة\u200e, 14:05, Mon 23 Nov" in body
    assert "rule “\u200eقره باغ\u200e” is true" in body
