from watcher.cli.names.languages import language_name
from watcher.flows.shipped import shipped
from watcher.text.inflection.tables import languages


def test_every_language_that_is_known_here_has_a_name() -> None:
    catalogue = shipped().catalogue
    found = (catalogue.get(label) for label in catalogue.labels())
    tags = {name.language for entity in found if entity for name in entity.names}
    known = {tag for tag in tags if tag} | languages()

    assert sorted(tag for tag in known if language_name(tag) == tag) == []


def test_another_one_is_called_by_its_tag() -> None:
    assert language_name("qaa") == "qaa"
