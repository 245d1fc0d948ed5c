import { duurTekst } from '../../../domain/duurTekst.ts';
import type { Fault } from '../../../domain/fault.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import type { Termijnen } from '../../../ports.ts';
import type { Berekening } from '../../../usecases/berekenTermijn.ts';
import { bewakerNaam } from '../../bewakerNaam.ts';
import { EENHEDEN } from '../../eenheden.ts';
import { formulier } from '../../formulier.ts';
import { datumInVeld, leesDatum } from '../../leesDatum.ts';
import type { ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';
import type { Gelezen } from './form.ts';
import { tekenKalender } from './kalender.ts';
import { keuzegroepen, opties } from './keuzes.ts';
import { kopieerTekst, uitkomstModel } from './uitkomst.ts';

/** What stands in the form: as typed, a date in the address as people write it. */
function waardenVan(query: object): Record<string, unknown> {
  const start = (query as Record<string, unknown>)['start'];
  const iso = typeof start === 'string' ? leesDatum(start) : null;
  return { ...query, ...(iso === null ? {} : { start: datumInVeld(iso) }) };
}

function lengteHint({ inBesluit, length, maximum }: TermijnDefinitie): string {
  if (inBesluit) return 'zoals in het besluit of de brief';
  const hoogstens = maximum ? `hoogstens ${duurTekst(maximum)}` : '';
  return length ? `${hoogstens}; leeg is ${duurTekst(length)}` : `${hoogstens}; leeg is het maximum`;
}

/** The fields of the chosen term; before one is chosen only the day on which it begins. */
const veldenModel = (definitie: TermijnDefinitie | null, gelezen: Gelezen | null) => ({
  begin: definitie ? `Begin: ${definitie.start}` : 'Begin',
  tijd: gelezen?.velden.tijd ?? 'nee',
  lengte: gelezen?.velden.lengte ?? 'nee',
  lengteHint: definitie ? lengteHint(definitie) : '',
  eenheden: EENHEDEN.filter(({ waarde }) => gelezen?.velden.eenheden.includes(waarde)),
  opschorting: gelezen?.velden.opschorting ?? 'nee',
  stilHint: definitie?.suspension ? `Stilstaan of verlengen: ${definitie.suspension}` : '',
});

const termijnModel = (definitie: TermijnDefinitie) => ({
  naam: toon.hoofdletter(definitie.naam),
  artikel: definitie.artikel,
  geverifieerd: definitie.status === 'geverifieerd',
  isTermijn: definitie.kind === 'term',
  begint: definitie.start,
  daarna: definitie.atEnd,
  stilstand: definitie.suspension,
  bewaker: bewakerNaam(definitie.watcher),
  opmerking: definitie.note ?? '',
});

export interface Stand {
  readonly query: object;
  readonly definitie: TermijnDefinitie | null;
  readonly gelezen: Gelezen | null;
  readonly berekening: Berekening | null;
  readonly fouten: readonly Fault[];
}

/** The calculator: the form, and beside it the explanation of the chosen term or what was computed. */
export function viewModel(
  termijnen: Termijnen,
  regelversie: string,
  vandaag: string,
  { query, definitie, gelezen, berekening, fouten }: Stand,
): ViewModel {
  const groepen = keuzegroepen(termijnen);
  const uitkomst = berekening ? uitkomstModel(berekening) : null;
  return {
    titel: 'Termijncalculator',
    ondertitel: 'Reken een wettelijke termijn uit, met de som en de kalender',
    opties: opties(groepen),
    groepen,
    aantal: termijnen.ids.length,
    beginwaarde: datumInVeld(vandaag),
    velden: veldenModel(definitie, gelezen),
    termijn: definitie ? termijnModel(definitie) : null,
    dubbelUur: berekening !== null && (gelezen?.dubbelUur ?? false),
    uitkomst,
    kalender: berekening ? tekenKalender(berekening, termijnen) : null,
    kopie: berekening && uitkomst ? kopieerTekst(berekening, uitkomst, regelversie) : '',
    form: formulier(waardenVan(query), fouten),
  };
}
