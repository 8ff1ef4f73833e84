"""What languages are called in English, by their primary tags."""

from typing import Final

# ISO 639, under the names by which readers of English know them.
_NAMES: Final = """
aa Afar; ab Abkhazian; ace Acehnese; ady Adyghe; ae Avestan; af Afrikaans; ak Akan; alt
Southern Altai; am Amharic; an Aragonese; ar Arabic; arc Aramaic; ary Moroccan Arabic; arz
Egyptian Arabic; as Assamese; ast Asturian; av Avaric; awa Awadhi; ay Aymara; az Azerbaijani;
azb South Azerbaijani; ba Bashkir; ban Balinese; bar Bavarian; bcl Central Bikol; be
Belarusian; bg Bulgarian; bho Bhojpuri; bi Bislama; bjn Banjarese; bm Bambara; bn Bengali; bo
Tibetan; br Breton; bs Bosnian; bua Buryat; ca Catalan; ce Chechen; ceb Cebuano; ch Chamorro;
chr Cherokee; ckb Central Kurdish; cnr Montenegrin; co Corsican; cr Cree; crh Crimean Tatar;
cs Czech; csb Kashubian; cu Church Slavic; cv Chuvash; cy Welsh; da Danish; de German; diq
Zazaki; dsb Lower Sorbian; dv Divehi; dz Dzongkha; ee Ewe; el Greek; en English; eo Esperanto;
es Spanish; et Estonian; eu Basque; ext Extremaduran; fa Persian; ff Fulah; fi Finnish; fil
Filipino; fj Fijian; fo Faroese; fr French; frr North Frisian; fur Friulian; fy West Frisian;
ga Irish; gan Gan Chinese; gd Scottish Gaelic; gl Galician; glk Gilaki; gn Guarani; gom Goan
Konkani; grc Ancient Greek; gsw Swiss German; gu Gujarati; gv Manx; ha Hausa; hak Hakka; haw
Hawaiian; he Hebrew; hi Hindi; ho Hiri Motu; hr Croatian; hsb Upper Sorbian; ht Haitian
Creole; hu Hungarian; hy Armenian; hyw Western Armenian; hz Herero; ia Interlingua; id
Indonesian; ie Interlingue; ig Igbo; ii Sichuan Yi; ik Inupiaq; ilo Iloko; inh Ingush; io Ido;
is Icelandic; it Italian; iu Inuktitut; ja Japanese; jam Jamaican Creole; jv Javanese; ka
Georgian; kaa Karakalpak; kbd Kabardian; kg Kongo; ki Kikuyu; kj Kuanyama; kk Kazakh; kl
Kalaallisut; km Khmer; kmr Northern Kurdish; kn Kannada; ko Korean; koi Komi-Permyak; kok
Konkani; kr Kanuri; krc Karachay-Balkar; ks Kashmiri; ku Kurdish; kum Kumyk; kv Komi; kw
Cornish; ky Kyrgyz; la Latin; lad Ladino; lb Luxembourgish; lbe Lak; lez Lezgian; lg Ganda; li
Limburgish; lij Ligurian; lmo Lombard; ln Lingala; lo Lao; lrc Northern Luri; lt Lithuanian;
ltg Latgalian; lu Luba-Katanga; lv Latvian; lzh Classical Chinese; mai Maithili; mdf Moksha;
mg Malagasy; mh Marshallese; mhr Meadow Mari; mi Māori; min Minangkabau; mk Macedonian; ml
Malayalam; mn Mongolian; mo Moldovan; mr Marathi; mrj Hill Mari; ms Malay; mt Maltese; mwl
Mirandese; my Burmese; myv Erzya; mzn Mazanderani; na Nauru; nah Nahuatl; nan Min Nan; nap
Neapolitan; nb Norwegian Bokmål; nd North Ndebele; nds Low German; ne Nepali; new Newari; ng
Ndonga; nl Dutch; nn Norwegian Nynorsk; no Norwegian; nr South Ndebele; nv Navajo; ny Nyanja;
oc Occitan; oj Ojibwa; olo Livvi-Karelian; om Oromo; or Odia; os Ossetian; pa Punjabi; pap
Papiamento; pcm Nigerian Pidgin; pi Pali; pl Polish; pms Piedmontese; pnb Western Punjabi; prs
Dari; ps Pashto; pt Portuguese; qu Quechua; rm Romansh; rn Rundi; ro Romanian; ru Russian; rue
Rusyn; rup Aromanian; rw Kinyarwanda; sa Sanskrit; sah Yakut; sat Santali; sc Sardinian; scn
Sicilian; sco Scots; sd Sindhi; se Northern Sami; sg Sango; sgs Samogitian; sh Serbo-Croatian;
si Sinhala; sk Slovak; sl Slovenian; sm Samoan; sma Southern Sami; smj Lule Sami; smn Inari
Sami; sms Skolt Sami; sn Shona; so Somali; sq Albanian; sr Serbian; ss Swati; st Southern
Sotho; su Sundanese; sv Swedish; sw Swahili; szl Silesian; ta Tamil; tcy Tulu; te Telugu; tg
Tajik; th Thai; ti Tigrinya; tk Turkmen; tl Tagalog; tn Tswana; to Tongan; tpi Tok Pisin; tr
Turkish; ts Tsonga; tt Tatar; tw Twi; ty Tahitian; tyv Tuvan; udm Udmurt; ug Uyghur; uk
Ukrainian; ur Urdu; uz Uzbek; ve Venda; vec Venetian; vep Veps; vi Vietnamese; vls West
Flemish; vo Volapük; vro Võro; wa Walloon; war Waray; wo Wolof; wuu Wu Chinese; xal Kalmyk; xh
Xhosa; xmf Mingrelian; yi Yiddish; yo Yoruba; yue Cantonese; za Zhuang; zh Chinese; zu Zulu
"""

_BY_TAG: Final = dict(one.split(maxsplit=1) for one in " ".join(_NAMES.split()).split(";"))


def language_name(tag: str) -> str:
    """Return the name of a language; of one that is not known here, its tag."""
    return _BY_TAG.get(tag, tag)
