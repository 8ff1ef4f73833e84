"""Endings of the Kipchak languages: Kazakh, Kyrgyz, Tatar, Bashkir, Crimean Tatar, Karakalpak."""

from typing import Final

from watcher.text.inflection.turkic.frame import frame, harmonised, respelled

# Capitals: A low vowel (а/е), I high vowel (ы/і), G K the velars of the stem's class (ғ қ, г к).
_KK: Final = """
  v = GA ны ні ның нің дA дAн мен дAGI нікі дай дей
  n = GA ды ді ның нің дA нAн мен бен дAGI дай дей
  d = GA ды ді дың дің дA дAн мен бен дAGI дай дей дікі
  g = {d}
  t = KA ты ті тың тің тA тAн пен тAGI тай тей тікі
  l = лAр
  ln = дAр
  ld = дAр лAр
  lt = тAр
  r = GA дI дIң дA дAн мен дAGI дай дей ша ше
  p1 = A дI ды нI нIң дA нAн мен дAGI
  p3 = нA н нI нIң ндA нAн мен ндAGI ндAй
  z = GA дI дIң дA дAн бен дAGI
  mine_v = м ң
  ours_v = мIз ңIз
  his_v = сI
...
  # п, к, қ become б, г, ғ before a vowel; high vowels fall out before р, л, н
  least 3
  п : б{own_c}
  к : г{own_c}
  қ : ғ{own_c}
  least 2
  рын : рн{own_c}
  рін : рн{own_c}
  рық : рқ{own_c}
  алық : алқ{own_c}
  ауыл : ауыл{own_c}
  ^ауыз : ауз{own_c}
  ^орын : орн{own_c}
  ^ерік : ерк{own_c}
  ^халық : халқ{own_c}
  ^қарын : қарн{own_c}

adjectives
  # -лық: who or what is from there
  [аәеиоуыіөүұэяюрй]- : лIK лIK{t} лIGI лIKтAр лIKтAр{r}
  [лмнңзжв]- : дIK дIK{t} дIGI дIKтAр дIKтAр{r}
  [птксшщчцбвгдфхқғһ]- : тIK тIK{t} тIGI тIKтAр тIKтAр{r}
  least 4
  - : ша ше
  least 3
  лы : лы
  лі : лі

words
  # the comparative, and the verb: looked up by its name in -у (айту, бару, сөйлеу)
  git = - м ң K ңIз лAр
  gel = - мын мін пын пін сың сің сыз сіз мыз міз быз біз пыз піз тын тін дI
  gec_d = дI{git} GAн{gel} GAнда GAндA GAндAр GAндAр{r} GAны GAнын GAнын GAнI GAнIн GAннAн GAлI
  gec_t = тI{git} KAн{gel} KAндA KAндAр KAндAр{r} KAнI KAнIн KAннAн KAлI
  oz = сA{git} сIн сIндAр GIшA
  kel_v = йдI й йтIн йтIндAр йтIндIK йік йық п пты пті птI р рлIK йын йін
  kel_c = AдI A AтIн AтIндAр AтIндIK AйIK Iп IптI Aр AрлIK AйIн
  ad = у уы уын уына уында уынA уынан уынан уынAн уындA уының уға уге уда уде удан уды уді удің удың
  ad = {ad} удAн удA уді ушI ушIлAр ушIлAр{r} ушIнIң ушIмен улAр улAрI улAры
  yok = мA{git} мAдI{git} мAGAн{gel} мAйдI мAс мAй мAйтIн мAу мAуы
  yokb = бAдI{git} бAGAн{gel} бAйдI бAс бAй бAйтIн бAу
  yokp = пAдI{git} пAGAн{gel} пAйдI пAс пAй пAйтIн пAу
  least 2
  [аәеиоұүыіөя]у : - {gec_d} {oz} {kel_v} {ad} {yok} ю юге юі
  [рйлмнңзжвуи]у : - {gec_d} {oz} {kel_c} {ad} {yok} {yokb}
  [пткқсшщбгғд]у : - {gec_t} {oz} {kel_c} {ad} {yokp}
  пу : б{kel_c}
  - : рAK ырақ ірек лAу дAу тAу
"""

_KY: Final = """
  v = GA нI нIн дA дAн дAGI дAй нIкI ча че
  n = GA дI дIн дA дAн дAGI дAй
  d = {n}
  g = {n}
  t = KA тI тIн тA тAн тAGI тAй
  l = лAр
  ln = дAр
  ld = дAр лAр
  lt = тAр
  r = GA дI дIн дA дAн дAGI дAй
  p1 = A дI нI нIн дA дAн нAн дAGI
  p3 = нA н нIн ндA нAн ндAGI ндAй
  z = GA дI дIн дA дAн дAGI
  mine_v = м ң
  ours_v = бIз ңIз ңAр
  his_v = сI
...
  # п, к become б, г before a vowel; high vowels fall out before р, л, н
  least 3
  п : б{own_c}
  к : г{own_c}
  least 2
  орун : орд орду ордуна ордун орунда ордунда
  ^ооз : оозу
  ^калк : калкы калкынын

adjectives
  [аеиоуыөүэяюрй]- : лIк лIк{t} лIгI лIктAр лIктAр{r}
  [лмнңзжв]- : дIк дIк{t} дIгI дIктAр дIктAр{r} лIк лIктAр
  [птксшщчцбвгдфх]- : тIк тIк{t} тIгI тIктAр тIктAр{r}
  least 4
  - : ча че чо чө
  least 3
  луу : луу
  луу : луу

words
  # verbs by their name in -уу, -үү, -оо, -өө (баруу, келүү, иштөө) and in -мак
  git = - м ң к ңIз ңAр
  gel = - мIн сIң сIз пIз бIз мын
  gec_d = дI{git} гAн{gel} гAндA гAндAр гAндAр{r} гAнI гAнIн гAнIнA гAнга гAнды
  gec_t = тI{git} кAн{gel} кAндA кAндAр кAндAр{r} кAнI кAнIн
  oz = сA{git} сIн
  kel_c = Aт Aт{gel} A Ip Iп Iптыр IптIр Aр Aр{gel} AрI AрIн AрдA Aлы
  yok = бA{git} бAдI{git} бAгAн{gel} бAйт бAс бAй пAдI{git} пAгAн{gel} пAйт пAс пAй
  ad = уу үү ууга үүгө ууда үүдө уудан үүдөн ууну үүнү уунун үүнүн уусу үүсү уусун үүсүн
  ad = {ad} уусуна үүсүнө уучу үүчү уучулар үүчүлөр
  эл = {gec_d} {gec_t} {oz} {kel_c} {yok} {ad} уш үш
  ээ = т йт йт{gel} п птыр птIр йм гAн{gel} гAндA гAндAр гAндAр{r} гAнI гAнIн дI{git} сA{git} сIн
  ээ = {ээ} бA{git} бAдI{git} бAгAн{gel} бAйт бAс бAй й р
  ос = со соо сө оого оону оонун оосу оосун оодо оодон
  least 2
  уу : - {эл}
  үү : - {эл}
  оо : а{ээ} о{ээ} оого оону оонун оосу оосун оодо оодон оочу
  өө : е{ээ} ө{ээ} өөгө өөнү өөнүн өөсү өөсүн өөдө өөдөн өөчү
"""

_TT: Final = """
  v = GA нI нIң дA дAн дAGI
  n = GA нI нIң дA нAн дAGI
  d = GA нI нIң дA дAн дAGI
  g = {d}
  t = KA нI нIң тA тAн тAGI
  l = лAр
  ln = нAр
  r = GA нI нIң дA дAн дAGI
  p1 = A нI нIң дA нAн
  p3 = нA н нIң ндA ннAн ндAGI ндAй
  z = GA нI нIң дA дAн
  mine_v = м ң
  ours_v = бIз гIз
  his_v = сI
...
  # п, к become б, г before a vowel
  least 3
  п : б{own_c}
  к : г{own_c}
  ь : {own_c}
  ия : ияс ияIм иясе иясенә иясендә иясеннән иясенең иясен иясендәге

adjectives
  # -лы: who is from there; -ча: as there
  least 4
  - : лI лI{v} лIлAр лIлAр{r} ча чә
  least 3
  ле : ле
  лы : лы

words
  # verbs by their name in -у, -ү and by the infinitive in -рга, -ргә
  git = - м ң к гIз лAр
  gel = - мIн сIң бIз сIз нAр дIр
  эш = дI{git} тI{git} гAн{gel} кAн{gel} гAннAр кAннAр гAндA кAндA сA{git} сIн сIннAр
  эш_v = й ймIн йсIң йбIз йсIз йлAр п р рмIн рлAр ячAK ячAKлAр ячAGI учI уче учылар учеләр
  эш_c = A AмIн AсIң AбIз AсIз AлAр Iп Iр Aр Iрлар AрлAр AчAK AчAKлAр AчAGI
  юк = мAдI{git} мAгAн{gel} мAс мAслAр мIй мAячAK мA мAгIз
  ад = у уы уын уына уында уны уның уга удан уда учI учIлAр учIсI
  ад = {ад} ү үе үен үенә үендә үне үнең үгә үдән үдә
  эл = {эш} {юк} {ад}
  least 2
  [аәыеоөия]рга : {эш_v} {эл} -
  [аәыеоөия]ргә : {эш_v} {эл} -
  арга : {эш_c} {эл} - ый ыймын ыйбыз ыйлар
  әргә : {эш_c} {эл} - и имен ибез иләр
  ырга : {эш_c} {эл} -
  ергә : {эш_c} {эл} -
  у : - {эш_c} {эл} арга ырга рга
  ү : - {эш_c} {эл} әргә ергә ргә
"""

_BA: Final = """
  v = GA нI нIң лA нAн лAGI
  n = GA дI дIң дA дAн дAGI
  d = {n}
  g = GA ҙI ҙIң ҙA ҙAн ҙAGI
  t = KA тI тIң тA тAн тAGI
  l = лAр
  ln = дAр
  ld = дAр
  lg = ҙAр
  lt = тAр
  r = GA ҙI ҙIң ҙA ҙAн ҙAGI
  p1 = A дI дIң дA дAн
  p3 = нA н нIң ндA нAн ндAGI
  z = GA ҙI ҙIң ҙA ҙAн
  mine_v = м ң
  ours_v = бIҙ ғIҙ гIҙ
  ours_c = IбIҙ IGIҙ
  his_v = һI
...
  least 3
  п : б{own_c}
  к : г{own_c}
  ҡ : ғ{own_c}
  ия : ияһы ияһы{p3} ияһе ияһе{p3}

adjectives
  least 4
  - : лI лI{v} лIлAр са сә
  least 3
  ле : ле
  лы : лы

words
  git = - м ң K гIҙ ғIҙ лAр
  эш = нI{git} дI{git} ҙI{git} тI{git} GAн KAн GAндAр KAндAр GAндA KAндA һA һIн һIндAр
  эш_v = й йҙAр п р рҙAр
  эш_c = A AлAр Iп Iр Aр AсAK AсAGI IрGA AрGA
  юк = мAнI{git} мAGAн мAҫ мAй мAйAсAK
  ад = у уы уын уына уында уҙы уҙың уға уҙан уҙа ү үе үен үенә үҙе үгә үҙән
  least 2
  у : - {эш} {эш_c} {юк} {ад}
  ү : - {эш} {эш_c} {юк} {ад}
  ыу : - {эш} {эш_c} {юк} {ад} ырға
  еү : - {эш} {эш_c} {юк} {ад} ергә
  оу : - {эш} {эш_c} {юк} {ад}
  өү : - {эш} {эш_c} {юк} {ад}
  рға : {эш} {эш_v} {юк} {ад} -
  ргә : {эш} {эш_v} {юк} {ад} -
"""

# Written in Latin letters first, in Cyrillic by the table of letters below.
_CRH: Final = """
  v = GA nı ni nıñ niñ da de dan den dAki nen
  n = GA nI nIñ dA dAn dAki nen
  d = {n}
  g = {n}
  t = KA nI nIñ tA tAn tAki nen
  l = lAr
  r = GA nI nIñ dA dAn dAki nen
  p1 = A nI nIñ dA dAn
  p3 = nA nI nIñ ndA ndAn ndAki nen
  z = GA nI nIñ dA dAn
  mine_v = m ñ
  ours_v = mIz ñIz
...
  least 3
  k : g{own_c}
  q : ğ{own_c}
  p : b{own_c}

adjectives
  least 4
  - : lI lI{v} lIlAr lIlAr{r} cA çA

words
  git = - m ñ k q ñız ñiz lAr
  fiil = dI{git} tI{git} GAn KAn GAnlAr KAnlAr sA{git} sın sin mAGA mAKtA mAKtAlAr uv üv
  fiil = {fiil} mAdI{git} mAGAn mAz mAy
  least 2
  mAK : {fiil} ip ıp up Ar Ir p r Ay y AcAK ycAK AyAtA
  mAA : {fiil}
"""

_KAA: Final = """
  v = GA nı ni nıń niń dA nAn dAn menen dAGı dAgi
  n = GA dı di nıń niń dA nAn menen dAGı dAgi
  d = GA dı di dıń diń dA dAn menen dAGı dAgi
  g = {d}
  t = KA tı ti tıń tiń tA tAn penen tAGı tAgi
  l = lAr
  r = GA dı di dıń diń dA dAn menen dAGI
  p1 = A dI nIń dA nAn menen
  p3 = nA n nıń niń ndA nAn menen ndAGI
  z = GA dI dIń dA dAn menen
  mine_v = m ń
  ours_v = mız miz ńız ńiz
  ours_c = ImIz IńIz
...
  least 3
  k : g{own_c}
  q : ğ{own_c}
  p : b{own_c}

adjectives
  least 4
  - : lIK lIK{t} lI
"""

_CYRILLIC: Final = {
    "vowels": "аәеиоуыіөүұэяюё", "nasals": "мнң", "voiced": "лзжвғгдбҙ", "glides": "рйуию",
    "voiceless": "птксшщчцфхқғһгбдвҡҫ",
}  # fmt: skip
_TATAR: Final = _CYRILLIC | {"voiced": "лзжвгбдҙ", "voiceless": "птксшщчцфхһҡҫ"}
_LATIN: Final = {
    "vowels": "aeıioöuü", "nasals": "mnñ", "voiced": "bdglrzjvw", "glides": "y",
    "voiceless": "cfhkpqstçşx",
}  # fmt: skip
# Kazakh Latin of 2021, whose marks folding takes off; Crimean Tatar Cyrillic with its digraphs.
_KK_LATIN: Final = dict(
    zip("абвгғдежзийкқлмнңопрстуүұфхһшыіэәөюя", "abvggdejziikqlmnnoprstuuufhhsyieaoua", strict=True)
) | {"ч": "ch", "щ": "s", "ц": "ts", "ю": "iu", "я": "ia", "ё": "io"}
_CRH_CYRILLIC: Final = dict(
    zip("abçdefghıijklmnoöprsştuüvyzx", "абчдефгхыижклмноопрсштуувйзх", strict=True)
) | {"c": "дж", "ğ": "гъ", "ñ": "нъ", "q": "къ"}
_KK_TEXT: Final = frame(_KK, **_CYRILLIC)
_CRH_TEXT: Final = frame(_CRH, **_LATIN)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "kk": (
        *harmonised(_KK_TEXT, "AIGK", "аығқ", "еігк"),
        *harmonised(respelled(_KK_TEXT, _KK_LATIN), "AIGK", "aygq", "eigk"),
    ),
    "ky": harmonised(frame(_KY, **_CYRILLIC), "AIGK", "аыгк", "оугк", "еигк", "өүгк", "аугк"),
    "tt": harmonised(frame(_TT, **_TATAR), "AIGK", "аыгк", "әегк"),
    "ba": harmonised(frame(_BA, **_TATAR), "AIGK", "аығҡ", "әегк", "аоғҡ", "әөгк"),
    "crh": (
        *harmonised(_CRH_TEXT, "AIGK", "aığq", "eigk", "auğq", "eugk"),
        *harmonised(
            respelled(_CRH_TEXT, _CRH_CYRILLIC),
            "AIGK",
            ("а", "ы", "гъ", "къ"),
            ("е", "и", "г", "к"),
            ("а", "у", "гъ", "къ"),
            ("е", "у", "г", "к"),
        ),
    ),
    "kaa": harmonised(frame(_KAA, **_LATIN), "AIGK", "aığq", "eigk"),
}
