"""Forms of English, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "en": """
names
  palestinian : palestinians

places
  karabakh : karabakhi karabakhis
  armenia : armenian armenians
  kenya : kenyan

words
  talk : talks talked talking
  bombing : bombings
  bomb : bombs bombed bombing bombings
  box : boxes boxed boxing
  church : churches
  party : parties
  hero : heroes
  shelf : shelves
  crisis : crises
  man : men
  policeman : policemen
  negotiate : negotiates negotiated negotiating
  stop : stops stopped stopping
  die : dies died dying
  agree : agreed agreeing agrees
  panic : panicked panicking
  withdraw : withdrew withdrawn withdraws withdrawing
  strike : struck striking strikes
  go : goes went gone going
  unite : unites uniting
  ban : bans banned banning
  put : puts putting
  knife : knives
  big : bigger biggest
  early : earlier earliest
  mislead : misled misleads

other names
  william : williams

other words
  organ : organisation
  fight : fighter
  quick : quickly
  negotiate : negotiation
  bomb : bomber
  new : news
  unit : united
  ham : hamas
  universe : university
  inter : interest
  even : evening
  oil : turmoil
  gas : gasp
""",
}
