"""Forms of Irish, Scottish Gaelic, Manx, Welsh and Breton, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "ga": """
names
  Gaillimh : nGaillimh Ghaillimh
  Corcaigh : gCorcaigh Chorcaigh
  Baile : mBaile Bhaile
  Domhnall : Dhomhnall
  Éire : hÉire hÉireann
  Seán : Sheáin
  Fianna : bhFianna Fhianna
  Dónall : Dhónaill
  Conn : Choinn

words
  bean : mná
  fear : fir fhir
  teach : tithe
  toghchán : toghcháin
  bris : briseann bhriseadh briste
  maraigh : maraíodh mharaigh maraithe
  faigh : fuair gheobhaidh
  rialtas : rialtais

other names
  orcaigh : corcaigh

other words
  fear : fearg
  rialtas : rialóir
  cath : cathaoir
  mac : macalla
""",
    "gd": """
names
  Màiri : Mhàiri
  Glaschu : Ghlaschu
  Dùn : Dhùn
  Peairt : Pheairt
  Seumas : Sheumais

words
  bàta : bhàta
  sràid : sràidean

others
  Màiri : Mairead
  Dùn : Dùghall
""",
    "gv": """
names
  Mannin : Vannin
  Balley : Valley
  Purt : Phurt
  Moirrey : Voirrey

words
  skeeal : skeealyn
  magher : magheryn

others
  Mannin : Manannan
""",
    "cy": """
names
  Bangor : Mangor
  Caerdydd : Nghaerdydd Gaerdydd Chaerdydd
  Gwent : Went

words
  gwlad : gwledydd wledydd
  dyn : dynion ddynion
  ysgol : ysgolion
  gwneud : gwnaeth
  lladdo : lladdodd

other words
  dyn : dynes
  gair : geiriadur
""",
    "br": """
names
  Breizh : Vreizh
  Kemper : Gemper

words
  ti : tiez
  bro : broioù

other words
  den : denez
""",
}
