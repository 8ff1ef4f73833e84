from watcher.text.inflection.roots import behind_prefixes
from watcher.text.inflection.table import table


def test_a_root_changes_alone_and_behind_a_prefix() -> None:
    found = table("words\n" + behind_prefixes("  дать : даст"))
    assert "дать" in found.words("даст")
    assert "передать" in found.words("передаст")
