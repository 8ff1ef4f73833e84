import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("București", "Bucureștiului Bucureștiul"),
        ("România", "României"),
        ("Moldova", "Moldovei"),
        ("Karabah", "Karabahului Karabahul"),
        ("Statele", "Statelor"),
        ("Ana", "Anei"),
    ],
)
def test_a_romanian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("ro").names(fold(form)), form


@pytest.mark.parametrize("language", ["fr", "es", "pt", "it", "ca"])
def test_names_of_the_other_languages_stand_as_they_are(language: str) -> None:
    assert of_languages(language).names("marcello") == {"marcello"}


@pytest.mark.parametrize(
    ("language", "place", "forms"),
    [
        ("fr", "Arménie", "arménien arméniennes"),
        ("es", "Colombia", "colombiano colombianas"),
        ("es", "Karabaj", "karabají"),
        ("it", "Karabakh", "karabakhino"),
        ("pt", "Angola", "angolano angolanas"),
        ("ro", "Karabah", "karabahean karabahene"),
    ],
)
def test_a_place_is_found_by_its_adjectives(language: str, place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages(language).places(fold(form)), form


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("fr", "attaque", "attaques"),
        ("fr", "journal", "journaux"),
        ("fr", "nouveau", "nouvelle nouveaux"),
        ("fr", "bombarder", "bombarde bombardé bombardées bombardait"),
        ("fr", "négocier", "négocient négocié"),
        ("fr", "appeler", "appelle appellera appelé"),
        ("fr", "céder", "cède céderont"),
        ("fr", "essuyer", "essuie essuyé"),
        ("fr", "menacer", "menaçait menaça"),
        ("fr", "mourir", "meurt mort mourra"),
        ("fr", "prendre", "prennent pris prise"),
        ("fr", "élire", "élu élus élit"),
        ("fr", "détruire", "détruit détruisent détruites"),
        ("fr", "recevoir", "reçoit reçu recevra"),
        ("fr", "choisir", "choisit choisissent choisi"),
        ("fr", "rendre", "rend rendu rendait"),
        ("es", "ataque", "ataques"),
        ("es", "reunión", "reuniones"),
        ("es", "negociar", "negocian negoció negociaron negociado"),
        ("es", "paz", "paces"),
        ("es", "morir", "muere murió muerto"),
        ("es", "empezar", "empieza empezó empiecen"),
        ("es", "pedir", "pide pidió pidieron"),
        ("es", "encontrar", "encuentra encontrado"),
        ("es", "detener", "detiene detuvo detuvieron detenido detendrá"),
        ("es", "decir", "dice dijo dijeron dicho"),
        ("es", "huir", "huye huyeron huyó"),
        ("es", "matar", "matarlo mató"),
        ("es", "militar", "militares"),
        ("es", "francés", "francesa franceses"),
        ("pt", "eleição", "eleições"),
        ("pt", "atacar", "atacou atacaram ataque"),
        ("pt", "dizer", "disse disseram diz dito"),
        ("pt", "prender", "preso presos prendeu"),
        ("pt", "míssil", "mísseis"),
        ("pt", "nuclear", "nucleares"),
        ("pt", "manter", "mantém manteve"),
        ("pt", "novo", "nova novos"),
        ("gl", "matar", "matou mataron"),
        ("gl", "eleccións", "eleccións"),
        ("it", "attacco", "attacchi"),
        ("it", "negoziare", "negozia negoziato negoziano"),
        ("it", "strage", "stragi"),
        ("it", "uccidere", "ucciso uccise uccisero uccidono"),
        ("it", "colpire", "colpisce colpito colpiti"),
        ("it", "dimettere", "dimesso dimise dimettersi"),
        ("it", "vincere", "vinto vinse vincono"),
        ("it", "politico", "politici politica"),
        ("it", "uomo", "uomini"),
        ("it", "morire", "muore morto morirono"),
        ("it", "potere", "può potrà possono"),
        ("it", "cercare", "cerchi cercherà cercano"),
        ("ro", "atac", "atacuri atacurile atacului"),
        ("ro", "soldat", "soldați soldații soldaților"),
        ("ro", "stradă", "străzi străzile"),
        ("ro", "negocia", "negociază negociat negociind"),
        ("ro", "ucide", "ucis ucisă uciși ucid"),
        ("ro", "lovi", "lovește lovit loviți"),
        ("ro", "spune", "spus spun spunea"),
        ("ro", "înalt", "înaltă înalte"),
        ("ca", "atac", "atacs"),
        ("ca", "morir", "mort mor"),
        ("ca", "detenir", "detingut"),
        ("ca", "elecció", "eleccions"),
        ("oc", "parlar", "parlan parlat parlava"),
        ("ast", "casa", "cases"),
    ],
)
def test_a_word_is_found_in_its_inflections(language: str, word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages(language).words(fold(form)), form


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("fr", "organe", "organisation"),
        ("fr", "savoir", "sont"),
        ("fr", "devoir", "devant"),
        ("fr", "attaquer", "attaquantes"),
        ("fr", "enfant", "enfance"),
        ("es", "caso", "casa"),
        ("es", "puerto", "puerta"),
        ("es", "votar", "votación"),
        ("es", "fácil", "fácilmente"),
        ("pt", "banco", "banca"),
        ("pt", "perder", "perda"),
        ("pt", "fugir", "fuga"),
        ("pt", "votar", "votação"),
        ("it", "colpire", "colpo"),
        ("it", "casa", "casi"),
        ("it", "volere", "volare"),
        ("it", "governo", "governatore"),
        ("ro", "vorbi", "vorbă"),
        ("ro", "război", "războinic"),
        ("ro", "negocia", "negociator"),
        ("ca", "casa", "cassació"),
        ("es", "nacion", "nacionalismo"),
        ("it", "marcia", "marciapiede"),
        ("ro", "roman", "românia"),
    ],
)
def test_another_word_is_not_an_inflection(language: str, word: str, other: str) -> None:
    assert fold(word) not in of_languages(language).words(fold(other))
