from watcher.config.common import read_common
from watcher.rules.advice.common import Common, Share

ENGLISH = {"en"}


def test_the_table_that_ships_knows_the_commonest_words() -> None:
    common = Common.from_text(read_common())
    the, die = common.word("the", ENGLISH), common.word("die", {"de", "en"})

    assert the is not None
    assert 50 < the.share <= 100
    assert die is not None
    assert die.language == "de"
    assert common.word("earthquake", ENGLISH) is None


def test_the_language_that_has_a_word_most_is_told() -> None:
    common = Common.from_text("# words\nen 47 on\nfr 23 on\n\n")

    assert common.word("on", {"en", "fr"}) == Share("on", 47, "en")
    assert common.word("on", {"fr"}) == Share("on", 23, "fr")
    assert common.word("on", {"ru"}) is None


def test_a_beginning_is_as_common_as_the_commonest_word_that_begins_so() -> None:
    common = Common.from_text("en 30 this\nen 62 the\nen 20 there")

    assert common.beginning("the", ENGLISH) == Share("the", 62, "en")
    assert common.beginning("ther", ENGLISH) == Share("there", 20, "en")
    assert common.beginning("x", ENGLISH) is None
