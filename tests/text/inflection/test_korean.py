import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages, of_token


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ko", "한국", "한국은 한국이 한국을 한국의 한국과 한국에서"),
        ("ko", "한국", "한국으로 한국에는 한국에서는 한국으로부터 한국만의 한국이다 한국이라는"),
        ("ko", "러시아", "러시아는 러시아가 러시아를 러시아와"),
        (
            "ko",
            "러시아",
            "러시아로 러시아에서 러시아에게 러시아로부터 러시아의 러시아다 러시아라는 러시아에도",
        ),
        ("ko", "서울", "서울로 서울에 서울은 서울까지 서울에서도"),
        ("ko", "학생", "학생들 학생들은 학생들에게 학생들의 학생이며 학생입니다"),
        ("ko", "이순신", "이순신이 이순신과 이순신에게 이순신이었다 이순신씨는"),
        ("ko", "로마", "로마엔 로마에서의 로마였다 로마까지"),
    ],
)
def test_a_name_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).names(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ko", "한국", "한국인 한국인은 한국어 한국어를 한국산"),
        ("ko", "독일", "독일인 독일어 독일식 독일제"),
    ],
)
def test_a_place_is_found_in_its_adjectives(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).places(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "others"),
    [
        ("ko", "한국", "한국전쟁 한국를 한국는 한국와"),
        ("ko", "러시아", "러시아은 러시아을 러시아으로"),
        ("ko", "이란", "이라는 이라크"),
        ("ko", "인도", "인도네시아 인도양"),
        ("ko", "서울", "서울으로 서울와"),
        ("ko", "조선", "조선소설"),
    ],
)
def test_a_look_alike_is_not_the_name(tag: str, name: str, others: str) -> None:
    table = of_languages(tag)
    for other in others.split():
        found = table.names(fold(other)) | table.places(fold(other))
        assert fold(name) not in found, other


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ko", "공격", "공격했다 공격하는 공격하고 공격을 공격한 공격됐다"),
        ("ko", "공격하다", "공격했다 공격하는 공격한다"),
        ("ko", "먹다", "먹었다 먹는다 먹고 먹은 먹으면"),
        ("ko", "마시다", "마신다 마셨다 마시고 마실"),
        ("ko", "떠나다", "떠났다 떠난다 떠나는"),
        ("ko", "죽이다", "죽였다 죽인다 죽이고"),
    ],
)
def test_a_word_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).words(fold(form)), form


def test_a_foreign_word_takes_particles_in_a_korean_document() -> None:
    assert "nato" in of_token("nato는", "ko").names("nato는")
