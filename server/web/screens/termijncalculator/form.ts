/** The address of the calculator as a question: what was chosen, what is still to be asked, and what cannot be read. */
import type { Eenheid } from '../../../domain/dossier.ts';
import type { Fault } from '../../../domain/fault.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import type { TermijnVraag } from '../../../usecases/berekenTermijn.ts';
import { komtTweeKeer, momentInAmsterdam } from '../../amsterdam.ts';
import { getal, tekst } from '../../formulier.ts';
import { leesDatum } from '../../leesDatum.ts';
import { leesTijd } from '../../leesMoment.ts';
import { veldenVan, type Velden } from './velden.ts';

/** A fault of the form, and the fields of the engine that would only say the same again. */
interface Leesfout extends Fault {
  readonly dekt: readonly string[];
}

export interface Gelezen {
  readonly velden: Velden;
  /** A field that this term needs was not on the form yet: then it is shown, and nothing is wrong. */
  readonly onaf: boolean;
  readonly vraag: TermijnVraag;
  readonly fouten: readonly Leesfout[];
  /** The hour of the start comes twice: the second one was taken. */
  readonly dubbelUur: boolean;
}

const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

function datumFout(getypt: string): Leesfout[] {
  if (leesDatum(getypt) !== null) return [];
  const melding =
    getypt === ''
      ? 'Vul de begindatum in, bijvoorbeeld 23-11-2026.'
      : 'Deze datum bestaat niet. Schrijf de datum als 23-11-2026.';
  return [{ pad: 'start', melding, dekt: ['start'] }];
}

function tijdFout(velden: Velden, dag: string | null, tijd: string): Leesfout[] {
  const fout = (melding: string): Leesfout[] => [{ pad: 'start.tijd', melding, dekt: ['start'] }];
  if (tijd === '')
    return velden.tijd === 'verplicht'
      ? fout('Deze termijn telt vanaf een tijdstip. Vul ook de tijd in, bijvoorbeeld 12:00.')
      : [];
  if (!TIJD.test(tijd)) return fout('Dit is geen tijd. Schrijf de tijd als 12:00.');
  if (dag === null || momentInAmsterdam(dag, tijd) !== null) return [];
  return fout('Deze tijd bestaat niet: de klok gaat dan een uur vooruit. Kies een tijd ervoor of erna.');
}

/** Hours need an instant and working days a whole day; the engine says it in words of the command line. */
function eenheidFout(eenheid: string, tijd: string): Leesfout[] {
  if (eenheid === 'uur' && tijd === '')
    return [
      {
        pad: 'start.tijd',
        melding: 'Uren tellen vanaf een tijdstip. Vul ook de tijd in, bijvoorbeeld 12:00.',
        dekt: ['lengte.eenheid'],
      },
    ];
  if (eenheid === 'werkdag' && tijd !== '')
    return [
      {
        pad: 'lengte.eenheid',
        melding: 'Werkdagen tellen in hele dagen. Laat de tijd leeg of kies een andere eenheid.',
        dekt: ['lengte.eenheid'],
      },
    ];
  return [];
}

function leesLengte(query: unknown, { lengte }: Velden): TermijnVraag['lengte'] {
  if (lengte === 'nee' || tekst(query, 'lengte.aantal') === '') return undefined;
  return { aantal: getal(query, 'lengte.aantal'), eenheid: tekst(query, 'lengte.eenheid') as Eenheid };
}

function leesOpschorting(query: unknown, { opschorting }: Velden): number | undefined {
  return opschorting === 'nee' || tekst(query, 'opschortingDagen') === ''
    ? undefined
    : getal(query, 'opschortingDagen');
}

function isOnaf(query: object, velden: Velden): boolean {
  if (!('start' in query)) return true;
  if (velden.tijd === 'verplicht' && !('start.tijd' in query)) return true;
  return velden.lengte === 'verplicht' && !('lengte.aantal' in query);
}

/** What was asked of this term. What has no meaning for it, such as a length that the law sets, is left out. */
export function leesVraag(query: object, definitie: TermijnDefinitie): Gelezen {
  const velden = veldenVan(definitie);
  const getypt = tekst(query, 'start');
  const tijd = velden.tijd === 'nee' ? '' : leesTijd(query, 'start.tijd');
  const dag = leesDatum(getypt);
  const lengte = leesLengte(query, velden);
  const moment = dag === null || tijd === '' ? dag : momentInAmsterdam(dag, tijd);
  return {
    velden,
    onaf: isOnaf(query, velden),
    vraag: {
      termijn: definitie.id,
      start: moment ?? '',
      lengte,
      opschortingDagen: leesOpschorting(query, velden),
    },
    fouten: [
      ...datumFout(getypt),
      ...tijdFout(velden, dag, tijd),
      ...eenheidFout(lengte?.eenheid ?? '', tijd),
    ],
    dubbelUur: dag !== null && TIJD.test(tijd) && komtTweeKeer(dag, tijd),
  };
}

/** All faults at their fields: those of the form, and of the engine what they do not cover. */
export function alleFouten(gelezen: readonly Leesfout[], gevonden: readonly Fault[]): Fault[] {
  const gedekt = new Set(gelezen.flatMap(({ dekt }) => dekt));
  const rest = gevonden
    .filter(({ pad }) => !gedekt.has(pad))
    .map(({ pad, melding }) => ({ pad: pad === 'lengte' ? 'lengte.aantal' : pad, melding }));
  return [...gelezen.map(({ pad, melding }) => ({ pad, melding })), ...rest];
}
