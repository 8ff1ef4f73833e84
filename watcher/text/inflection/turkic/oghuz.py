"""Endings of the Oghuz languages: Turkish, Azerbaijani, Turkmen."""

from typing import Final

from watcher.text.inflection.turkic.frame import frame, harmonised, respelled

_TR: Final = """
  # dative, accusative, genitive, locative, ablative, instrumental, equative, attributive -ki
  v = yA yI nIn dA dAn ylA dAki dAkilAr
  d = A I In dA dAn lA dAki dAkilAr
  n = {d}
  g = {d}
  t = A I In tA tAn lA tAki tAkilAr
  l = lAr
  r = A i in dA dAn lA cA dAki dAkilAr
  p1 = A I In dA dAn lA dAki
  p3 = nA nI nIn ndA ndAn ylA ncA ndAki ndAkilAr ndAkilArin
  z = A I In dA dAn lA dAki
  mine_v = m n
  ours_v = mIz nIz
...
  # p, ç, t, k become voiced before a vowel
  vokal = A I In {own_c}
  least 3
  p : b{vokal}
  ç : c{vokal}
  t : d{vokal}
  k : ğ{vokal}
  nk : ng{vokal}
  # fleeting vowels: şehir, şehri; burun, burnu; with a few stems that double their last letter
  least 1
  ehir : ehr{vokal}
  ehit : ehd{vokal}
  akil : akl{vokal}
  oğul : oğl{vokal}
  ikir : ikr{vokal}
  esim : esm{vokal}
  asim : asm{vokal}
  urun : urn{vokal}
  ağiz : ağz{vokal}
  evir : evr{vokal}
  akit : akt{vokal} akd{vokal}
  abir : abr{vokal}
  ^isim : ism{vokal}
  ^ilim : ilm{vokal}
  ^izin : izn{vokal}
  ^hak : hakk{vokal}
  ^his : hiss{vokal}
  ^hat : hatt{vokal}
  ^sir : sirr{vokal}
  ^su : suy{vokal} suyun
  ^ne : ney{vokal}

adjectives
  # -lı: who is from there
  least 4
  - : lI lI{v} lIlAr lIlAr{r} lI{own_v} lIlIk
  least 3
  lik : lik

words
  # Persons: after the past; after the other tenses; the questions and the copula stand apart
  git = - m n k nIz lAr
  gel = - Im sIn Iz sInIz lAr dI dIr lArdI dIm dIk
  # Tenses, after a vowel and after a consonant
  gec = dI{git} mIş{gel} sA{git} mAlI
  gec = {gec} sIn sInlAr
  gecs = tI{git} mIş{gel} sA{git} mAlI sIn sInlAr
  sifat_v = yAn yAnlAr yAnlAr{r} yAn{v} yAcAk yAcAk{gel} yAcAğI yAcAğInI yAcAğInA yAcAğIz yAcAğIm
  sifat_c = An AnlAr AnlAr{r} An{d} AcAk AcAk{gel} AcAğI AcAğInI AcAğInA AcAğIz AcAğIm
  dik = I InI InA IndA IndAn Im ImI InIz lArI lArInI ImIz
  sifat = dIk dIğ{dik} dIktAn
  sifats = tIk tIğ{dik} tIktAn
  ad = mA mAsI mAsInI mAsInA mAsIndA mAsInIn mAyA mAyI mAlArI mAlArInI mAktA mAktAdIr mAktAn
  ad = {ad} mAk mAyIp mAdAn mAsIndAn mAsIylA
  # without: -ma-
  yok = mAdI{git} mAmIş{gel} mIyor mIyor{gel} mAz mAz{gel} mAyAcAk mAyAcAk{gel} mAyAn mAyAnlAr
  yok = {yok} mAyIn mAsIn mAdIk mAdIğ{dik} mAzsA mAyAcAğI mAyAcAğInI mAmAsI mAmAk mAmAlI
  zarf_v = yIp yArAk yIncA yAlIm
  zarf_c = Ip ArAk IncA AlIm
  bil = bilir bilir{gel} bildi bildi{git} bilecek bilecek{gel} bilmek bilen bilmiş biliyor
  mez = mAdI{git} mAz mAz{gel} mIyor mIyor{gel} mAyAn mAyAcAk mAmIş
  uyor = uyor iyor uyor{gel} iyor{gel} iyordu iyorlar uyordu
  genis_c = Ar Ir Ar{gel} Ir{gel} ArsA IrsA Irken Arken
  genis_v = r r{gel} rsA rken
  eylem_v = {sifat_v} {zarf_v} {genis_v} yA{bil} yA{mez}
  eylem_c = {sifat_c} {zarf_c} {genis_c} {uyor} A{bil} A{mez}
  suffix = {ad} {yok} {gec} {gecs} {sifat} {sifats}
  # The dictionary form is in -mek, -mak
  least 2
  [aeiou]mAk : {eylem_v} {gec} {sifat} {ad} {yok}
  [^aeiou]mAk : {eylem_c} {suffix}
  AmAk : {uyor}
  tmAk : d{eylem_c}
  least 1
  mAk : {ad} {yok}
  ^etmek : eden edenler ediyor ediyor{gel} eder eder{gel} edecek edecek{gel} edip ederek edince
  ^etmek : etti etti{git} etmiş etmiş{gel} ettiği ettiğini etmesi etmesini etmeye etmedi etmez
  ^demek : dedi dedi{git} diyor diyor{gel} diyen diyecek der derler demiş diye diyerek
  ^yemek : yedi yedi{git} yiyor yiyor{gel} yiyen yiyecek yer yerler yemiş yiyerek
"""

_AZ: Final = """
  v = yA nI nIn dA dAn ylA dAkI dAkIlAr
  d = A I In dA dAn lA dAkI dAkIlAr
  n = {d}
  g = {d}
  t = {d}
  l = lAr
  r = A I In dA dAn lA cA dAkI
  p1 = A I In dA dAn lA
  p3 = nA nI nIn ndA ndAn ylA ncA ndAkI ndAkIlAr
  z = A I In dA dAn lA
  mine_v = m n
  ours_v = mIz nIz
...
  # k and q become y and ğ before a vowel, t of a few words d
  vokal = A I In {own_c}
  least 3
  q : ğ{vokal}
  k : y{vokal}
  least 2
  əhər : əhr{vokal}
  ^isim : ism{vokal}
  ^oğul : oğl{vokal}
  ^ağız : ağz{vokal}
  ^su : suy{vokal}

adjectives
  least 4
  - : lI lI{v} lIlAr lIlAr{r} lI{own_v}
  least 3
  lıq : lıq

words
  git = - m n k q nIz lAr
  gel = - Am sAn ıq ik uq ük sInIz lAr dIr dI ydI
  gec = dI{git} mIş{gel} sA{git} mAlI mAlIdIr sIn sInlAr mAqdA mAkdA mAqdAdIr
  ad = mAq mAk mAğI mAyI mAğA mAyA mAsI mAsInI mAsInA mAsInIn mAsIndA mAdAn mAqdAn mAkdAn
  yok = mAdI{git} mAmIş mAmIşdIr mIr mIr{gel} mAz mAz{gel} mAyAcAk mAyAcAq mAyAn mAyIb mAsIn
  dik = dIğI dIğInI dIğInA dIqdA dIkdA dIqdAn dIkdAn dIqlArI dIklArI dIğImIz
  sifat_v = yAn yAnlAr yAnlAr{r} yAn{d} yAcAq yAcAk yAcAq{gel} yAcAk{gel} yAcAğI yAcAyI
  sifat_c = An AnlAr AnlAr{r} An{d} AcAq AcAk AcAq{gel} AcAk{gel} AcAğI AcAyI
  hal_v = yIr yIr{gel} yIb yIbdIr yArAq yArAk r r{gel} yIrlAr
  hal_c = Ir Ir{gel} Ib IbdIr ArAq ArAk Ar Ar{gel}
  bil = bilər bilir bilmir bilməz bildi bilməyib bilərlər
  eylem = {gec} {ad} {yok} {dik}
  least 2
  [aəeiou]mAq : {eylem} {sifat_v} {hal_v}
  [aəeiou]mAk : {eylem} {sifat_v} {hal_v}
  [^aəeiou]mAq : {eylem} {sifat_c} {hal_c} A{bil}
  [^aəeiou]mAk : {eylem} {sifat_c} {hal_c} A{bil}
  tmək : d{sifat_c} d{hal_c}
  ^etmək : edən edənlər edir edirlər edib edəcək edər edilən etdi etdilər etmiş etməsi etməyə
  ^demək : dedi dedilər deyir deyirlər deyən deyib deyəcək
"""

_TK: Final = """
  v = nA A nI nIň dA dAn dAky dAki
  d = A I Iň dA dAn dAky dAki
  n = {d}
  g = {d}
  t = {d}
  l = lAr
  r = A y i yň iň dA dAn ça çe dAky dAki
  p1 = A I Iň dA dAn
  p3 = nA nI nIň ndA ndAn ndAky ndAki
  z = A I Iň dA dAn
  mine_v = m ň
  ours_v = mIz ňIz
...
  # p, ç, t, k become voiced before a vowel; e becomes ä, a long a
  vokal = A I Iň {own_c}
  least 3
  p : b{vokal}
  ç : j{vokal}
  t : d{vokal}
  k : g{vokal}
  e : a anIň asy

adjectives
  least 4
  - : ly li lI{v} lylar liler ly{own_v}

words
  git = - m ň k ňyz ňiz lAr
  gel = - yn in syň siň ys is syňyz siňiz lAr dyr dir
  gec = dI{git} ypdyr ipdir pdyr pdir jAk jAkdIr sA{git} mAlI mAlIdIr syn sin mAk mAkçI
  ad = mAgy mAgi mAgA mAgI mAgIny mAgInI mAgynda mAgIň mAkdA mAkdAn
  yok = mAdI{git} mAn mAz mAýAr mAjAk mAýAn mAzlar mAdIk
  hal = ýar ýarlar ýarler ýan ýanlar ýanler
  hal_v = {hal} ýAr ýArlar ýArler ýAn ýAnlAr ýAnlAr{r} p r rlAr ýArdI n nlAr
  hal_c = {hal} ýAr ýArlar ýArler ýAn ýAnlAr ýAnlAr{r} yp ip up Ar ArlAr ýArdI An AnlAr
  least 2
  [aeiouy]mAk : {gec} {ad} {yok} {hal_v} dIk dIgI dIgInI
  [^aeiouy]mAk : {gec} {ad} {yok} {hal_c} dIk dIgI dIgInI
  tmAk : d{hal_c}
"""

_LATIN: Final = {
    "vowels": "aəeıioöuü", "nasals": "mn", "voiced": "bcdglrvzjxqw", "glides": "y",
    "voiceless": "fstkçşhp",
}  # fmt: skip
_CYRILLIC: Final = dict(
    zip("abcçdeəfgğhxıijkqlmnoöprsştuüvyz", "абҹчдеәфҝғһхыижкглмноөпрсштуүвјз", strict=True)
)
_AZ_TEXT: Final = frame(_AZ, **_LATIN)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    # Before the endings of a Turkish name stands an apostrophe, so those without are of nouns.
    "tr": harmonised(frame(_TR, **_LATIN, least="4"), "AI", "ai", "au", "ei", "eu"),
    "az": (
        *harmonised(_AZ_TEXT, "AI", "ai", "au", "əi", "əu"),
        *harmonised(respelled(_AZ_TEXT, _CYRILLIC), "AI", "аы", "ау", "әи", "әү"),
    ),
    "tk": harmonised(frame(_TK, **_LATIN), "AI", "ay", "au", "ei", "eu"),
}
