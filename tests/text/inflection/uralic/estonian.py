"""Forms of Estonian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "et": """
names
  Tallinn : Tallinna Tallinnas Tallinnasse Tallinnast Tallinnaga
  Tartu : Tartus Tartust Tartusse Tartuga Tartut
  Eesti : Eestis Eestist Eestile Eestit Eestiga Eestisse
  Iraak : Iraagi Iraagis Iraaki
  Egiptus : Egiptuse Egiptuses Egiptust Egiptusest
  Tamm : Tamme Tammele Tammega
  Kross : Krossi Krossile
  Kask : Kase Kasele
  pank : panga pangad pangas panku pankade
  inimene : inimese inimesed inimeste inimest inimestele inimesi
  valitsus : valitsuse valitsust valitsusele valitsused
  riik : riigi riigid riiki riikide riigis
  teater : teatri teatris teatrit teatrid
  leht : lehe lehed lehte
  linn : linna linnad linnas linnade
  minister : ministri ministrile ministrid ministrite

places
  Tartu : tartulane
  Leedu : leedulane leedulased

words
  elama : elab elas elavad elanud elada
  andma : annab andis andnud annavad
  suur : suurem suure suured suurt

others
  Mari : Martin Marko
  Peru : Peeter
  Jaan : Jaanus Jaapan
""",
}
