import { tijdstipTekst } from '../../../domain/datumTekst.ts';
import type { Peilmoment } from '../../../domain/groepVan.ts';
import type { Termijnen } from '../../../ports.ts';
import type { TermijnOverzicht } from '../../../usecases/bekijkTermijnen.ts';
import { BADGES } from '../../badge.ts';
import type { ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';
import { filterModel } from './filter.ts';
import { termijnRegel } from './regel.ts';
import { restOpMoment } from './status.ts';
import { tijdlijn } from './tijdlijn.ts';
import { verjaringModel } from './verjaring.ts';

export const OVERZICHT_PAD = '/termijnen';
export const BUITEN_PAD = '/handhaving';

type Bron = Pick<Termijnen, 'definitie' | 'naam'>;

const NIETS_LOOPT = {
  titel: 'Er lopen geen termijnen',
  tekst: 'Een termijn begint als een besluit is bekendgemaakt. Dan staat hij hier.',
};
const nietsGevonden = (pad: string) => ({
  titel: 'Geen termijn past bij dit filter',
  tekst: 'Kies een ander gebied, een andere behandelaar of een andere status, of wis het filter.',
  knop: { tekst: 'Wis het filter', href: pad },
});

const gevonden = (overzicht: TermijnOverzicht): string =>
  toon.aantal(overzicht.aantal, 'termijn', 'termijnen');

/** The head of the page: the part that depends on who looks. */
export const kopModel = (overzicht: TermijnOverzicht, magMaken: boolean): ViewModel => ({
  titel: 'Termijnen',
  ondertitel: `${toon.datum(overzicht.peil.vandaag)} · ${gevonden(overzicht)}`,
  titelKnoppen: [
    { tekst: 'Abonneer op agenda (iCal)', soort: 'tweede', href: '/agenda' },
    ...(magMaken ? [{ tekst: 'Nieuwe zaak', href: '/zaken/nieuw' }] : []),
  ],
});

/** The overview: how many terms are late or near, each term with its explanation, and the same on a line of time. */
export function overzichtModel(overzicht: TermijnOverzicht, mijnId: string, bron: Bron): ViewModel {
  const { peil, rijen } = overzicht;
  const filter = filterModel(overzicht, { pad: OVERZICHT_PAD, mijnId, naam: (id) => bron.naam(id) });
  return {
    titel: 'Termijnen',
    filter,
    verjaring: verjaringModel(overzicht.verjaring, bron, peil),
    verschoven: [],
    gevonden: gevonden(overzicht),
    regels: rijen.map((rij) => termijnRegel(rij, bron.definitie(rij.termijn), peil)),
    tijdlijn: tijdlijn(rijen, peil.vandaag),
    leeg: filter.isGefilterd ? nietsGevonden(OVERZICHT_PAD) : NIETS_LOOPT,
  };
}

/** The list for the street: the nearest first, large enough for a phone, with what is left at this minute. */
export function buitenModel(
  overzicht: TermijnOverzicht,
  peil: Peilmoment,
  mijnId: string,
  bron: Bron,
): ViewModel {
  const filter = filterModel(overzicht, { pad: BUITEN_PAD, mijnId, naam: (id) => bron.naam(id) });
  return {
    titel: 'Vandaag buiten',
    ondertitel: `${toon.datum(peil.vandaag)} · ${gevonden(overzicht)}`,
    filter,
    kaarten: overzicht.rijen.map((rij) => {
      const definitie = bron.definitie(rij.termijn);
      const regel = termijnRegel(rij, definitie, peil);
      return {
        ...regel,
        kleur: BADGES[regel.status]?.kleur,
        rest: regel.rest === '' ? '' : restOpMoment(rij.veilig, peil),
        uiterlijk: rij.veilig === null ? null : tijdstipTekst(rij.veilig),
        daarna: definitie.atEnd,
      };
    }),
    leeg: filter.isGefilterd
      ? nietsGevonden(BUITEN_PAD)
      : {
          titel: 'Er is niets te controleren',
          tekst:
            'Zodra een besluit is bekendgemaakt, staat hier wat er geldt en tot wanneer. Andere termijnen, zoals bezwaar, vindt u bij Termijnen.',
        },
  };
}
