"""Forms of Serbian, Croatian, Bosnian and Montenegrin, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "sr": """
names
  Beograd : Beograda Beogradu Beogradom
  Београд : Београда Београду Београдом
  Нови : Новог Новом Новим
  Ђоковић : Ђоковића Ђоковићу Ђоковићем
  Đoković : Đokovića Đokoviću Đokovićem
  Скопље : Скопља Скопљу Скопљем
  Сједињене : Сједињених Сједињеним
  карловац : карловцем
  karlovac : karlovcem
  скопље : скопљем

places
  Moskva : moskovski moskovskog
  Prag : praški
  Srbija : srpski srpskog
  Србија : српски српског

words
  пуцати : пуцао пуцала пуцају
  potpisati : potpisao potpiše potpisan potpisaće
  važan : važna važnog važnija najvažniji

others
  Хрват : Хрватска
""",
    "sh": """
names
  Beograd : Beograda Beogradu Beogradom
  Zagreb : Zagreba Zagrebu
  Београд : Београда Београду

others
  Jovan : Jovanović
  Petar : Petrović
""",
    "bs": """
names
  Sarajevo : Sarajeva Sarajevu Sarajevom
  Tuzla : Tuzle Tuzli Tuzlu

places
  Sarajevo : sarajevski

others
  Sara : Sarajevo
""",
    "cnr": """
names
  Podgorica : Podgorice Podgorici Podgoricu

others
  Petar : Petrović
  Nikšić : Nikola
""",
    "hr": """
names
  Hrvatska : Hrvatske Hrvatskoj Hrvatsku Hrvatskom
  Zadar : Zadra Zadru Zadrom
  Karlovac : Karlovca Karlovcu Karlovcem
  Rijeka : Rijeke Rijeci Rijeku Rijekom
  Split : Splita Splitu Splitom
  Marko : Marka Marku Markom
  Tokio : Tokija Tokiju Tokijom
  Kennedy : Kennedyja Kennedyju
  siječanj : siječnja siječnju
  Filipini : Filipina Filipinima Filipine
  vlast : vlasti vlašću

places
  Amerika : američki američkoj
  Bosna : bosanski bosanska
  Iran : iranski Iranac Iranci
  Zagreb : zagrebački
  Ukrajina : ukrajinski Ukrajinci

words
  glasovati : glasuje glasuju glasovao glasovali
  ubiti : ubio ubila ubije ubijen ubijeno
  objaviti : objavio objavila objavljen objavljeno objavi
  poginuti : poginuo poginula poginuli pogine
  doći : dođe dođu došao došli
  moći : može mogu mogao mogla

others
  Hrvat : Hrvatska
  Francuz : Francuska
  Čeh : Češka
  Grk : Grčka
  Ivan : Ivanić
""",
}
