"""Endings of English: few for names, more for other words."""

from collections.abc import Iterator
from typing import Final

# Adjectives with degrees: others in -er are as often persons (bomb, bomber).
_DEGREES: Final = """
bright broad calm cheap clean clear cold cool dark deep fast few firm fresh full grand great
hard harsh high kind late light long loud low mild narrow near neat new old plain poor proud
quick quiet rich rough sharp short sick slight slow small smart smooth soft steep stiff strict
strong sweet swift tall thick tight tough warm weak wide wild young
"""
_FINAL_E: Final = """
brave close fierce fine grave huge large late loose nice pale pure rare ripe safe severe simple
strange wide wise
"""
_FINAL_Y: Final = """
angry bloody busy costly deadly dirty dry early easy funny happy healthy heavy hungry lengthy
likely lucky mighty noisy pretty ready risky tiny ugly wealthy
"""
_DOUBLED: Final = """
big fat fit flat grim hot mad red sad slim thin wet
"""


def _degrees() -> Iterator[str]:
    yield from (f"  ^{word} : {word}er {word}est" for word in _DEGREES.split())
    yield from (f"  ^{word} : {word}r {word}st" for word in _FINAL_E.split())
    yield from (f"  ^{word} : {word[:-1]}ier {word[:-1]}iest" for word in _FINAL_Y.split())
    yield from (f"  ^{word} : {word}{word[-1]}er {word}{word[-1]}est" for word in _DOUBLED.split())


_EN: Final = f"""
nouns
  least 3
  # people of a place
  [^m]an : ans
adjectives
  - : i is
  ia : ian ians
  a : an ans

words
  # plurals of nouns, third person of verbs
  [^s]- : s
  [sxz]- : es
  ch : ches
  sh : shes
  [^aeiou]o : oes
  [^aeiou]y : ies
  lf : lves
  rf : rves
  af : aves
  ife : ives
  is : es

  # past and participles; not -er, which as often says who does it: bomb, bomber
  [^ae]- : ed
  [^e]- : ing ings
  [aeo]y : yed
  e : ed
  [^eoy]e : ing ings
  [eoy]e : eing
  ^die : died dying
  ^lie : lied lying
  ^tie : tied tying
  [^aeiou]y : ied
  c : cked cking
  # the last letter doubled
  least 2
  [aeiou]b : bbed bbing
  [aeiou]d : dded dding
  [aeiou]g : gged gging
  [aeiou]l : lled lling
  [aeiou]m : mmed mming
  [aeiou]n : nned nning
  [aeiou]p : pped pping
  [aeiou]r : rred rring
  [aeiou]t : tted tting
  least 3

  # nouns that change inside
  ^man : men
  ^woman : women
  ^child : children
  ^foot : feet
  ^tooth : teeth
  ^goose : geese
  ^mouse : mice
  ^ox : oxen
  ^medium : media
  ^phenomenon : phenomena
  ^criterion : criteria
  man : men
  wife : wives
  ^wife : wives
  ^knife : knives
  ^life : lives
  ^leaf : leaves
  ^thief : thieves
  ^loaf : loaves

  # degrees
{chr(10).join(_degrees())}
  ^good : better best
  ^bad : worse worst
  ^far : farther farthest further furthest
  ^little : less least

  # strong and irregular verbs
  ^awake : awoke awoken
  ^foresee : foresaw foreseen
  ^foretell : foretold
  ^forgo : forwent forgone
  ^forsake : forsook forsaken
  ^grind : ground
  ^inlay : inlaid
  ^mislead : misled
  ^misunderstand : misunderstood
  ^outdo : outdid outdone
  ^override : overrode overridden
  ^oversee : oversaw overseen
  ^overtake : overtook overtaken
  ^partake : partook partaken
  ^redo : redid redone
  ^repay : repaid
  ^resell : resold
  ^retake : retook retaken
  ^rewrite : rewrote rewritten
  ^saw : sawn
  ^sew : sewn
  ^shear : shorn
  ^sow : sown
  ^spit : spat
  ^stink : stank stunk
  ^swell : swollen
  ^tread : trod trodden
  ^unwind : unwound
  ^weave : wove woven
  ^wind : wound
  ^wring : wrung
  ^can : could
  ^will : would
  ^may : might
  ^shall : should
  ^arise : arose arisen
  ^be : is are was were been being am
  ^bear : bore borne born
  ^beat : beaten
  ^become : became
  ^begin : began begun beginning
  ^bend : bent
  ^bind : bound
  ^bite : bit bitten
  ^bleed : bled
  ^blow : blew blown
  ^break : broke broken
  ^breed : bred
  ^bring : brought
  ^build : built
  ^burn : burnt
  ^buy : bought
  ^catch : caught
  ^choose : chose chosen choosing
  ^cling : clung
  ^come : came
  ^creep : crept
  ^deal : dealt
  ^dig : dug
  ^do : does did done doing
  ^draw : drew drawn
  ^drink : drank drunk
  ^drive : drove driven
  ^eat : ate eaten
  ^fall : fell fallen
  ^feed : fed
  ^feel : felt
  ^fight : fought
  ^find : found
  ^flee : fled fleeing
  ^fling : flung
  ^fly : flew flown
  ^forbid : forbade forbidden
  ^forget : forgot forgotten
  ^forgive : forgave forgiven
  ^freeze : froze frozen
  ^get : got gotten
  ^give : gave given
  ^go : goes went gone going
  ^grow : grew grown
  ^hang : hung
  ^have : has had having
  ^hear : heard
  ^hide : hid hidden
  ^hold : held
  ^keep : kept
  ^kneel : knelt
  ^know : knew known
  ^lay : laid
  ^lead : led
  ^leap : leapt
  ^learn : learnt
  ^leave : left
  ^lend : lent
  ^light : lit
  ^lose : lost
  ^make : made
  ^mean : meant
  ^meet : met
  ^mistake : mistook mistaken
  ^overcome : overcame
  ^overthrow : overthrew overthrown
  ^pay : paid
  ^plead : pled
  ^prove : proven
  ^rebuild : rebuilt
  ^ride : rode ridden
  ^ring : rang rung
  ^rise : rose risen
  ^run : ran
  ^say : said
  ^see : saw seen seeing
  ^seek : sought
  ^sell : sold
  ^send : sent
  ^shake : shook shaken
  ^shine : shone
  ^shoot : shot
  ^show : shown
  ^shrink : shrank shrunk
  ^sing : sang sung
  ^sink : sank sunk
  ^sit : sat
  ^slay : slew slain
  ^sleep : slept
  ^slide : slid
  ^speak : spoke spoken
  ^speed : sped
  ^spend : spent
  ^spin : spun
  ^spring : sprang sprung
  ^stand : stood
  ^steal : stole stolen
  ^stick : stuck
  ^strike : struck stricken
  ^strive : strove striven
  ^swear : swore sworn
  ^sweep : swept
  ^swim : swam swum
  ^swing : swung
  ^take : took taken
  ^teach : taught
  ^tear : tore torn
  ^tell : told
  ^think : thought
  ^throw : threw thrown
  ^understand : understood
  ^undergo : undergoes underwent undergone
  ^wake : woke woken
  ^wear : wore worn
  ^weep : wept
  ^win : won
  ^withdraw : withdrew withdrawn
  ^write : wrote written
  ^undertake : undertook undertaken
  ^uphold : upheld
  ^withhold : withheld
  ^withstand : withstood

never
  # an ending that is none: another word, or a name
  news hamas mars wales texas brussels athens naples williams adams roberts evans edwards
  richards peters stephens johns phillips daniels simons stevens jones hughes sanders biggs
  united during morning evening wedding being outing sterling beijing king ring sing spring
  string thing wing boeing stirling browning bed red need indeed speed breed hundred sacred
  naked wicked ahmed mohammed alfred manfred
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"en": (_EN,)}
