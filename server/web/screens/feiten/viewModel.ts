/** The facts form: first what matters now, then every question in its group. */
import type { Advies } from '../../../domain/advies.ts';
import type { Fault } from '../../../domain/fault.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { veldId } from '../../formulier.ts';
import type { Vlak } from '../../vlak.ts';
import { motiveringNaam } from './form.ts';
import type { HuidigFeit } from './huidigeFeiten.ts';
import { ONDERWERPEN, waardeTekst, type Onderwerpen } from './onderwerpen.ts';
import { rijenTonen, veldNaam, waardeInVelden } from './waarde.ts';

export interface FeitVraag {
  readonly naam: string;
  readonly id: string;
  readonly type: FeitDefinitie['type'];
  readonly vraag: string;
  readonly oordeel: boolean;
  readonly motivering: string;
  readonly eenheid: string | null;
  readonly opties: readonly { waarde: string; tekst: string }[];
  /** Columns of a list. */
  readonly kolommen: readonly {
    veld: string;
    titel: string;
    type: string;
    opties: readonly { waarde: string; tekst: string }[];
  }[];
  readonly rijen: number;
  readonly grond: string;
  /** Where the present answer comes from, or null when there is none. */
  readonly bron: string | null;
  readonly gedeeld: boolean;
  readonly beantwoord: boolean;
  /** Why the advice asks this now. */
  readonly waarom: readonly string[];
}

export interface FeitGroep {
  readonly titel: string;
  readonly open: boolean;
  readonly beantwoord: number;
  readonly vragen: readonly FeitVraag[];
}

export interface FeitenBeeld {
  readonly eerst: readonly FeitVraag[];
  readonly groepen: readonly FeitGroep[];
  readonly beantwoord: number;
  readonly gevonden: number;
}

export interface FeitenInvoer {
  readonly definities: readonly FeitDefinitie[];
  readonly onderwerpen: Onderwerpen;
  readonly huidig: ReadonlyMap<string, HuidigFeit>;
  readonly advies: Advies | null;
  /** The form of the shared facts leaves out what belongs to one person. */
  readonly alleenGedeeld: boolean;
  readonly zoek: string;
  readonly velden: Vlak;
  readonly fouten: readonly Fault[];
}

const onderwerpVan = (feit: string): string => feit.split('.')[0] ?? '';

/** What stands in every field when nothing was typed yet. */
export function beginwaarden(
  definities: readonly FeitDefinitie[],
  huidig: ReadonlyMap<string, HuidigFeit>,
  vandaag: string,
): Vlak {
  const velden: Record<string, string> = { 'bron.datum': datumInVeld(vandaag) };
  for (const definitie of definities) {
    Object.assign(velden, waardeInVelden(definitie, huidig.get(definitie.id)?.waarde ?? null));
    velden[motiveringNaam(definitie.id)] = huidig.get(definitie.id)?.motivering ?? '';
  }
  return velden;
}

const keuzes = (waarden: readonly string[]) => [
  { waarde: '', tekst: 'onbekend' },
  ...waarden.map((waarde) => ({ waarde, tekst: waardeTekst(waarde) })),
];
const JA_NEE = ['ja', 'nee', 'onbekend'].map((waarde) => ({ waarde, tekst: waarde }));

function bronTekst(feit: HuidigFeit): string {
  const { omschrijving, datum, pagina } = feit.bron;
  return `${omschrijving}, ${datumInVeld(datum)}${pagina ? `, p. ${pagina}` : ''}`;
}

function kolommen(definitie: FeitDefinitie, titels: Readonly<Record<string, string>>): FeitVraag['kolommen'] {
  return Object.entries(definitie.velden ?? {}).map(([veld, type]) => ({
    veld,
    titel: titels[veld] ?? veld,
    type: typeof type === 'string' ? type : 'enum',
    opties:
      type === 'boolean'
        ? [{ waarde: 'onbekend', tekst: 'onbekend' }, ...JA_NEE.slice(0, 2)]
        : typeof type === 'string'
          ? []
          : keuzes(type),
  }));
}

/** A question outside a case: without source, motivering or earlier answer. */
export const losseVraag = (definitie: FeitDefinitie): FeitVraag => ({
  ...vraag(definitie, {
    definities: [],
    onderwerpen: ONDERWERPEN,
    huidig: new Map(),
    advies: null,
    alleenGedeeld: false,
    zoek: '',
    velden: {},
    fouten: [],
  }),
  oordeel: false,
});

function vraag(definitie: FeitDefinitie, invoer: FeitenInvoer): FeitVraag {
  const huidig = invoer.huidig.get(definitie.id);
  const beantwoord = huidig !== undefined && huidig.waarde !== null;
  const naam = veldNaam(definitie.id);
  return {
    naam,
    id: veldId(naam),
    type: definitie.type,
    vraag: definitie.vraag,
    oordeel: definitie.soort === 'oordeel',
    motivering: motiveringNaam(definitie.id),
    eenheid: definitie.eenheid ?? null,
    opties: definitie.type === 'boolean' ? JA_NEE : keuzes(definitie.waarden ?? []),
    kolommen: kolommen(definitie, invoer.onderwerpen.velden),
    rijen: definitie.type === 'list' ? rijenTonen(invoer.velden, naam) : 0,
    grond: definitie.bron,
    bron: beantwoord ? bronTekst(huidig) : null,
    gedeeld: beantwoord && huidig.gedeeld && !invoer.alleenGedeeld,
    beantwoord,
    waarom: invoer.advies?.volgendeVragen.find(({ feit }) => feit === definitie.id)?.waarom ?? [],
  };
}

/** Which questions come first: the start, those of the chosen ground, and what the last advice asked for. */
function eersteIds(invoer: FeitenInvoer): string[] {
  const grondslag = invoer.huidig.get('voornemen.grondslag')?.waarde;
  const perGrondslag =
    typeof grondslag === 'string' ? (invoer.onderwerpen.perGrondslag[grondslag] ?? []) : [];
  const gevraagd = invoer.advies?.volgendeVragen.map(({ feit }) => feit) ?? [];
  return [...new Set([...gevraagd, ...invoer.onderwerpen.start, ...perGrondslag])];
}

function past(definitie: FeitDefinitie, zoek: string, titel: string): boolean {
  const tekst = `${definitie.vraag} ${definitie.id} ${definitie.bron} ${titel}`.toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((woord) => tekst.includes(woord));
}

/** Faults keep their group open, so that the link of the error summary arrives somewhere visible. */
const heeftFout = (vragen: readonly FeitVraag[], fouten: readonly Fault[]): boolean =>
  vragen.some(({ naam, motivering }) => fouten.some(({ pad }) => pad.startsWith(naam) || pad === motivering));

export function feitenBeeld(invoer: FeitenInvoer): FeitenBeeld {
  const { onderwerpen, zoek } = invoer;
  const getoond = onderwerpen.onderwerpen.filter(({ gedeeld }) => gedeeld || !invoer.alleenGedeeld);
  const titelVan = new Map(getoond.map(({ prefix, titel }) => [prefix, titel]));
  const definities = invoer.definities.filter(
    (definitie) =>
      titelVan.has(onderwerpVan(definitie.id)) &&
      past(definitie, zoek, titelVan.get(onderwerpVan(definitie.id)) ?? ''),
  );
  const eerste = zoek === '' ? eersteIds(invoer) : [];
  const eerst = eerste.flatMap((id) => definities.filter((definitie) => definitie.id === id));
  const groepen = getoond.map(({ prefix, titel }) => {
    const vragen = definities
      .filter(({ id }) => onderwerpVan(id) === prefix && !eerste.includes(id))
      .map((definitie) => vraag(definitie, invoer));
    const open = zoek !== '' || heeftFout(vragen, invoer.fouten);
    return { titel, open, beantwoord: vragen.filter(({ beantwoord }) => beantwoord).length, vragen };
  });
  return {
    eerst: eerst.map((definitie) => vraag(definitie, invoer)),
    groepen: groepen.filter(({ vragen }) => vragen.length > 0),
    beantwoord: [...invoer.huidig.values()].filter(({ waarde }) => waarde !== null).length,
    gevonden: definities.length,
  };
}
