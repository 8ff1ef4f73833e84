"""Endings of Persian, Tajik, Pashto, and Kurdish (Kurmanji and Sorani)."""

from typing import Final

_FA: Final = """
  # plural, its link to what follows, the indefinite; all written with or without a joiner
  ha = ها هاي هايي
nouns
  # the link after a vowel is written: آسیای, خانه‌ی, خانۀ
  [اوه]- : ي
  ه : ۀ
  - : {ha}
  # the plural of persons: یاوران, آزادگان
  least 4
  [بپتثجچحخدذرزژسشصضطظعغفقكگلمن]- : ان
  ه : گان
  # the copula and the object marker, glued on
  - : ست را
adjectives
  # -ی, with its plurals and the indefinite
  ha = ها هاي هايي
  adj = ي يي يان يان{ha} ي{ha} يا
  least 4
  [بپتثجچحخدذرزژسشصضطظعغفقكگلمن]- : {adj}
  least 3
  [او]- : ي{adj} ا{adj}
  # -ه: مکه‌ای, فرانسوی; of foreign countries in -يه: سوری
  [ه]- : ا{adj}
  ه : و{adj}
  يه : {adj}

words
  ha = ها هاي هايي هايم هايت هايش هايمان هايتان هايشان هاست
  poss = م ت ش مان تان شان
  # nouns: plural of persons, possessives, the indefinite
  - : ي {poss} ان اني {ha} ان{poss} ست
  [اوه]- : يي ي{poss} ا{poss} اي
  ه : گان گاني گان{poss}
  [او]- : يان ياني
  # Arabic plurals
  ت : ات
  ه : ات
  # degrees
  - : تر ترين ترها تري
  # verbs: the infinitive loses -ن in the past; -ه is the participle
  least 2
  past = - م ي يم يد ند ه هاند هاست هام هايم هايد هاي
  ن : {past}
  pres = م ي د يم يد ند
  # the present stem: regular, and the classes of -اختن, -وختن, -افتن, -شتن
  يدن : {pres}
  ادن : {pres} ه{pres}
  ستن : {pres} ه{pres} ن{pres}
  ندن : ن{pres}
  ردن : ر{pres}
  شتن : ر{pres} ش{pres} يس{pres} رد{pres}
  فتن : ب{pres} و{pres} ف{pres} ي{pres}
  اختن : از{pres} اس{pres}
  وختن : وز{pres} وش{pres}
  يختن : يز{pres} س{pres}
  ودن : ا{pres} اي{pres} و{pres}
  ^كردن : كن{pres}
  ^شدن : شو{pres}
  ^گفتن : گوي{pres} گو{pres}
  ^دادن : ده{pres}
  ^رفتن : رو{pres}
  ^آمدن : آي{pres} آ{pres}
  ^گرفتن : گير{pres}
  ^ديدن : بين{pres}
  ^زدن : زن{pres}
  ^كشتن : كش{pres}
  ^خواستن : خواه{pres}
  ^ساختن : ساز{pres}
  ^بستن : بند{pres}
  ^نشستن : نشين{pres}
wordfronts
  # the continuous, the negative, the subjunctive
  least 2
  - : مي نمي ن ب
"""

_TG: Final = """
  tail = - и ро аш ашон у ам аст
  pl = ҳо ҳои ҳоро ҳояш он они онро
nouns
  # the link -и, the object -ро, the indefinite -е, "and", possessives
  - : и ро ю у е ам аш амон атон ашон аст {pl}
  [аеёоӯуиӣ]- : и ро ю яш ям ест {pl} гон гони гонро ён ёни ёнро
  ӣ : ии иро иҳо иҳои иён иёни иёнро
adjectives
  - : ӣ ии иро иҳо иҳои иҳоро иён иёни иёнро
  ия : ӣ ии иҳо иҳои
  [аеёоӯуи]- : гӣ гии гиҳо вӣ вии виҳо
words
  - : тар тарин тари
  least 2
  past = - ам ӣ ем ед анд а аст аанд
  pres = ам ӣ ад ем ед анд
  ан : {past}
  идан : {pres}
  одан : {pres} иҳ{pres}
  ^кардан : кун{pres}
  ^шудан : шав{pres}
  ^гуфтан : гӯ{pres} гӯяд гӯянд гӯям
  ^додан : диҳ{pres}
  ^гирифтан : гир{pres}
  ^рафтан : рав{pres}
  ^куштан : куш{pres}
  ^задан : зан{pres}
wordfronts
  least 3
  - : ме наме на би
"""

_PS: Final = """
nouns
  # oblique and plural: -ې, -و, -ان, -ونه; the ablative -ه
  - : ه و ان انو ونه ونو
  ه : ې و
  ا : ې وې وو اوې اوو
  ي : يو يان يانو
adjectives
  - : ي ۍ ې يو يان يانو
  ا : ايي ايۍ ايان ايانو وي وال والو
words
  - : ې و
  # verbs in -ل: the stem takes its persons
  pers = م ې ي و ئ
  ل : {pers} ه ې لې لو لي
wordfronts
  - : و
"""

_KU: Final = """
nouns
  # the oblique, the link to what follows, the indefinite, the plural
  [bcçdfghjklmnpqrsştvwxz]- : ê a î an ên ek ekê ekî eke in
  [aeêiîouû]- : yê ya yî yan yên yek yekê
  e : eyê eya ê
  least 3
  [bcçdfghjklmnpqrsştvwxz]- : o
adjectives
  [bcçdfghjklmnpqrsştvwxz]- : î iyan iyên iya iyê îya
  [aeêiîouû]- : yî yiyan yiyên
  e : î iyan iyên
words
  - : tir tirîn
  # verbs: the infinitive in -in loses it
  in : - im î e in ye bû
  tin : t
wordfronts
  least 3
  - : di na ne bi da
"""

_CKB: Final = """
nouns
  # the link and possessive -ی, "also", place and direction, the article, the plural, the indefinite
  tail = - ي دا ەوە يش ش ەدا يدا يشدا
  - : ي دا ەوە يش ش يشي ەكە{tail} ەكان{tail} ان{tail} ێك{tail} م ت مان تان يان ە
  [اەيۆوێ]- : ي يەوە وە ش شي دا كە{tail} كان{tail} يان{tail} يەك{tail} يەكان{tail} مان تان
adjectives
  tail = - ەكان ەكاني ەكە يەكان يەكاني يەكە ان اني يان ياني
  least 2
  - : ي{tail}
  ا : ايي{tail} ي{tail}
  [وۆە]- : يي{tail}
words
  - : تر ترين
  ن : - م ت ين ن وە ووە بوو
wordfronts
  - : دە نە نا ب ئە
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "fa": (_FA,),
    "prs": (_FA,),
    "tg": (_TG,),
    "ps": (_PS,),
    "ku": (_KU,),
    "kmr": (_KU,),
    "ckb": (_CKB,),
}
