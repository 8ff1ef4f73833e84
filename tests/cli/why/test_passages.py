import pytest
from rich.cells import cell_len

from watcher.cli.why.passages import passages
from watcher.model import Entry, Evidence
from watcher.text.document import annotate

ROOM = 40


def told(text: str, *words: str, most: int = 3, lit: bool = False, room: int = ROOM) -> list[str]:
    hits = [Evidence("content", text.index(word), text.index(word) + len(word), word, word)
            for word in words]  # fmt: skip
    document = annotate(Entry("1", content=text), None)
    return [found.plain for found in passages(document, hits, room, most, lit=lit)]


LONG = "The first words go on for a while until talks begin and then they end again at last."


def test_a_passage_is_cut_at_words_on_both_sides() -> None:
    assert told(LONG, "talks") == ["…a while until [talks] begin and then…"]


def test_a_short_paragraph_is_whole_and_no_other_is_in_it() -> None:
    assert told("Before.\n\nPeace talks now.\n\nAfter.", "talks") == ["Peace [talks] now."]


def test_hits_close_together_share_a_passage() -> None:
    assert told("Peace talks now.", "Peace", "talks") == ["[Peace] [talks] now."]


def test_different_words_come_before_the_same_again() -> None:
    text = "talks one\n\ntalks two\n\nGespräche drei"
    first, second = text.index("talks"), text.rindex("talks")
    third = text.index("Gespräche")
    hits = [
        Evidence("content", first, first + 5, "talks", "t"),
        Evidence("content", second, second + 5, "talks", "t"),
        Evidence("content", third, third + 9, "Gespräche", "t"),
    ]
    document = annotate(Entry("1", content=text), None)

    found = passages(document, hits, ROOM, 2, lit=False)

    assert [one.plain for one in found] == ["[talks] one", "[Gespräche] drei"]


def test_on_a_terminal_there_are_no_brackets() -> None:
    assert told("Peace talks", "talks", lit=True) == ["Peace talks"]


@pytest.mark.parametrize("room", [16, 24, 40, 76])
@pytest.mark.parametrize(
    "text",
    [LONG, "亚美尼亚和阿塞拜疆代表团抵达日内瓦，talks将于下周恢复，双方表示对结果谨慎乐观。" * 3,
     "x" * 300 + "talks" + "y" * 300, "a talks\x1b[31m\u202e b " * 9],
)  # fmt: skip
def test_no_passage_is_wider_than_its_room(text: str, room: int) -> None:
    for found in told(text, "talks", room=room):
        assert cell_len(found) <= room + 2  # its lines are broken after that
        assert "talks" in found
        assert "\x1b" not in found


def test_another_field_than_the_content_is_named() -> None:
    document = annotate(Entry("1", title="Peace talks"), None)
    hit = Evidence("title", 6, 11, "talks", "talks")

    (found,) = passages(document, [hit], ROOM, 1, lit=False)

    assert found.plain == "title: Peace [talks]"
