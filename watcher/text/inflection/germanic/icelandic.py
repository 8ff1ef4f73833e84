"""Endings of Icelandic and Faroese."""

from typing import Final

_PLACES: Final = """
adjectives
  least 4
  - : skur sk skt ska skan skum skri skrar skir skar sku
  land : lenskur lensk lenskt lenska lenskan lenskum lenskir lenskar lensku lenskra lendingur
  land : lendingar
  land : lendinga lendingum lendingurinn lendingarnir lendskur lendsk lendskt lendska lendingi
  a : skur sk skt ska skir skar sku skum
"""

_IS: Final = """
nouns
  # strong masculine, feminine, neuter; weak
  article = inn inum ins in ina inni innar ið inu anna unum
  ur : - i s ar um ir a inn inum ins
  - : s i ar um ir in inni ar ið inu ins
  i : a ar um inn ann anum ans
  a : u ur um na an unni unnar
  ður : ð ði ðar
  ll : l li ls lar
  nn : n ni ns nar
  # the vowel before the last consonant falls out: jökull, himinn
  ull : li lar la lum lana larnir
  inn : ni nar na num
  ill : li lar la lum
  # a before u is ö: saga, sögu; land, lönd
  aga : ögu ögur ögum ögunni ögurnar
  aka : öku ökur ökum ökunni
  ata : ötu ötur ötum ötunni
  ala : ölu ölur ölum
  ana : önu önur önum
  and : önd öndum öndin öndunum
  arð : örð örðum
  vatn : vötn vötnum
  fjörður : firði fjarðar firðir fjarða fjörðum fjörð fjörðinn
  völlur : velli vallar vellir völl
  höfn : hafnar hafnir
  höfði : höfða
  bær : bæ bæjar bæir bæi bæjum bæjarins bænum bæinn bærinn
  borg : borgar borgir borgum borgarinnar borgin borginni
  ey : eyjar eyju eyjum eyja
  vík : víkur víkum
  nes : nesi ness nesja nesjum
  staðir : staði stöðum staða
  eyjar : eyja eyjum
  hólar : hóla hólum
  vellir : velli völlum valla
  hús : húsi húss húsum húsa húsið húsinu hússins húsin
  son : sonar syni sonum
  dóttir : dóttur dætur dætra dætrum
  dis : disar disi
  unn : unnar unni

words
  # the article, singular and plural
  - : inn ið in ina inni unum anna arnir irnar nar innar arinnar urinn unni
  ur : urinn num num ann anna
  i : inn anum ann ans arnir ana anna
  a : an una unni unnar urnar
  # what the press counts up
  ^maður : mann manni manns menn mönnum manna maðurinn manninn manninum mannsins mennirnir mönnunum
  maður : mann manni manns menn mönnum manna maðurinn manninn manninum mannsins mennirnir
  ^kona : konu konur konum kvenna konan konuna konunni konurnar
  ^barn : barni barns börn börnum barna barnið börnin
  ^land : lands landi lönd löndum landa landið landinu löndin
  ^stríð : stríði stríðs stríðið stríðinu stríðum
  ^árás : árásar árásir árásum árása árásin árásina árásinni árásirnar
  # adjectives, strong and weak, with their degrees
  ur : an um ri rar ra t ir ar a u ari astur asta ast legri
  legur : leg legt legan legum legri legir legar lega legu
  inn : ið in inni innar num na nir nar
  ^stór : stóran stórum stórri stórt stóra stórir stórar stærri stærstur stærsta stærst
  ^nýr : ný nýtt nýjan nýju nýja nýjum nýir nýjar nýrra nýrri
  ^gamall : gömul gamalt gamlan gömlum gamla gömlu gamlir eldri elstur elsta
  # verbs: the weak classes
  a : ar aði uðu uðum að aður uð aðir aðar aðist ast andi ist
  a : ir di du dum t ður
  a : ti tu
  # strong and irregular ones
  ^vera : er eru var voru verið
  ^hafa : hef hefur hafa hafði höfðu haft
  ^deyja : deyr dó dóu dáið dáinn
  ^drepa : drepur drap drápu drepið drepinn drepnir
  ^segja : segir sagði sögðu sagt
  ^kjósa : kýs kaus kusu kosið kosinn kosinna
  ^flýja : flýr flúði flúðu flúið
  ^skjóta : skýtur skaut skutu skotið skotinn
  ^vinna : vinnur vann unnu unnið
  ^senda : sendir sendi sendu sent send sendur
  ^sökkva : sekkur sökk sukku sokkið
  ^ráðast : ræðst réðst réðust ráðist
  ^semja : semur samdi sömdu samið
  ^koma : kemur kom komu komið
  ^fara : fer fór fóru farið
  ^taka : tekur tók tóku tekið tekinn
  ^gefa : gefur gaf gáfu gefið
  ^fá : fær fékk fengu fengið
  ^handtaka : handtekur handtók handtóku handtekið handtekinn handteknir handtekin
  ^halda : heldur hélt héldu haldið
  ^falla : fellur féll féllu fallið
  ^láta : lætur lét létu látið
  ^brjóta : brýtur braut brutu brotið
  ^slá : slær sló slógu slegið
  ^verða : verður varð urðu orðið
"""

_FO: Final = """
nouns
  # strong masculine, feminine, neuter; weak
  ur : - i s ar um ir in inum
  - : s i ar um ir in ini ið inum
  i : a ar um in an anum
  a : u ur um an ini
  oy : oyar oyggj oyggjar oyggjum
  oyar : oya oyum
  vík : víkar vík
  havn : havnar
  fjørður : fjørð firði fjarðar

words
  - : in ið ini inum arnar irnar ini unum
  ur : an um ari ir ar a t
  # verbs
  a : ar aði aðu að
  a : ir di du t
  ^vera : er eru var vóru verið
  ^hava : hevur havi hevði høvdu havt
  ^doyggja : doyr doyði doyðu
  ^siga : sigur segði søgdu sagt
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"is": (_IS, _PLACES), "fo": (_FO, _PLACES)}
