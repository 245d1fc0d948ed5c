import type { BriefModel } from '../../server/domain/brief.ts';
import type { Briefsoort } from '../../server/domain/briefsoort.ts';

/** One change that takes a right letter its rightness: test/data/mutaties.json. */
export interface Mutatie {
  readonly id: string;
  /** Row of the research on what a letter must contain. */
  readonly eis: string;
  readonly grond: string;
  /** How grave it is in law: E blocks, W asks a reason, I informs. */
  readonly ernst: 'E' | 'W' | 'I';
  readonly kies: {
    readonly soorten?: readonly string[];
    readonly klassen?: readonly string[];
    readonly aarden?: readonly string[];
    readonly groep?: string;
    readonly orgaan?: string;
    readonly zienswijze?: string;
    readonly gericht?: boolean;
    readonly woning?: boolean;
    readonly perKeer?: boolean;
    readonly clausule?: string;
    readonly altijdClausule?: boolean;
    readonly bevat?: string;
    readonly drukt?: string;
    /** A field of the measure that this example has, or that this kind knows. */
    readonly veld?: string;
    readonly velden?: readonly string[];
    readonly heeft?: string;
    /** Values that the example must have. */
    readonly waarde?: Readonly<Record<string, unknown>>;
    /** Sets a value also where there was none. */
    readonly zet?: boolean;
  };
  readonly wijzig: {
    readonly op: string;
    readonly pad: string;
    readonly waarde?: unknown;
    readonly van?: string;
    readonly door?: string;
    readonly dagen?: number;
    readonly cent?: number;
    readonly zet?: Readonly<Record<string, unknown>>;
  };
}
export interface Variant {
  readonly wat: string;
  readonly waarde: unknown;
}

const stappen = (pad: string): (string | number)[] =>
  pad.split('.').flatMap((deel) => {
    const [naam = '', rij] = deel.split(/[[\]]/);
    return rij === undefined ? [naam] : [naam, Number(rij)];
  });

export function lees(model: unknown, pad: string): unknown {
  return stappen(pad).reduce<unknown>(
    (waarde, stap) => (waarde as Record<string | number, unknown> | null | undefined)?.[stap],
    model,
  );
}

/** A copy with another value at a path; `undefined` takes the row or the field away. */
export function met(model: unknown, pad: string, waarde: unknown): unknown {
  const kopie: unknown = structuredClone(model);
  const delen = stappen(pad);
  const laatste = delen.pop() ?? '';
  let plek = kopie as Record<string | number, unknown>;
  for (const stap of delen) plek = (plek[stap] ??= {}) as Record<string | number, unknown>;
  if (waarde === undefined && Array.isArray(plek)) plek.splice(Number(laatste), 1);
  else if (waarde === undefined) Reflect.deleteProperty(plek, laatste);
  else plek[laatste] = waarde;
  return kopie;
}

const isLeeg = (waarde: unknown): boolean =>
  waarde === null || waarde === undefined || waarde === '' || (Array.isArray(waarde) && waarde.length === 0);
const leegVan = (waarde: unknown): unknown =>
  Array.isArray(waarde) ? [] : typeof waarde === 'string' ? '' : null;

/** The parts that a kind of letter prints can only be missed there: found in the example itself. */
function past({ kies }: Mutatie, model: BriefModel, soort: Briefsoort): boolean {
  const vol = JSON.stringify(model.dictum);
  const eisen: readonly (boolean | undefined)[] = [
    kies.soorten?.includes(soort.slug),
    kies.klassen && soort.klassen.some((klasse) => kies.klassen?.includes(klasse)),
    kies.aarden?.includes(soort.aard),
    kies.groep && soort.groep === kies.groep ? true : kies.groep ? false : undefined,
    kies.orgaan === undefined ? undefined : model.orgaan === kies.orgaan,
    kies.zienswijze === undefined ? undefined : soort.zienswijze === kies.zienswijze,
    kies.gericht === undefined ? undefined : soort.gericht === kies.gericht,
    kies.woning === undefined ? undefined : ((model.object.soort ?? 'woning') === 'woning') === kies.woning,
    kies.perKeer === undefined ? undefined : model.maatregel.dwangsomVorm !== 'ineens',
    kies.clausule === undefined ? undefined : model.rechtsmiddelen === kies.clausule,
    kies.altijdClausule === undefined ? undefined : !soort.rechtsmiddelen.includes('geen'),
    kies.bevat === undefined ? undefined : vol.includes(kies.bevat),
    kies.veld === undefined ? undefined : !isLeeg(lees(model, `maatregel.${kies.veld}`)),
    kies.velden?.every((veld) => soort.velden.includes(veld) && !isLeeg(lees(model, `maatregel.${veld}`))),
    kies.heeft === undefined ? undefined : !isLeeg(lees(model, kies.heeft)),
    kies.waarde === undefined
      ? undefined
      : Object.entries(kies.waarde).every(([pad, waarde]) => lees(model, pad) === waarde),
    kies.drukt === undefined ? undefined : !isLeeg(lees(model, kies.drukt)),
  ];
  return eisen.every((eis) => eis !== false);
}

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DATUM = new RegExp(`(\\d{1,2})(?= (?:${MAANDEN.join('|')}) \\d{4})`);
const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

function schuif(waarde: string, dagen: number): string {
  const dag = new Date(`${waarde.slice(0, 10)}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dagen);
  return dag.toISOString().slice(0, 10) + waarde.slice(10);
}
const anderCijfer = (cijfer: string): string => String((Number(cijfer) % 9) + 1);

/** Sentences in which something small goes wrong, each once. */
function zinnen(model: BriefModel, anders: (zin: string) => string): Variant[] {
  return model.dictum.flatMap((zin, nr) => {
    const fout = anders(zin);
    return fout === zin ? [] : [{ wat: fout, waarde: met(model, `dictum[${nr}]`, fout) }];
  });
}

const straatVan = ({ object, geadresseerden }: BriefModel): string[] =>
  [object.adres, ...geadresseerden.map(({ adres }) => adres)].flatMap((adres) => adres?.straat ?? []);

type Werk = (mutatie: Mutatie['wijzig'], model: BriefModel, soort: Briefsoort) => Variant[];
const een = (wat: string, waarde: unknown): Variant[] => [{ wat, waarde }];

function elkGegeven(_: Mutatie['wijzig'], model: BriefModel, soort: Briefsoort): Variant[] {
  return soort.gegevens
    .filter(({ id, verplicht }) => verplicht && !isLeeg(model.gegevens?.[id]))
    .map(({ id }) => ({
      wat: `zonder ${id}`,
      waarde: met(model, `gegevens.${id}`, leegVan(model.gegevens?.[id])),
    }));
}
const elkeWeging: Werk = (_, model, soort) =>
  soort.weging
    .filter(({ id, verplicht }) => verplicht && !isLeeg(model.weging[id]))
    .map(({ id }) => ({ wat: `zonder weging ${id}`, waarde: met(model, `weging.${id}`, '') }));

/** A value that summary and operative part share, changed where the summary gets it. */
const elkeKern: Werk = (_, model, soort) =>
  (soort.kern ?? []).flatMap((pad) => {
    const waarde = lees(model, pad);
    if (typeof waarde === 'number') return een(`${pad} anders`, met(model, pad, waarde + 100));
    if (typeof waarde !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(waarde)) return [];
    return een(`${pad} een dag later`, met(model, pad, schuif(waarde, 1)));
  });

const WERK: Readonly<Record<string, Werk>> = {
  leeg: ({ pad }, model) => {
    const waarde = lees(model, pad);
    return isLeeg(waarde) ? [] : een(`zonder ${pad}`, met(model, pad, leegVan(waarde)));
  },
  zet: ({ pad, waarde }, model) =>
    /^(context|verzenddatum)/.test(pad) || !isLeeg(lees(model, pad)) || pad === 'gegevens.verlengingNummer'
      ? een(`${pad} = ${JSON.stringify(waarde)}`, met(model, pad, waarde))
      : [],
  vervang: ({ van = '', door = '' }, model) => zinnen(model, (zin) => zin.replace(van, door)).slice(0, 1),
  meer: ({ zet = {} }, model) => {
    const paren = Object.entries(zet);
    const kapot = paren.reduce<unknown>((tot, [pad, waarde]) => {
      if (waarde === '@weg') return isLeeg(lees(tot, pad)) ? tot : met(tot, pad, undefined);
      return met(tot, pad, waarde === '@geadresseerden' ? structuredClone(model.geadresseerden) : waarde);
    }, model);
    return een(paren.map(([pad]) => pad).join(', '), kapot);
  },
  schuif: ({ pad, dagen = 0 }, model) => {
    const waarde = lees(model, pad);
    return typeof waarde === 'string' && waarde !== ''
      ? een(`${pad} ${dagen} dagen verschoven`, met(model, pad, schuif(waarde, dagen)))
      : [];
  },
  schuifBedrag: ({ pad, cent = 0 }, model) => {
    const waarde = lees(model, pad);
    return typeof waarde === 'number' ? een(`${pad} anders`, met(model, pad, waarde + cent)) : [];
  },
  datumErnaast: (_, model) =>
    zinnen(model, (zin) =>
      zin.replace(DATUM, (dag) =>
        String(Number(dag) === 28 ? 27 : Number(dag) + 1 > 28 ? 1 : Number(dag) + 1),
      ),
    ),
  weekdagErnaast: (_, model) =>
    zinnen(model, (zin) =>
      zin.replace(
        new RegExp(`(${WEEKDAGEN.join('|')})(?= \\d{1,2} )`),
        (dag) => WEEKDAGEN[(WEEKDAGEN.indexOf(dag) + 1) % 7] ?? dag,
      ),
    ),
  bedragWissel: (_, model) => zinnen(model, (zin) => zin.replace(/(?<=€.?)\d/, anderCijfer)),
  huisnummerWissel: (_, model) =>
    zinnen(model, (zin) =>
      straatVan(model).reduce((tot, straat) => {
        const [naam = '', nummer = ''] = /^(.*?)(\d.*)$/.exec(straat)?.slice(1) ?? [];
        return nummer === '' ? tot : tot.replace(straat, `${naam}${anderCijfer(nummer.charAt(0))}${nummer}`);
      }, zin),
    ),
  kenmerkWissel: (_, model) =>
    zinnen(model, (zin) => zin.replace(/(?<=kenmerk [A-Z]?\d{4}-0?)\d/, anderCijfer)),
  elkGegeven,
  elkeWeging,
  elkeKern,
};

/** Every broken letter that this mutation makes of a right one; none where it does not fit. */
export function varianten(mutatie: Mutatie, model: BriefModel, soort: Briefsoort): Variant[] {
  const werk = WERK[mutatie.wijzig.op];
  if (!werk) throw new Error(`unknown mutation ${mutatie.wijzig.op}`);
  return past(mutatie, model, soort) ? werk(mutatie.wijzig, model, soort) : [];
}
