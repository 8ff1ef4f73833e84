"""Endings of Afrikaans: verbs have one form, and a participle with ge-."""

from typing import Final

_AF: Final = """
nouns
  [^sxz]- : s
  [^aeiou]e : -

adjectives
  least 4
  - : s se ies iese er ers aan aans aanse
  [^aeiou]e : ies iese
  ië : ies iese iër iërs
  a : aan aans aanse ane
  land : lands landse lander landers

words
  # nouns
  - : e s 'e
  e : es ens
  [aeiou]b : bbe
  [aeiou]d : dde
  [aeiou]g : gge
  [aeiou]k : kke
  [aeiou]l : lle
  [aeiou]m : mme
  [aeiou]n : nne
  [aeiou]p : ppe
  [aeiou]s : sse
  [aeiou]t : tte
  aal : ale
  aan : ane
  aar : are
  aat : ate
  aak : ake
  eel : ele
  een : ene
  eer : ere
  eet : ete
  oon : one
  oor : ore
  oot : ote
  uur : ure
  ag : ae
  ug : ue
  eeg : eë
  oog : oë
  [lnmraeiou]f : we
  heid : hede
  eit : eite
  um : a
  us : i
  ^kind : kinders
  ^stad : stede
  ^skip : skepe
  ^man : mans manne
  ^oorlog : oorloë
  ^vliegtuig : vliegtuie
  # adjectives
  - : er ste
  ig : ige iger
  lik : like liker
  # the few verbs with more than one form
  ^wees : is was
  ^hê : het had gehad
  ^kan : kon
  ^wil : wou
  ^sal : sou
  ^moet : moes

wordfronts
  - : ge
  aan : aange
  af : afge
  by : byge
  deel : deelge
  in : inge
  op : opge
  toe : toege
  uit : uitge
  voor : voorge
  weg : wegge

behindfronts
  - : -
  - : de te e
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"af": (_AF,)}
