"""Endings and prefixes of Arabic, Hebrew, Amharic, Tigrinya and Maltese."""

from typing import Final

_AR: Final = """
  # particles that are glued on: and, so; by, to, like; and the article, which is ل after ل
  ane = و ف
  prep = ب ك ل
fronts
  least 2
  - : {ane} {prep} و{prep} ف{prep} ال وال فال بال كال وبال فبال وكال لل ولل فلل
  # a name that has the article itself
  ال : لل ولل فلل
nouns
  # the nouns that show their case in writing: أبو ظبي، أبي ظبي
  ^ابو : ابا ابي
  ^اخو : اخا اخي
  ^ذو : ذا ذي
  ^بنو : بني
  ^بن : ابن
  ^ابن : بن
  # a long final vowel is written -ا or -ه in foreign names
  least 4
  ا : ه
  ه : ا

adjectives
  # nisba: -ي, with its feminine, dual and plurals; ى, ي and ة, ه are folded
  nisba = ي يه يا يين يون يان يتين يتان يات يو
  - : {nisba}
  least 2
  ا : {nisba} ا{nisba} و{nisba} ائ{nisba} ان{nisba}
  ه : {nisba} و{nisba} ا{nisba} او{nisba}
  يا : {nisba}
  يه : {nisba}
  و : {nisba} و{nisba}
placefronts
  # what comes from العراق is عراقي
  ال : -

words
  # nouns: the accusative, dual, sound plurals, and those before another noun
  poss = ه ها هم هن هما ك كم نا ي
  - : ا ان ين ون ات ي و {poss} ات{poss} ي{poss}
  ه : تان تين ات ت{poss} ات{poss} تا تي
  ي : - ين ون يا يه يات
  اء : اءات ائ{poss} ائه اؤ{poss} اءا
  # the perfect: كتب، كتبت، كتبوا; the imperfect has prefixes as well
  - : ت تم تن نا وا تا ن ون
  وا : -
  obj = ه ها هم ني نا
  - : ت{obj} و{obj}
wordfronts
  # the imperfect and its future: يكتب، سيكتب; a bare ت- makes other nouns, too: قدم, تقدم
  least 3
  y = ي سي ست
  - : {y} و{y} ف{y} ول{y} ل{y}
"""

_HE: Final = """
  # particles that are glued on: and, that, when; in, to, from, like; the article
  prep = ב ל מ כ
fronts
  least 2
  - : {prep} ה ו ש כש וש שכ ו{prep} ש{prep} כש{prep} כשה ושה מה וה שה ומה שמה לכש וכש וש{prep}
  # the article goes after ב, ל and כ: הכנסת, בכנסת
  ה : ב ל כ וב ול וכ שב של
  # a ו that begins a word is doubled after a letter
  ו : {prep}וו הוו וו שוו ו{prep}וו ש{prep}וו
  # of a name like ג'ורג' the first letter stands alone
  glued = {prep} ו ש ה ו{prep} ש{prep}
  ^ג : {glued}ג
  ^ז : {glued}ז
  ^צ : {glued}צ
  ^ת : {glued}ת

adjectives
  # -י, with its feminine and plurals; the last letter loses its final form
  nisba = י ית ים יים יות
  least 4
  [אבגדהוזחטיכלמנסעפצקרשת]- : {nisba}
  least 2
  ם : מ{nisba}
  ן : נ{nisba}
  ך : כ{nisba}
  ף : פ{nisba}
  ץ : צ{nisba}
  ה : ת{nisba}
  least 3
  יה : {nisba} א{nisba} י{nisba}
  ה : {nisba} א{nisba} נ{nisba}
  א : {nisba}
  ים : {nisba} מ{nisba}

words
  # nouns: plural, the form before another noun, possessives
  poss = י ך ו ה נו כם כן ם ן
  many = י יו יה ינו יכם יהם יהן
  end = ים ות יים {many} ות{many} {poss}
  [אבגדהוזחטיכלמנסעפצקרשת]- : {end}
  least 2
  ם : מ{end}
  ן : נ{end}
  ך : כ{end}
  ף : פ{end}
  ץ : צ{end}
  ה : ת ים ות ת{poss} ות{many} י {many}
  ית : יות יותי{poss}
  ות : ויות
  least 3
  # adjectives: -ה, -ת; verbs: the past, and the present of what ends in a root letter
  past = תי ת ה נו תם תן ו
  [אבגדהוזחטיכלמנסעפצקרשת]- : {past}
  least 2
  ם : מ{past}
  ן : נ{past}
  ך : כ{past}
  ף : פ{past}
  ץ : צ{past}
  ה : יתי ית תה ינו יתם ו
"""

# Amharic is written in syllables: an ending that begins with a vowel changes the last sign.
_FIDEL: Final = (
    "ህሁሆሃሂ", "ልሉሎላሊ", "ሕሑሖሓሒ", "ምሙሞማሚ", "ሥሡሦሣሢ", "ርሩሮራሪ", "ስሱሶሳሲ", "ሽሹሾሻሺ", "ቅቁቆቃቂ", "ብቡቦባቢ",
    "ትቱቶታቲ", "ችቹቾቻቺ", "ንኑኖናኒ", "ኝኙኞኛኚ", "ክኩኮካኪ", "ውዉዎዋዊ", "ዝዙዞዛዚ", "ዥዡዦዣዢ", "ይዩዮያዪ", "ድዱዶዳዲ",
    "ጅጁጆጃጂ", "ግጉጎጋጊ", "ጥጡጦጣጢ", "ጭጩጮጫጪ", "ፅፁፆፃፂ", "ጽጹጾጻጺ", "ፍፉፎፋፊ", "ፕፑፖፓፒ",
)  # fmt: skip


def _syllables(endings: str) -> str:
    """Return the lines of endings for each consonant; `1` to `5` are its signs e, u, o, a, i."""
    return "\n".join(
        f"{row[0]} : " + endings.translate({ord(str(n)): sign for n, sign in enumerate(row, 1)})
        for row in _FIDEL
    )


_AM_ENDINGS: Final = """
  tail = - ን ም ና ንም ንና ስ
nouns
  - : ን ም ና ንም ንና ስ ው ውን ዋ ዋን ዎች ዎችን ዎቹ ዎቹን ዎችም ዎችና
"""
_AM: Final = f"""
fronts
  # in, by; to; from; of, who; about; as; toward
  - : በ ለ ከ የ ስለ እንደ ወደ በየ ለየ ከነ እነ የነ ያለ
{_AM_ENDINGS}
{_syllables("2 2ን 2ም 2ና 4ዋ 3ች 3ችን 3ቹ 3ቹን 3ችም 3ችና")}
adjectives
  tail = - ን ም ና ው ውን
  least 2
  - : ዊ{{tail}} ዊት{{tail}} ዊያን{{tail}} ውያን{{tail}} ዊያኑ ውያኑ ዊነት
{_syllables("4ዊ{tail} 4ዊት{tail} 4ዊያን{tail} 4ውያን{tail} 4ዊያኑ 4ውያኑ")}
"""

_TI: Final = f"""
fronts
  # in, by; to; from; that
  - : ብ ን ዝ ከም እንተ ብዘይ ናብ ካብ ኣብ
nouns
  - : ን ውን ታት ታትን
{_syllables("3ት 3ትን 4ት 4ትን")}
adjectives
  least 2
  - : ዊ ዊት ዊን ውያን ዊያን
{_syllables("4ዊ 4ዊት 4ውያን 4ዊያን")}
"""

_MT: Final = """
nouns
  # plurals: -ijiet, -iet, -at, and the rare dual
  least 3
  a : at iet ijiet
  i : ijiet in
  least 4
  [bcdfghjklmnpqrstvwxz]- : ijiet iet
adjectives
  [bcdfghjklmnpqrstvwxz]- : i ija in iz ina iza
  a : i in ija
  ja : jan jana jani
  e : in ina
words
  # adjectives agree; verbs take their subject and object
  - : a in u t na tu et ha hom ni kom lu
fronts
  # the article, which is joined by a hyphen or not
  least 3
  - : l il
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "ar": (_AR,),
    "he": (_HE,),
    "am": (_AM,),
    "ti": (_TI,),
    "mt": (_MT,),
}
