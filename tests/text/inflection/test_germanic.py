import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("language", "name", "forms"),
    [
        ("de", "Bergkarabach", "Bergkarabachs"),
        ("de", "Weißes", "Weißen Weißem"),
        ("de", "Sozialist", "Sozialisten"),
        ("de", "Serbe", "Serben"),
        ("nl", "Amsterdam", "Amsterdams"),
        ("sv", "Göteborg", "Göteborgs"),
        ("nb", "Bergen", "Bergens"),
        ("da", "København", "Københavns"),
        ("is", "Akureyri", "Akureyrar"),
    ],
)
def test_a_name_is_found_in_its_inflections(language: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(language).names(fold(form)), form


@pytest.mark.parametrize(
    ("language", "place", "forms"),
    [
        ("de", "Karabach", "karabachische karabachischen Karabacher"),
        ("de", "Armenien", "armenische Armenier Armenierinnen"),
        ("nl", "Karabach", "Karabachs Karabachse"),
        ("sv", "Karabach", "karabachska"),
    ],
)
def test_a_place_is_found_by_its_adjectives(language: str, place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages(language).places(fold(form)), form


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("de", "Haus", "Häuser Häusern Hauses"),
        ("de", "Bundesland", "Bundesländer Bundesländern"),
        ("de", "Verhandlung", "Verhandlungen"),
        ("de", "Ministerium", "Ministerien Ministeriums"),
        ("de", "melden", "meldet meldete gemeldet gemeldeten"),
        ("de", "sterben", "stirbt starb gestorben"),
        ("de", "nehmen", "nimmt nahm nahmen genommen"),
        ("de", "festnehmen", "festgenommen festgenommene festzunehmen festnimmt"),
        ("de", "zurücktreten", "zurückgetreten zurücktritt zurückzutreten"),
        ("de", "abstimmen", "abgestimmt abzustimmen abstimmten"),
        ("de", "verlieren", "verlor verloren verlorene"),
        ("de", "beschließen", "beschloss beschlossen beschlossene"),
        ("de", "bombardieren", "bombardierte bombardiert bombardierten"),
        ("de", "groß", "großer größere größten"),
        ("de", "russisch", "russische russischer russischem"),
        ("nl", "aanval", "aanvallen"),
        ("nl", "straat", "straten"),
        ("nl", "stad", "steden"),
        ("nl", "gevangene", "gevangenen"),
        ("nl", "huis", "huizen"),
        ("nl", "mogelijkheid", "mogelijkheden"),
        ("nl", "aanvallen", "aangevallen aanviel"),
        ("nl", "maken", "maakt maakte gemaakt"),
        ("nl", "stoppen", "stopt stopte gestopt"),
        ("nl", "werken", "werkt werkte gewerkt"),
        ("nl", "leven", "leeft leefde geleefd"),
        ("nl", "onderhandelen", "onderhandelt onderhandelde onderhandeld"),
        ("nl", "sterven", "stierf gestorven"),
        ("nl", "schieten", "schoot geschoten schiet"),
        ("nl", "groot", "grote groter grootste"),
        ("af", "aanval", "aanvalle"),
        ("af", "stem", "gestem"),
        ("sv", "flykting", "flyktingar flyktingarna flyktingens"),
        ("sv", "flicka", "flickor flickorna"),
        ("sv", "man", "män männen mannens"),
        ("sv", "bomba", "bombar bombade bombats"),
        ("sv", "skjuta", "sköt skjutit skjutna sköts"),
        ("sv", "köpa", "köpte köpt köper"),
        ("sv", "avgå", "avgick avgår avgått"),
        ("sv", "stor", "stort stora större"),
        ("sv", "välja", "valde valt väljer"),
        ("nb", "angrep", "angrepet angrepene"),
        ("nb", "skyte", "skjøt skutt skyter"),
        ("nb", "drepe", "drepte drept dreper"),
        ("nb", "avgå", "avgikk avgår"),
        ("nb", "land", "landet landene landets"),
        ("nb", "viktig", "viktige viktigere"),
        ("nn", "jente", "jenter jentene jenta"),
        ("nn", "kaste", "kastar kasta"),
        ("nn", "by", "byar byane"),
        ("da", "angreb", "angrebet angrebene"),
        ("da", "bus", "bussen busser busserne"),
        ("da", "dræbe", "dræbte dræbt dræber"),
        ("da", "angribe", "angreb angrebet angriber"),
        ("da", "mand", "mænd mændene"),
        ("da", "hus", "huset husene huse"),
        ("is", "árás", "árásir árásum árásin"),
        ("is", "deyja", "dó dáið"),
        ("fo", "land", "landið"),
    ],
)
def test_a_word_is_found_in_its_inflections(language: str, word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages(language).words(fold(form)), form


@pytest.mark.parametrize(
    ("language", "name", "other"),
    [
        ("de", "Mark", "Markus"),
        ("nb", "Kåre", "Karen"),
        ("nb", "Molde", "Moldova"),
        ("sv", "Karl", "Karlstad"),
        ("nl", "Peter", "Petersen"),
        ("de", "Essen", "Esse"),
        ("de", "Köln", "Kölner"),
    ],
)
def test_names_that_look_alike_are_not_each_other(language: str, name: str, other: str) -> None:
    assert fold(name) not in of_languages(language).names(fold(other))


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("de", "Haus", "Gehäuse"),
        ("de", "Politik", "Politiker"),
        ("de", "angreifen", "Angriff"),
        ("de", "angreifen", "Angreifer"),
        ("de", "aufgeben", "Aufgaben"),
        ("de", "verbieten", "Verbot"),
        ("de", "brauchen", "gebrauchen"),
        ("nl", "nieuw", "nieuws"),
        ("nl", "winnen", "wind"),
        ("nl", "man", "manen"),
        ("nl", "huis", "huisje"),
        ("nl", "organiseren", "organisatie"),
        ("sv", "politik", "politiker"),
        ("sv", "hög", "höger"),
        ("sv", "avgå", "avgör"),
        ("sv", "mord", "mördare"),
        ("nb", "fri", "fred"),
        ("nb", "drepe", "drap"),
        ("nb", "stat", "statlig"),
        ("nb", "lov", "lovlig"),
        ("da", "sige", "sigte"),
        ("da", "by", "bygge"),
        ("da", "ven", "venlig"),
        ("da", "stat", "statslig"),
        ("is", "land", "landskap"),
        ("af", "stem", "stemming"),
    ],
)
def test_another_word_is_not_an_inflection(language: str, word: str, other: str) -> None:
    assert fold(word) not in of_languages(language).words(fold(other))
