import shutil
import struct
from email.message import EmailMessage
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text

from tools.pictures.browser import (
    COMMANDS,
    FAMILIES,
    CannotDrawError,
    lacking,
    measured,
    png_size,
    refusal,
)
from tools.pictures.frame import (
    DARK,
    DEEP_RED,
    LIGHT,
    THEME,
    Screen,
    folded,
    mail_page,
    terminal_page,
)
from tools.pictures.scenes import BROKEN, UnexpectedError, about, all_arrived, message_of, telling
from tools.pictures.terminal import record
from watcher.demo.story import COMING
from watcher.flows.reload import read_rules

READABLE = 4.5  # WCAG 2.2, 1.4.3: level AA for text of this size
BLACK = 0

Colour = tuple[int, int, int]


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [one / 255 for one in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rgb(number: int) -> Colour:
    red, green, blue = THEME.ansi_colors[number]
    return red, green, blue


@pytest.mark.parametrize("number", range(1, 16))
def test_every_colour_can_be_read_on_the_dark(number: int) -> None:
    assert contrast(rgb(number), DARK) >= READABLE


def test_faint_text_can_be_read_on_the_dark() -> None:
    page = terminal_page(Screen("x", "\x1b[2mfaint\x1b[0m", 20))
    style = page.split(">faint<")[0].rsplit("color: #", 1)[1][:6]
    red, green, blue = bytes.fromhex(style)
    assert contrast((red, green, blue), DARK) >= READABLE


def test_evidence_and_alarms_can_be_read() -> None:
    yellow = 3
    deep_red = DEEP_RED.get_truecolor()
    assert contrast(rgb(BLACK), rgb(yellow)) >= READABLE
    assert contrast(LIGHT, (deep_red.red, deep_red.green, deep_red.blue)) >= READABLE


def test_white_on_red_gets_the_deeper_red() -> None:
    page = terminal_page(Screen("x", "\x1b[1;37;41mCRITICAL\x1b[0m", 20))
    assert "background-color: #b3261e" in page


def test_a_page_shows_the_prompt_and_then_the_output() -> None:
    page = terminal_page(Screen("watcher check", "all <is> well\n", 40))
    assert page.index("watcher check") < page.index("all &lt;is&gt; well")


def test_a_page_keeps_colours_and_empty_lines() -> None:
    page = terminal_page(Screen("x", "\x1b[32mgreen\x1b[0m\n\nlast", 40))
    assert "#56d364" in page
    assert "green</span>\n\nlast" in page


@pytest.mark.parametrize("text", ["abcdefghij", "Լեռնային Ղարաբաղ", "纳戈尔诺-卡拉巴赫", "ab"])
def test_a_line_is_broken_at_the_edge_and_nothing_is_lost(text: str) -> None:
    parts = folded(Text(text), 4)
    assert "".join(part.plain for part in parts) == text
    assert all(cell_len(part.plain) <= 4 for part in parts)


def letter(subject: str, html: str = "<p>Hello</p>") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "watcher <watcher@demo.invalid>"
    message["To"] = "desk@demo.invalid"
    message.set_content("Hello")
    if html:
        message.add_alternative(html, subtype="html")
    return message_of(bytes(message))


def test_a_mail_stands_in_a_frame_of_its_own_below_its_subject() -> None:
    page = mail_page(letter("Talks & <more>", '<p title="a">Hello</p>'), 320)
    assert "Talks &amp; &lt;more&gt;" in page
    assert 'srcdoc="&lt;p title=&quot;a&quot;&gt;Hello' in page
    assert "width: 320px" in page


def test_a_mail_without_html_gives_no_picture() -> None:
    with pytest.raises(ValueError, match="no HTML"):
        mail_page(letter("Talks", html=""), 320)


def test_a_message_is_found_by_its_headline() -> None:
    letters = [letter("[Rule] One – Publisher"), letter("[Rule] Two – Publisher")]
    assert about("Two", letters) is letters[1]
    with pytest.raises(UnexpectedError, match="no message about 'Three'"):
        about("Three", letters)


def test_the_demo_is_told_by_its_first_alerts_and_its_sum() -> None:
    published = ["opening", "▸ published one", "✔ 1", "▸ published two", "✔ 2", "✔ 3", "✔ 4"]
    printed = "\n".join([*published, "table", "Every alert that was due arrived", "end"])
    shown = telling(printed).splitlines()
    assert shown[:2] == ["…", "▸ published one"]
    assert shown[-4:] == ["✔ 3", "…", "Every alert that was due arrived", "end"]


def test_the_listings_wait_for_the_last_alert() -> None:
    due = sum(not item.silence for _, _, item in COMING)
    everything = "▸ published \n" * len(COMING)
    assert not all_arrived(everything + "✔\n" * (due - 1))
    assert all_arrived(everything + "✔\n" * due)


def test_a_machine_with_everything_lacks_nothing() -> None:
    assert lacking("\n".join(FAMILIES.values()), lambda name: f"/usr/bin/{name}") == []


def test_a_bare_machine_lacks_every_package() -> None:
    assert lacking("", lambda _: None) == [*COMMANDS, *FAMILIES]


def test_one_name_of_the_browser_is_enough() -> None:
    missing = lacking("", lambda name: name if name == "chromium-browser" else None)
    assert "chromium" not in missing


def test_who_may_not_install_is_told_what_to_do() -> None:
    assert "sudo apt-get install chromium pngquant" in refusal(["chromium", "pngquant"], apt=True)
    assert "no apt-get here" in refusal(["chromium"], apt=False)


def test_a_page_tells_its_size() -> None:
    assert measured('<html data-size="320x654"><head>') == (320, 654)
    with pytest.raises(CannotDrawError, match="did not finish"):
        measured("<html>")


def test_the_size_of_a_picture_is_read_from_its_head() -> None:
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", 640, 1308)
    assert png_size(head) == (640, 1308)


def test_the_broken_file_has_six_mistakes() -> None:
    errors = [problem for problem in read_rules(BROKEN, {}).problems if problem.kind == "error"]
    assert sorted(error.line for error in errors) == [4, 11, 12, 13, 17, 19]


@pytest.mark.e2e
def test_a_command_is_recorded_with_its_colours_and_without_the_place(tmp_path: Path) -> None:
    shutil.copyfile(BROKEN, tmp_path / "rules.yaml")
    status, printed = record(["check"], tmp_path)
    assert status == 1
    assert "\x1b[" in printed
    assert "rules.yaml:4:65" in printed
    assert str(tmp_path) not in printed
