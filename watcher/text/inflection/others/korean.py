"""Particles and endings of Korean, which are glued to the word before them.

Many have two shapes: one after a syllable that ends in a consonant (한국은), one after a vowel
(러시아는). The lists of syllables are counted out of Unicode, where each ends as the last of
28 says; Latin letters and digits take either.
"""

from typing import Final

_FIRST, _LAST, _ENDS, _L = 0xAC00, 0xD7A3, 28, 8  # syllables, their possible ends, that of ㄹ
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
_SYLLABLES: Final = tuple(map(chr, range(_FIRST, _LAST + 1)))
_VOWEL: Final = "".join(_SYLLABLES[::_ENDS])
_OPEN: Final = f"[{_VOWEL}{_LATIN}]"
_CLOSED: Final = f"[^{_VOWEL}]"  # or Latin
_LIQUID: Final = "".join(_SYLLABLES[_L::_ENDS])

_PARTICLES: Final = """
  # topic, and what follows other particles: also, only, of, by far
  neun = 는 도 만 만은 만이 만을 만의 의 나 라도 조차 마저 부터 까지 까지도 까지는 뿐 뿐만 야 든
  neun = {neun} 이나
  # place, person, source, goal, comparison
  case = 에 에서 에게 에게서 한테 한테서 께 께서 까지 부터 에서부터 마다 보다 처럼 같이 만큼 대로
  case = {case} 하고 조차 마저 밖에 씩 뿐 뿐만 뿐이 뿐이다 쯤 측 치고 더러 보고 내 들
  both = {case} {case}{neun} 의 에의 도 만 만이 만은 만을 만의 만도 만으로 만으로도 만에 뿐만이
  both = {both} 밖에는 밖에도
  ro = 로 로는 로도 로의 로만 로서 로서의 로서는 로서도 로써 로써의 로부터 로부터의 로부터는
  ro = {ro} 로까지 로라도 로나 로든
  wa = 는 도 만 의 라도 같이 나
  # forms of the copula after a consonant begin with 이, after a vowel they may lose it
  is = 다 고 며 나 나마 지만 라 라고 라고는 라고도 라는 라도 라며 라면 라서 란 든 든지 든가 면
  is = {is} 므로 니 니까 자 었다 었고 었던 었으며 었는데 었지만 었으나 었을 었음 어서 어야 지 지요
  is = {is} 죠 요 기 기도 기에 기는 기를 거나 더라 던 네 로다 랑 야 야말로 니라 어요 었습니다
  is = {is} 었어요 시다 신 셨다
  cop = 이{is} 인 인데 인가 인지 인데다 인들 일 임 임을 임은 임이 입니다 입니까 이에요 예요
  cop = {cop} 일지라도 일까 일뿐 일뿐만 인양
  bare = {is} 였다 였고 였던 였으며 였는데 였지만 였으나 였을 였음 여서 여야 예요 였습니다 였어요
"""

_NOUN: Final = f"""{_PARTICLES}
  deul = 들 들은 들이 들을 들과 들로 들로부터 들로서 들의 들도 들만 들에 들에게 들에게서 들에게는
  deul = {{deul}} 들에게도 들에서 들에는 들한테 들께 들까지 들부터 들보다 들처럼 들조차 들마저
  deul = {{deul}} 들마다 들만의 들만이 들이나 들이다 들이며 들이고 들이라고 들이라는 들인 들일
  deul = {{deul}} 들입니다 들간 들사이 들끼리 들이었다 들뿐
nouns
  - : {{both}} {{deul}}
  {_CLOSED}- : 은 이 을 과 과는 과도 과만 과의 과를 과같이 아 이여 이랑 이서 이란 {{cop}} 이야말로
  {_OPEN}- : 는 가 를 와 와는 와도 와만 와의 와를 와같이 야 여 랑 란 {{bare}} {{cop}} {{ro}}
  [^{_VOWEL}{_LIQUID}]- : 으{{ro}}
  # contractions with the topic particle: 로마엔
  - : 엔 에선 에겐 한테선 까진 부턴 만큼은 보단
  [{_LIQUID}]- : {{ro}}
  # forms of address
  least 2
  - : 씨 씨는 씨가 씨를 씨의 씨와 씨에게 씨도 님 님은 님이 님을 님의 님과 님께서 님께 군 군은 군이
  - : 군을 군의

adjectives
  # people, language, style, make, bound for: 한국인은, 한국어로, 한국식, 한국산
  least 2
  jos = - 은 이 을 의 과 도 만 들 들은 들이 들을 들의 들과 들도 들에게 에게 으로 이다 인 이며
  jos = {{jos}} 이라고 이라는 에
  jov = - 는 가 를 의 와 도 만 로 로는 로도 다 이다 인 이며 라고 라는 에
  - : 인{{jos}} 어{{jov}} 식{{jos}} 식으로 산{{jos}} 계{{jov}} 제{{jov}} 발 행 풍 판 형 령
  - : 측{{jos}} 정부
"""

# Forms of 하다, which makes a verb of a noun: 공격했다 is of 공격, and of 공격하다.
_HADA: Final = """
  hada = 하다 하고 하는 하며 하면 하면서 하여 하여서 하지 하지만 하자 하려 하려고 하려는 하기
  hada = {hada} 하기로 하기도 하기에 하던 하도록 하거나 하게 하겠다 하라 하라고 하자고 하십시오
  hada = {hada} 하세요 해 해서 해야 해도 해온 해왔다 했다 했고 했던 했으며 했지만 했는데 했으나
  hada = {hada} 했을 했음 했다고 했다는 했습니다 했어요 한 한다 한다고 한다는 한다면 한데 한지 할
  hada = {hada} 할까 할지 할수록 함 함으로써 함에 함을 합니다 합니까 합시다 하였다 하였고 하였으며
  hada = {hada} 하였던 하였습니다 해라 해요
  doeda = 되다 되고 되는 되며 되면 되면서 되어 되어서 되지 되지만 되자 되기 되기도 되던 되도록
  doeda = {doeda} 되거나 되게 되겠다 돼 돼서 돼야 됐다 됐고 됐던 됐으며 됐지만 됐는데 됐으나 됐을
  doeda = {doeda} 됐다고 됐다는 됐습니다 된 된다 된다고 된다는 될 될까 될지 됨 됩니다 되었다
  doeda = {doeda} 되었고 되었으며 되었던 되었습니다
words
  least 2
  - : {hada} {doeda}
  least 1
  하다 : {hada}
  되다 : {doeda}
"""


# The last syllable of a stem that ends in a vowel, and what it is with the -어 of the past.
_PAST: Final = """
    가/가 나/나 사/사 자/자 차/차 타/타 오/와 보/봐 주/줘 두/둬 꾸/꿔 누/눠 우/워 추/춰 지/져
    치/쳐 키/켜 기/겨 이/여 리/려 시/셔 니/녀 미/며 히/혀 비/벼 끼/껴 띄/띄 내/내 대/대 매/매
    세/세 메/메 서/서 펴/펴 켜/켜 쓰/써 크/커 끄/꺼 뜨/떠 르/러
"""


def _with(syllable: str, end: int) -> str:
    """Return an open syllable with an end: 4 ㄴ, 8 ㄹ, 16 ㅁ, 17 ㅂ, 20 ㅆ."""
    return chr(ord(syllable) + end)


def _open_verbs() -> str:
    """Return the lines of verbs whose stem ends in a vowel, by its last syllable and its past."""
    past = dict(pair.split("/") for pair in _PAST.split())
    plain = (
        "고 는 며 면 면서 지 지만 자 려 려고 기 기로 기도 던 도록 거나 게 겠다 라 십시오 세요 나 러"
    )
    ends = ((4, "- 다 다고 다는 데"), (8, "- 까 지"), (16, "- 을 으로써"), (17, "니다 니까 시다"))
    lines = []
    for stem, joined in past.items():
        forms = [stem + tail for tail in plain.split()]
        forms += [_with(stem, e) + tail.strip("-") for e, tails in ends for tail in tails.split()]
        forms += [joined + tail for tail in ("", "서", "야", "도", "라", "요")]
        perfect = _with(joined, 20)
        forms += [perfect + tail for tail in _PERFECT.split()]
        lines.append(f"{stem}다 : {' '.join(forms)}")
    return "\n".join(lines)


_PERFECT: Final = "다 고 던 으며 지만 는데 으나 을 음 다고 다는 습니다 어요"
_CLOSED_VERBS: Final = f"""
  eo = 어 어서 어야 어도 어라 어요 었다 었고 었던 었으며 었지만 었는데 었으나 었을 었다고 었습니다
  a = 아 아서 아야 아도 아라 아요 았다 았고 았던 았으며 았지만 았는데 았으나 았을 았다고 았습니다
  {_CLOSED}다 : 고 는 는다 는다고 는다는 은 을 음 으며 으면 으면서 지 지만 자 으려 으려고 기 기로
  {_CLOSED}다 : 던 도록 거나 게 겠다 습니다 습니까 으세요 으나 {{eo}} {{a}}
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "ko": (_NOUN + _HADA + _open_verbs() + _CLOSED_VERBS,),
}
