from watcher.text.inflection.tables import of_languages


def test_a_word_of_grammar_is_no_form_of_a_name() -> None:
    assert of_languages("be").names("але") == {"але"}


def test_the_first_letter_of_a_belarusian_word_may_be_short() -> None:
    assert "урад" in of_languages("be").names("ўраду")
