/** The questions that only one kind of letter asks, on the form: read from it, filled in it, and drawn by it. */
import type { GegevenRij, Gegevens, GegevenVraag, GegevenWaarde, Kolom } from '../../../domain/briefsoort.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { geldInVeld, getalInVeld } from '../../leesGetal.ts';
import type { Vlak } from '../../vlak.ts';
import type { Lezer } from './lezer.ts';

export const gegevenPad = ({ id }: GegevenVraag): string => `gegevens.${id}`;
const isRij = (deel: string | GegevenRij): deel is GegevenRij => typeof deel === 'object';

const leesCel = (lezer: Lezer, { soort }: Kolom, pad: string): string | number | null => {
  if (soort === 'bedrag') return lezer.cent(pad);
  if (soort === 'aantal') return lezer.aantal(pad);
  return soort === 'datum' ? lezer.dag(pad) || null : lezer.tekstOfNiets(pad);
};

const leesRijen = (lezer: Lezer, vraag: GegevenVraag): GegevenRij[] =>
  lezer.rijen(gegevenPad(vraag), (voor) =>
    Object.fromEntries(
      (vraag.kolommen ?? []).map((kolom) => [kolom.id, leesCel(lezer, kolom, `${voor}.${kolom.id}`)]),
    ),
  );

function leesGegeven(lezer: Lezer, vraag: GegevenVraag): GegevenWaarde {
  const pad = gegevenPad(vraag);
  switch (vraag.soort) {
    case 'datum':
      return lezer.dag(pad) || null;
    case 'moment':
      return lezer.moment(pad);
    case 'bedrag':
      return lezer.cent(pad);
    case 'aantal':
      return lezer.aantal(pad);
    case 'ja_nee':
      return lezer.tekst(pad) === '' ? null : lezer.tekst(pad) === 'ja';
    case 'lijst':
      return lezer.lijst(pad);
    case 'rijen':
      return leesRijen(lezer, vraag);
    case 'tekst':
    case 'alinea':
    case 'keuze':
      return lezer.tekstOfNiets(pad);
  }
}

/** What the form says of them; a question that is not on the form keeps its answer. */
export const leesGegevensVelden = (
  lezer: Lezer,
  vragen: readonly GegevenVraag[],
  huidig: Gegevens,
): Gegevens => ({
  ...huidig,
  ...Object.fromEntries(
    vragen
      .filter((vraag) => lezer.heeft(gegevenPad(vraag)))
      .map((vraag) => [vraag.id, leesGegeven(lezer, vraag)]),
  ),
});

const celInVeld = ({ soort }: Kolom, cel: string | number | null | undefined): string => {
  if (cel === null || cel === undefined) return '';
  if (soort === 'bedrag') return geldInVeld(Number(cel));
  if (soort === 'aantal') return getalInVeld(Number(cel));
  return soort === 'datum' ? datumInVeld(String(cel)) : String(cel);
};

function lijstInVelden(vraag: GegevenVraag, delen: readonly (string | GegevenRij)[]): Vlak {
  const pad = gegevenPad(vraag);
  if (vraag.soort === 'lijst') return { [pad]: delen.filter((deel) => typeof deel === 'string').join('\n') };
  const cellen = delen
    .filter(isRij)
    .flatMap((rij, nr) =>
      (vraag.kolommen ?? []).map((kolom) => [`${pad}.${nr}.${kolom.id}`, celInVeld(kolom, rij[kolom.id])]),
    );
  return Object.fromEntries(cellen) as Vlak;
}

function gegevenInVelden(vraag: GegevenVraag, waarde: GegevenWaarde): Vlak {
  const pad = gegevenPad(vraag);
  if (waarde === null) return vraag.soort === 'rijen' ? {} : { [pad]: '' };
  if (typeof waarde === 'object') return lijstInVelden(vraag, waarde);
  if (typeof waarde === 'boolean') return { [pad]: waarde ? 'ja' : 'nee' };
  if (vraag.soort === 'bedrag') return { [pad]: geldInVeld(Number(waarde)) };
  if (vraag.soort === 'aantal') return { [pad]: getalInVeld(Number(waarde)) };
  if (vraag.soort === 'datum') return { [pad]: datumInVeld(String(waarde)) };
  if (vraag.soort !== 'moment') return { [pad]: String(waarde) };
  const { dag, tijd } = dagEnTijd(String(waarde));
  return { [`${pad}.datum`]: datumInVeld(dag), [`${pad}.tijd`]: tijd };
}

/** The fields with what the model says. */
export const gegevensInVelden = (vragen: readonly GegevenVraag[], gegevens: Gegevens): Vlak =>
  Object.assign({}, ...vragen.map((vraag) => gegevenInVelden(vraag, gegevens[vraag.id] ?? null))) as Vlak;

const SOORT: Readonly<Partial<Record<GegevenVraag['soort'], { soort: string; rijen?: number }>>> = {
  alinea: { soort: 'lang', rijen: 3 },
  lijst: { soort: 'lang', rijen: 3 },
  bedrag: { soort: 'getal' },
  aantal: { soort: 'getal' },
  keuze: { soort: 'keuze' },
  ja_nee: { soort: 'radio' },
};
const HINT: Readonly<Partial<Record<GegevenVraag['soort'] | Kolom['soort'], string>>> = {
  datum: 'dd-mm-jjjj',
  bedrag: 'In euro, bijvoorbeeld 2.500',
  lijst: 'Eén per regel',
};
const JA_NEE = [
  { waarde: 'ja', tekst: 'ja' },
  { waarde: 'nee', tekst: 'nee' },
];
const KORT = ['datum', 'bedrag', 'aantal'];

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

function voorwaarde({ als }: GegevenVraag, vragen: readonly GegevenVraag[]): string {
  const eerst = als && vragen.find(({ id }) => id === als.id);
  if (!als || !eerst) return '';
  const antwoord =
    typeof als.is === 'boolean'
      ? als.is
        ? 'ja'
        : 'nee'
      : (eerst.opties?.find(({ waarde }) => waarde === als.is)?.tekst ?? als.is);
  return `Alleen als “${eerst.naam}” is: ${antwoord}.`;
}

const kolomVeld = ({ id, naam, soort }: Kolom, voor: string) => ({
  naam: `${voor}.${id}`,
  label: naam,
  soort: soort === 'bedrag' || soort === 'aantal' ? 'getal' : 'tekst',
  ...(HINT[soort] ? { hint: HINT[soort] } : {}),
  ...(KORT.includes(soort) ? { breedte: 'kort' } : {}),
});

/** One question as the form draws it: a single field, a moment, or a table with a row to add. */
export function gegevenVeld(
  vraag: GegevenVraag,
  vragen: readonly GegevenVraag[],
  aantalRijen: (pad: string) => number,
) {
  const naam = gegevenPad(vraag);
  const hint = [
    vraag.vraag,
    voorwaarde(vraag, vragen),
    HINT[vraag.soort],
    vraag.grond && `Grond: ${vraag.grond}`,
  ]
    .filter((deel) => deel !== undefined && deel !== '')
    .map((deel) => (/[.?!]$/.test(deel ?? '') ? deel : `${deel}.`))
    .join(' ');
  const veld = {
    naam,
    label: hoofdletter(vraag.naam),
    hint,
    optioneel: !vraag.verplicht,
    ...SOORT[vraag.soort],
    ...(KORT.includes(vraag.soort) ? { breedte: 'kort' } : {}),
    ...(vraag.soort === 'ja_nee' ? { opties: JA_NEE } : {}),
    ...(vraag.opties ? { opties: [{ waarde: '', tekst: 'kies' }, ...vraag.opties] } : {}),
  };
  if (vraag.soort === 'moment') return { vorm: 'moment' as const, veld };
  if (vraag.soort !== 'rijen') return { vorm: 'veld' as const, veld };
  const rijen = Array.from({ length: aantalRijen(naam) }, (_, nr) =>
    (vraag.kolommen ?? []).map((kolom) => kolomVeld(kolom, `${naam}.${nr}`)),
  );
  return { vorm: 'rijen' as const, veld, rijen };
}
