/** What a toetser needs on one screen: what, why, the weakest point, what is open, and who wrote it. */
import type { Advies } from '../../../domain/advies.ts';
import { redenenTegen, type Besluit } from '../../../domain/besluit.ts';
import type { Gebrek } from '../../../domain/brief.ts';
import type { Dossier } from '../../../domain/dossier.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { adviesSamenvatting } from '../../adviesSamenvatting.ts';

interface Invoer {
  readonly besluit: Besluit;
  readonly gebreken: readonly Gebrek[];
  readonly advies: { readonly advies: Advies; readonly dossier: Dossier } | null;
  readonly gebruiker: Gebruiker;
}

/** The signal that a court would attack first: what the test says, else the first blocking one. */
function zwakste(advies: Advies) {
  const punt = advies.toets?.zwakstePunt;
  const signaal =
    advies.signalen.find(({ code }) => code === punt) ??
    advies.signalen.find(({ ernst }) => ernst === 'blokkerend');
  return signaal
    ? { badge: signaal.ernst, tekst: signaal.tekst, vraag: signaal.vraag, bronnen: signaal.bron }
    : null;
}

export function beoordeelPagina({ besluit, gebreken, advies, gebruiker }: Invoer) {
  const samenvatting = advies ? adviesSamenvatting(advies.advies, advies.dossier) : null;
  const tegen = redenenTegen('stelVast', besluit, gebruiker);
  return {
    dictum: besluit.model.dictum,
    grondslag: besluit.model.grondslag,
    afwijking: besluit.model.afwijking,
    opsteller: besluit.opstellerNaam,
    samenvatting,
    zwakste: advies ? zwakste(advies.advies) : null,
    blokkerend:
      advies?.advies.signalen.filter(({ ernst }) => ernst === 'blokkerend').map(({ tekst }) => tekst) ?? [],
    open: advies?.advies.volgendeVragen.map(({ vraag }) => vraag) ?? [],
    gebreken: gebreken.map(({ regel, ernst, tekst, reden }) => ({
      regel,
      reden: reden ?? null,
      badge: ernst === 'E' ? 'blokkerend' : 'aandacht',
      tekst,
    })),
    magVaststellen: tegen.length === 0,
    magTerugwijzen: redenenTegen('wijsTerug', besluit, gebruiker).length === 0,
    tegen,
  };
}
