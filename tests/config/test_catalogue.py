import json

from watcher.config.catalogue import read_catalogue


def test_the_catalogue_ships_with_the_package_and_says_where_it_comes_from() -> None:
    first = json.loads(read_catalogue().partition("\n")[0])

    assert first["format"] == 1
    assert set(first["sources"]) == {"babel", "countrynames"}
