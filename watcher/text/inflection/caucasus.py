"""Endings of Armenian (Eastern and Western), Georgian, Ossetic, Abkhaz and Chechen."""

from typing import Final

_HY: Final = """
  # the article: -ը after a consonant, -ն after a vowel or before one; -ս and -դ: my, your
  art = ը ն ս դ
  # genitive and dative, ablative, instrumental, locative, with article or possessive
  obl = ի ին իս իդ ից իցս իցդ ով ովս ովդ ում ումս ումդ
  # plural: -եր for one syllable, -ներ for more; then cases as above
  pl = եր եր{art} եր{obl} ներ ներ{art} ներ{obl}
nouns
  [բգդզթժլխծկհձղճմյնշչպջռսվտրցւփքֆ]- : {art} {obl} {pl}
  [աոեէիօւ]- : ն ներ ներ{art} ներ{obl}
  # after -ա and -ո a glide: Աննայի; -ե, -է, -ի take the ending as it is: կաֆեի
  [աոօ]- : յ{obl}
  [եէի]- : {obl}
  # -ի and -ու change: գինի, գինու; Բաքու, Բաքվի
  ի : ու ուն ուս ուց ով
  ու : վ{obl}
  # u-declension of others: մարդ, օր, infinitives
  [դլ]- : ու ուն ուց
  # abstract nouns: միության, միությամբ; those in -ում: շարժման, շարժմամբ; -յուն: արյան
  # families, and plurals without a singular: Պետրոսենց
  ք : ց ցից ցով
  ություն : ության ությանը ությանն ությանս ությանդ ությամբ
  ում : ման մանը մանն մանս մամբ
  յուն : յան յանը յանն յամբ
  # a last ի or ու falls out before an ending, and ույ is ու there
  least 1
  ուրդ : րդ{obl} րդ{pl}
  ունդ : նդ{obl} նդ{pl}
  ուրտ : րտ{obl} րտ{pl}
  իրտ : րտ{obl} րտ{pl}
  իչ : չ{obl} չ{pl}
  իր : ր{obl} ր{pl}
  ուր : ր{obl} ր{pl}
  ուխ : խ{obl} խ{pl}
  ուկ : կ{obl} կ{pl}
  ուղ : ղ{obl} ղ{pl}
  ութ : թ{obl} թ{pl}
  ույթ : ութ{obl} ութ{pl}
  ույս : ուս{obl} ուս{pl}
  ույց : ուց{obl} ուց{pl}
  ույն : ուն{obl} ուն{pl}
  ին : ն{obl} նու նուն նուց
  # nouns of time: օրվա, ամսվա, տարվա
  [րն]- : վա վանից
  րի : րվա րվանից
  իս : սվա սի սին սից սում
  # kinship, and other old declensions
  ^հայ : հայոց
  ^տուն : տան տանը տանն տնից տնով տանից տներ տները տների
  ^հայր : հոր հորը հորից հորով
  ^մայր : մոր մորը մորից մորով
  ^եղբայր : եղբոր եղբորը եղբորից
  ^քույր : քրոջ քրոջը քրոջից
  ^տեր : տիրոջ տիրոջը տիրոջից
  ^կին : կնոջ կնոջը կնոջից կանայք կանանց
  ^մարդ : մարդիկ մարդկանց մարդկանցից մարդկանցով
  ^մահ : մահվան մահվանից
  ^սեր : սիրո
  ^ջուր : ջրի ջրից ջրով ջրում ջրեր
  ^շուն : շան շանը շնից շներ

adjectives
  art = ը ն ս դ
  # an adjective declines where it stands for its noun
  adj = - ը ն ի ին ից ով ում ներ ները ներն ների ներին ներից ներով
  # whoever comes from there: երևանցի, երևանցու, երևանցիները
  man = ի ին ու ուն ուց ով իներ իները իներն իների իներին իներից իներով
  # -յան makes surnames, too, of names in -ոս, -ես, -իս, -բ, -տ
  [^աոեէիօւըբստ]- : յան{adj}
  աս : ասյան{adj}
  [^աոեէիօւըյ]- : ական{adj} ց{man} եց{man} ացի ահայ{adj}
  իա : իական{adj} իայի ական{adj} աց{man} իաց{man}
  ա : յան{adj} ական{adj} աց{man} ացի այական{adj}
  ո : ոյական{adj} ոյաց{man}
  ի : յան{adj} եց{man} իական{adj} ց{man} ական{adj}
  ու : վ{man} վեց{man} վյան{adj} վական{adj}

words
  # degree: մեծագույն
  [բգդզթժլխծկհձղճմնշչպջռսվտրցփքֆ]- : ագույն
  least 2
  # verbs: -ել and -ալ; participles, moods and the aorist; -վել is their passive
  pers = եմ ես ի ենք եք են եի եիր եր եինք եիք եին
  aor = եցի եցիր եց եցինք եցիք եցին եցեք
  e = {pers} {aor} ում ած ածը ած են ող ողը ողներ ողները ողների ելիս ելու ելուց ելով ելիք ելը
  ել : {e} ված վածը վածներ վել վում վեց վեցին վի վեն վող վելու վելիս վելով վելուց
  վել : {e}
  ցնել : ցրի ցրեց ցրեցին ցրել ցրած ցրինք
  նել : ա ար ավ անք աք ան ել ած ում եմ ես ի են
  չել : ա ավ անք ան ել ած
  a = ամ աս ա անք աք ան այի այիր ար այինք այիք ային ում ալիս ալու ալով ալը
  ալ : {a} ացի աց ացին ացինք ացել ացած ացող
  անալ : անում ացա ացավ ացանք ացան ացել ացած ացող ենա ենան
  ենալ : ենում եցա եցավ եցանք եցան եցել եցած եցող ենա ենան
wordfronts
  # the conditional and the negative
  least 3
  - : կ չ
fronts
  # the superlative
  - : ամենա
"""

_HYW: Final = """
  art = ը ն ս դ
  # genitive and dative -ի or -ու, ablative -է(ն), instrumental -ով, with article or possessive
  obl = ի ին իս իդ ու ուն ուս ուդ է էն էս էդ ով ովս ովը ովն
  pl = եր եր{art} եր{obl} ներ ներ{art} ներ{obl}
nouns
  [բգդզթժլխծկհձղճմյնշչպջռսվտրցւփքֆ]- : {art} {obl} {pl} երէն
  [աոեէիօւ]- : ն ներ ներ{art} ներ{obl}
  [աոօ]- : յ{obl}
  [եէի]- : {obl}
  # -ի, -ոյ and -ու: գինիի, գինւոյ; Պաքու, Պաքուի
  ի : ւոյ եէ եէն եաց
  ու : ուի ուին ուէ ուէն ուով
  # a silent -յ goes before an ending of its own
  այ : ան անե անեմ
  ոյ : ոյի ոյին
  # abstract nouns: միութեան, միութենէն; those in -ում: շարժման; -իւն: արեան
  ութիւն : ութեան ութեանը ութեանն ութեանց ութենէ ութենէն ութեամբ ութիւնք
  ում : ման մանը մանն մանէ մանէն մամբ
  իւն : եան եանը
  # the old genitives: Հայոց, Հայաստանի Հանրապետութեան, Հայաստանեայց
  least 4
  [նրսցղք]- : ոց եայց եանց
  least 2
  ք : ոց աց եաց ց ցի ցէն
  # the old genitive of countries: Թուրքիոյ, Ռուսիոյ
  ա : ոյ ոյն ոյէ ոյէն
  # a last ի or ու falls out before an ending
  least 1
  ուրդ : րդ{obl} րդ{pl}
  ունդ : նդ{obl} նդ{pl}
  իրտ : րտ{obl} րտ{pl}
  իչ : չ{obl} չ{pl}
  իր : ր{obl} ր{pl}
  ուր : ր{obl} ր{pl}
  ուխ : խ{obl} խ{pl}
  ուկ : կ{obl} կ{pl}
  ոյթ : ութ{obl} ութ{pl}
  ոյս : ուս{obl} ուս{pl}
  ոյց : ուց{obl} ուց{pl}
  ոյն : ուն{obl} ուն{pl}
  ին : ն{obl}
  [րն]- : ուան ուընէ
  րի : րուան րուընէ
  իս : սուան
  ^հայ : հայոց
  ^տուն : տան տանը տունէն տուներ
  ^հայր : հօր հօրը հօրմէ հօրմէն
  ^մայր : մօր մօրը մօրմէ մօրմէն
  ^եղբայր : եղբօր եղբօրը եղբօրմէն
  ^քոյր : քրոջ քրոջը քրոջմէն
  ^կին : կնոջ կնոջը կիներ
  ^մարդ : մարդիկ մարդոց մարդոցմէ
  ^մահ : մահուան մահուընէ
  ^սէր : սիրոյ

adjectives
  adj = - ը ն ի ին է էն ով ներ ները ներն ներու ներուն ներէն ներով
  man = ի ին իէն իով իներ իները իներն իներու իներուն իներէն իներով
  [^աոեէիօւըբստ]- : եան{adj}
  աս : ասեան{adj}
  [^աոեէիօւը]- : ական{adj} ց{man} եց{man} ացի ահայ{adj}
  իա : իական{adj} ական{adj} աց{man} իաց{man}
  ա : եան{adj} ական{adj} աց{man} այական{adj}
  ի : եան{adj} եց{man} իական{adj} ց{man} ական{adj}
  ու : ուեց{man} ուական{adj} ուեան{adj}

words
  [բգդզթժլխծկհձղճմնշչպջռսվտրցւփքֆ]- : ագոյն
  least 2
  # verbs: -ել, -իլ and -ալ
  pers = եմ ես է ենք էք են էի էիր էր էինք էիք էին
  aor = եցի եցիր եց եցինք եցիք եցին եցէք
  ել : {pers} {aor} ած ածը եր ող ողը ողներ ողները ելու ելով ելէ ելը ուած ուեցաւ ուեցան ուի ուիլ
  ել : ուելու
  իլ : իմ իս ի ինք իք ին էի էր էին եցայ եցաւ եցանք եցան ած եր ող ելու ելով
  նիլ : այ աւ անք ան ած եր
  a = ամ աս այ անք աք ան այի այիր ար այինք այիք ային ալու ալով ալը
  ալ : {a} ացի աց ացին ացինք ացած ացեր ացող
  անալ : ացայ ացաւ ացանք ացան ացած ացեր
  ենալ : եցայ եցաւ եցանք եցան եցած եցեր
wordfronts
  least 3
  - : կ չ
fronts
  - : ամենա
"""

# What of the Western language cannot be mistaken for anything Eastern.
_HYW_IN_HY: Final = """
  n = ներու ներուն ներէ ներէն
nouns
  [^աոեէիօւ]- : էն {n} երու երուն երէ երէն
  [աոօ]- : յէն {n}
  [եէի]- : էն {n}
  ութիւն : ութեան ութեանը ութեանն ութեանց ութենէ ութենէն ութեամբ
  իա : իոյ իոյն
adjectives
  adj = - ը ն ի ին ներ ները ներու ներուն
  [նխղկլ]- : եան{adj}
  ա : եան{adj}
"""

_KA: Final = """
  # postpositions that are written with their case, and the particles -ც, -ვე, and copula -ა
  dat = ში შია შიც ზე ზეა ზეც თან თანაც
  tail = - ც ვე
  # genitive: its own postpositions
  gn = - თვის თვისაც კენ კენაც გან განაც დმი
  gen = ის{gn} ისა{gn} ისაც ისავე ისებრ ისას ისად
  ins = ით ითა ითაც ითვე იდან იდანაც იდანვე ითურთ
  adv = ად ადაც ამდე ამდეც ამდის
  # a stem in a consonant
  obl = მა მაც მავე ს სა საც სავე სავით {dat} {gen} {ins} {adv} ო
  # one in -ო or -უ, and names in -ა and -ე, which keep their vowel
  vow = მ მა მაც მავე ს{gn} სა{gn} საც სავე სავით ც ვე ში შია შიც ზე ზეა ზეც სთან სთანაც
  vow2 = თი თაც დან დანაც დანვე დ დაც მდე მდეც მდის ვ ო ა
  pl = ებ ები ება ებიც ებივე ებ{obl} თა ნი
nouns
  least 2
  ^დიდი : დიდ
  ი : {obl} ივით იც ივე ია იო {pl}
  [აეოუი]- : {vow} {vow2}
  # -ა and -ე fall before -ის, -ით and the plural: ამერიკის, ამერიკიდან; მხარის
  ა : {gen} {ins} {pl}
  ე : {gen} {ins}
  [აეოუ]- : {pl}
  # a first name may stand without -ი before a surname; foreign ones as they are
  [ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ]- : ი იც {obl} {pl}
  # an adjective before a noun in the dative, a first name before a surname
  least 4
  ი : -
  least 2
  # syncope: the vowel before ლ, რ, ნ, მ falls out where the ending begins with a vowel
  syn = {gen} {ins} {adv} {pl} ო
  ალი : ლ{syn}
  ელი : ლ{syn}
  ოლი : ლ{syn}
  არი : რ{syn}
  ერი : რ{syn}
  ორი : რ{syn} ვრ{syn}
  ანი : ნ{syn}
  ენი : ნ{syn}
  ონი : ნ{syn} ვნ{syn}
  ამი : მ{syn}
  ემი : მ{syn}
  ომი : მ{syn}
  ოზი : ვზ{syn}
  ალა : ლ{gen} ლ{ins} ლ{pl}
  ელა : ლ{gen} ლ{ins} ლ{pl}
  არა : რ{gen} რ{ins} რ{pl}
  ერა : რ{gen} რ{ins} რ{pl}
  ორა : რ{gen} რ{ins} რ{pl}
  ანა : ნ{gen} ნ{ins} ნ{pl}
  ენა : ნ{gen} ნ{ins} ნ{pl}

adjectives
  # an adjective agrees: -ი, -მა, bare before a dative; or stands for its noun
  adj = ი ისა ის იც მა მაც ს საც ით ად ო - თან ში ზე ისთვის იდან ისგან ისკენ ები ებს ებმა ების
  adj = {adj} ებისთვის ებთან ებში ებზე ებით ებიც
  ი : ურ{adj} ულ{adj} ელ{adj}
  ეთი : ურ{adj} ულ{adj}
  ა : ურ{adj} ულ{adj} ელ{adj}
  ე : ურ{adj} ულ{adj} ელ{adj}
  [ოუ]- : ურ{adj} ულ{adj} ელ{adj}
  ო : ურ{adj} ულ{adj} ელ{adj}
never
  # the relative pronoun is no adjective
  რომელი რომელიც რომელმა რომელმაც რომელს რომელსაც რომლის რომელთა რომელთაც რომელნი რომელნიც რომელიმე
  რომელიღაც რომელსა
  რომელშიც რომელზეც რომელთანაც რომელში რომელზე რომელად რომელ რომელთან რომელო რომელები
  # "that", "when", "for", "such", "what kind of"
  რომ როცა როდის როგორი როგორიც ისეთი ასეთი
"""

_OS: Final = """
  # genitive, dative, ablative, inessive, adessive, allative, comitative, equative
  case = ы ӕн ӕй ӕм мӕ ыл имӕ ау
  pl = тӕ ты тӕн тӕй тӕм тыл тимӕ тау тӕй
nouns
  [бвгджзклмнпрстфхцчшщъь]- : {case} {pl}
  [аеиоуыэюяӕ]- : й{case} {case} {pl}
  # -ӕ falls before a vowel, and an а before the plural is ӕ
  ӕ : {case}
adjectives
  adj = - ы ӕн ӕй ӕм мӕ ыл тӕ ты тӕн тӕй тӕм тыл тимӕ
  [бвгджзклмнпрстфхцчшщъь]- : аг{adj} он{adj}
  [аеиоуыэюяӕ]- : йаг{adj} йон{adj}
"""

_AB: Final = """
nouns
  # in, to, from, by; and; the copula
  least 3
  - : ҟа ҟны ҟынтә ҟынтәи ҟынӡа тәи тәиқәа ҿы ахь аҟны аҟынтә аҿы ала гьы и ни қәа қәеи цәа рҟны
  ы : аҟа
fronts
  least 3
  а : -
"""

_CE: Final = """
nouns
  least 3
  # genitive, dative, ergative, instrumental, comparative, and the places
  [аеиоуыэюя]- : н на нна с ца ццара л ле га гара хь хьа хьара ра гахь ш аш
  [бвгджзклмнпрстфхцчшщъь]- : ан ин на ана нна о е с ас аца аца ал е ехь ера ехьара хь хьара аш ашна
  а : ин ехь
  й : йн йчохь йчуьра йхь
  чоь : чоьнан чоьнехь чоьнера чоьне чоьно чоьхь
adjectives
  least 3
  - : хо хой хойн хочун хочо хошна
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    # Much of what is Western is published under "hy".
    "hy": (_HY, _HYW_IN_HY),
    "hyw": (_HYW, _HY),
    "ka": (_KA,),
    "os": (_OS,),
    "ab": (_AB,),
    "ce": (_CE,),
}
