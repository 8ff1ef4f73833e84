from pathlib import Path

from watcher.config.text.source import Source
from watcher.config.text.sources import Sources
from watcher.errors import Problem


def test_a_number_says_the_file_and_the_character() -> None:
    sources = Sources()
    one, two = Source(Path("one"), "abc"), Source(Path("two"), "de")
    bases = [sources.add(one), sources.add(two)]
    assert [sources.base(one), sources.base(two)] == bases
    assert sources.at(bases[0] + 3) == (one, 3)
    assert sources.at(bases[1]) == (two, 0)


def test_the_end_of_a_file_that_was_mended_is_still_its_own() -> None:
    sources = Sources()
    one = Source(Path("one"), "abc")
    sources.add(one)
    one.repair(3, 3, "defgh")
    two = Source(Path("two"), "x")
    base = sources.add(two)
    assert sources.at(8) == (one, 8)
    assert sources.at(base) == (two, 0)


def test_places_in_a_mended_text_are_those_of_the_file() -> None:
    source = Source(Path("r"), "a: @b c\nd: 1\n")
    source.repair(3, 7, "'@b c'")
    assert source.text == "a: '@b c'\nd: 1\n"
    assert source.place(source.text.index("d:")) == (2, 1)
    source.repair(10, 11, "key")
    assert source.place(source.text.index("1")) == (2, 4)
    assert source.place(4) == (1, 4)


def test_problems_come_file_by_file_and_each_once() -> None:
    sources = Sources()
    sources.add(Source(Path("b"), ""))
    sources.add(Source(Path("a"), ""))
    first, second, third = (
        Problem("b", 1, 1, "x"),
        Problem("b", 2, 1, "x"),
        Problem("a", 1, 1, "x"),
    )
    assert sources.in_order([third, second, first, second]) == (first, second, third)
