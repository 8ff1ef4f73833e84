import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


def _missing(language: str, section: str, base: str, forms: str) -> list[str]:
    bases = getattr(of_languages(language), section)
    return [form for form in forms.split() if fold(base) not in bases(fold(form))]


@pytest.mark.parametrize(
    ("language", "base", "forms"),
    [
        ("bg", "съюз", "съюза съюзът"),
        ("bg", "Министерство", "Министерството"),
        ("bg", "комисия", "комисията"),
        ("bg", "европейски", "европейския европейският"),
        ("bg", "външен", "външния външният"),
        ("bg", "Иван", "Иване"),
        ("bg", "Петър", "Петре"),
        ("bg", "Елена", "Елено"),
        ("bg", "президент", "президента президентът"),
        ("bg", "музей", "музеят музея"),
        ("bg", "област", "областта"),
        ("bg", "нации", "нациите"),
        ("bg", "Иванов", "Иванови"),
        ("mk", "собрание", "собранието собраниево"),
        ("mk", "сојуз", "сојузот сојузов"),
        ("mk", "влада", "владата"),
        ("mk", "европски", "европскиот"),
        ("mk", "Иван", "Иване"),
        ("mk", "Петар", "Петре"),
        ("mk", "Елена", "Елено"),
        ("mk", "Марковски", "Марковскиот"),
        ("mk", "нации", "нациите"),
        ("mk", "област", "областта"),
        ("mk", "министер", "министерот"),
        ("mk", "банка", "банката"),
        ("sr", "Beograd", "Beograda Beogradu Beogradom"),
        ("sr", "Београд", "Београда Београду Београдом"),
        ("sr", "Нови", "Новог Новом Новим"),
        ("sr", "Ђоковић", "Ђоковића Ђоковићу Ђоковићем"),
        ("sr", "Đoković", "Đokovića Đokoviću Đokovićem"),
        ("hr", "Hrvatska", "Hrvatske Hrvatskoj Hrvatsku Hrvatskom"),
        ("hr", "Zadar", "Zadra Zadru Zadrom"),
        ("hr", "Karlovac", "Karlovca Karlovcu Karlovcem"),
        ("hr", "Rijeka", "Rijeke Rijeci Rijeku Rijekom"),
        ("hr", "Split", "Splita Splitu Splitom"),
        ("hr", "Marko", "Marka Marku Markom"),
        ("hr", "Tokio", "Tokija Tokiju Tokijom"),
        ("hr", "Kennedy", "Kennedyja Kennedyju"),
        ("hr", "siječanj", "siječnja siječnju"),
        ("bs", "Sarajevo", "Sarajeva Sarajevu Sarajevom"),
        ("bs", "Tuzla", "Tuzle Tuzli Tuzlu"),
        ("cnr", "Podgorica", "Podgorice Podgorici Podgoricu"),
        ("sr", "Скопље", "Скопља Скопљу Скопљем"),
        ("sr", "Сједињене", "Сједињених Сједињеним"),
        ("hr", "Filipini", "Filipina Filipinima Filipine"),
        ("hr", "vlast", "vlasti vlašću"),
        ("sl", "Ljubljana", "Ljubljane Ljubljani Ljubljano"),
        ("sl", "Maribor", "Maribora Mariboru Mariborom"),
        ("sl", "Koper", "Kopra Kopru Koprom"),
        ("sl", "Kranjec", "Kranjca Kranjcu Kranjcem"),
        ("sl", "Igor", "Igorja Igorju Igorjem"),
        ("sl", "Celje", "Celja Celju Celjem"),
        ("sl", "Bela", "Bele Beli Belo"),
        ("sl", "Gorski", "Gorskega Gorskemu Gorskem Gorskim"),
        ("sl", "Jesenice", "Jesenic Jesenicah Jesenicam"),
        ("sl", "Filipini", "Filipinov Filipinih"),
        ("sl", "Marko", "Marka Marku Markom"),
        ("sl", "Tone", "Toneta Tonetu"),
        ("sl", "cerkev", "cerkve cerkvi cerkvijo"),
        ("sl", "Kremelj", "Kremlja Kremlju Kremljem"),
    ],
)
def test_a_name_is_declined(language: str, base: str, forms: str) -> None:
    assert not _missing(language, "names", base, forms)


@pytest.mark.parametrize(
    ("language", "base", "forms"),
    [
        ("bg", "Москва", "московски московския"),
        ("bg", "Прага", "пражки"),
        ("bg", "Рига", "рижки"),
        ("bg", "Норвегия", "норвежки норвежец норвежци"),
        ("bg", "Украйна", "украински украинец украинци"),
        ("bg", "Китай", "китайски китайци"),
        ("bg", "Америка", "американски американците"),
        ("bg", "София", "софийски"),
        ("bg", "Италия", "италиански италианците"),
        ("mk", "Прага", "прашки"),
        ("mk", "Русија", "руски"),
        ("mk", "Америка", "американски американци"),
        ("mk", "Москва", "московски"),
        ("mk", "Чешка", "чешки"),
        ("sr", "Moskva", "moskovski moskovskog"),
        ("sr", "Prag", "praški"),
        ("sr", "Srbija", "srpski srpskog"),
        ("sr", "Србија", "српски српског"),
        ("hr", "Amerika", "američki američkoj"),
        ("hr", "Bosna", "bosanski bosanska"),
        ("hr", "Iran", "iranski Iranac Iranci"),
        ("hr", "Zagreb", "zagrebački"),
        ("hr", "Ukrajina", "ukrajinski Ukrajinci"),
        ("bs", "Sarajevo", "sarajevski"),
        ("sl", "Praga", "praški"),
        ("sl", "Amerika", "ameriški"),
        ("sl", "Moskva", "moskovski"),
        ("sl", "Nemčija", "nemški"),
        ("sl", "Ljubljana", "ljubljanski Ljubljančan Ljubljančani"),
        ("sl", "Ukrajina", "ukrajinski Ukrajinec Ukrajinci"),
        ("sl", "Hrvaška", "hrvaški"),
    ],
)
def test_a_place_is_found_in_its_adjective_and_its_people(
    language: str, base: str, forms: str
) -> None:
    assert not _missing(language, "places", base, forms)


@pytest.mark.parametrize(
    ("language", "base", "forms"),
    [
        ("bg", "учител", "учители учителите"),
        ("bg", "министър", "министри министрите"),
        ("bg", "град", "градове градовете"),
        ("bg", "дете", "детето"),
        ("bg", "важен", "важна важни важните"),
        ("bg", "обявя", "обяви обявиха обявил обявен обявена"),
        ("bg", "гласувам", "гласува гласуват гласуваха гласувал"),
        ("mk", "гласа", "гласаат гласаше гласаше"),
        ("mk", "најави", " најавија најавиле"),
        ("mk", "министер", "министерот"),
        ("mk", "важен", "важна важни најважните"),
        ("mk", "град", "градови градовите"),
        ("hr", "glasovati", "glasuje glasuju glasovao glasovali"),
        ("hr", "ubiti", "ubio ubila ubije ubijen ubijeno"),
        ("hr", "objaviti", "objavio objavila objavljen objavljeno objavi"),
        ("hr", "poginuti", "poginuo poginula poginuli pogine"),
        ("hr", "doći", "dođe dođu došao došli"),
        ("hr", "moći", "može mogu mogao mogla"),
        ("sr", "пуцати", "пуцао пуцала пуцају"),
        ("sr", "potpisati", "potpisao potpiše potpisan potpisaće"),
        ("sr", "važan", "važna važnog važnija najvažniji"),
        ("sl", "glasovati", "glasuje glasujejo glasoval glasovali"),
        ("sl", "ubiti", "ubil ubila ubi"),
        ("sl", "objaviti", "objavil objavljen objavi"),
        ("sl", "mesto", "mesta mest mestom"),
        ("sl", "nov", "nova novega novejši najnovejši"),
        ("sl", "umreti", "umrem"),
    ],
)
def test_a_common_word_is_inflected(language: str, base: str, forms: str) -> None:
    assert not _missing(language, "words", base, forms)


@pytest.mark.parametrize(
    ("language", "name", "other"),
    [
        ("bg", "Иван", "Ивана"),
        ("bg", "Иванов", "Иванова"),
        ("bg", "Георг", "Георги"),
        ("bg", "Иван", "Иванка"),
        ("bg", "Хърват", "Хърватия"),
        ("mk", "Хрват", "Хрватска"),
        ("mk", "Чех", "Чешка"),
        ("mk", "Иван", "Ивана"),
        ("mk", "Иван", "Иванка"),
        ("hr", "Hrvat", "Hrvatska"),
        ("hr", "Francuz", "Francuska"),
        ("hr", "Čeh", "Češka"),
        ("hr", "Grk", "Grčka"),
        ("sr", "Хрват", "Хрватска"),
        ("hr", "Ivan", "Ivanić"),
        ("sl", "Hrvat", "Hrvatska"),
        ("sl", "Nemec", "nemški"),
        ("sl", "Grk", "Grška"),
        ("sl", "Fran", "Frank"),
        ("sl", "Ivan", "Ivanka"),
    ],
)
def test_a_look_alike_is_another_name(language: str, name: str, other: str) -> None:
    table = of_languages(language)
    assert fold(name) not in table.names(fold(other)) | table.places(fold(other))


def test_serbian_endings_are_the_same_in_both_scripts() -> None:
    table = of_languages("sr")
    assert "карловац" in table.names("карловцем")
    assert "karlovac" in table.names("karlovcem")
    assert "скопље" in table.names("скопљем")
