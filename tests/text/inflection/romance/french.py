"""Forms of French, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "fr": """
places
  Arménie : arménien arméniennes

words
  attaque : attaques
  journal : journaux
  nouveau : nouvelle nouveaux
  bombarder : bombarde bombardé bombardées bombardait
  négocier : négocient négocié
  appeler : appelle appellera appelé
  céder : cède céderont
  essuyer : essuie essuyé
  menacer : menaçait menaça
  mourir : meurt mort mourra
  prendre : prennent pris prise
  élire : élu élus élit
  détruire : détruit détruisent détruites
  recevoir : reçoit reçu recevra
  choisir : choisit choisissent choisi
  rendre : rend rendu rendait

other words
  organe : organisation
  savoir : sont
  devoir : devant
  attaquer : attaquantes
  enfant : enfance
""",
}
