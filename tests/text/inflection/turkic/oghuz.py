"""Forms of the Oghuz languages, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "tr": """
names
  bakanlık : bakanlığı bakanlığın bakanlığında bakanlıklar bakanlıkları bakanlıkta
  Bakanlığı : Bakanlığının Bakanlığına Bakanlığında Bakanlığından Bakanlığınca
  banka : bankalar bankaların bankanın bankaya bankası bankasının bankalarından bankamız
  kitap : kitabı kitabın kitaplar kitabında kitabımız kitaptan
  şehir : şehri şehrin şehrinde şehirler şehirdeki
  üniversite : üniversitesi üniversitesinde üniversiteler üniversitenin üniversitemizde
  renk : rengi renkler rengin

places
  Trabzon : Trabzonlu Trabzonlular trabzonluların
  Konya : Konyalı

words
  saldırmak : saldırdı saldırıyor saldıracak saldırdılar saldıran saldırması saldırıp
  açıklamak : açıkladı açıklıyor açıklayan açıklayacak açıklaması açıklamadı açıkladığı
  köy : köyde köylerde köyün köyündeki köylerinden
  gitmek : gitti gidiyor giden gidecek
  etmek : etti eden ediyor

others
  Kara : Karaman
  Tanrı : Tanrıça
  Can : Canberk
  Ada : Adalet
""",
    "az": """
names
  Gəncə : Gəncəyə Gəncədə Gəncənin Gəncədən Gəncəni Gəncədəki
  Naxçıvan : Naxçıvanın Naxçıvana Naxçıvanda Naxçıvandan
  Qazax : Qazaxa Qazaxın Qazaxda
  bank : banklar bankın bankda bankların bankı banklarımız
  çörək : çörəyi çörəyin çörəyə çörəklər
  uşaq : uşağı uşağın uşaqlar uşaqların uşaqlarının
  Нахчыван : Нахчыванын Нахчыванда Нахчывандан
  Гәнҹә : Гәнҹәдә Гәнҹәнин

places
  Gəncə : gəncəli gəncəlilər
  Şəki : şəkili

words
  yazmaq : yazdı yazır yazırlar yazacaq yazıb yazan yazmışdır yazması
  gəlmək : gəldi gəlir gələcək gələn gəlmişdir

others
  Bakı : Bakir
  Əli : Əlibəy
  Qara : Qarabağ
  Sabir : Sabirabad
""",
    "tk": """
names
  Mary : Maryda Marynyň Maryna Marydan
  Lebap : Lebabyň Lebapda Lebaba
  Daşoguz : Daşoguzyň Daşoguzda Daşoguzdan Daşoguza
  mekdep : mekdebi mekdepler mekdepleriň mekdebiň mekdepde mekdebinde
  ministr : ministri ministriň ministrler ministrlere

places
  Mary : maryly

words
  ýazmak : ýazdy ýazýar ýazan ýazar
  gelmek : geldi gelýär gelýärler geldiler

others
  Mary : Marat
  Aman : Amanow
  Gurban : Gurbanow
  Ata : Ataýew
""",
}
