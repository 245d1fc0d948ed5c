import { createHash } from 'node:crypto';
import type { BriefModel, Gebrek } from '../../domain/brief.ts';
import { patroonVan, tekstenVan, waardenOp, waardeOp } from './controle.ts';
import type { ControleBij } from './controle.ts';
import { CONTROLES } from './controles.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import type { ToetsEis, Toetsregel, Voorwaarde } from './loadToetsregels.ts';
import type { Gat } from '../gat.ts';

/** What the lint asks of the terms and of the municipality. */
export type Toetskennis = Pick<ControleBij, 'redenVrij' | 'eindeVanTermijn' | 'gemeentenaam' | 'rechtbank'>;

function isGevuld(waarde: unknown): boolean {
  if (waarde === null || waarde === undefined) return false;
  if (typeof waarde === 'string') return waarde.trim() !== '';
  if (Array.isArray(waarde)) return waarde.some(isGevuld);
  return true;
}

const BESLUITEN: readonly string[] = ['besluit', 'besluit_algemeen'];

function isAard(eis: ToetsEis, { aard }: BriefSoort): boolean {
  if (eis.aarden && !eis.aarden.includes(aard)) return false;
  if (eis.voornemen === undefined) return true;
  return eis.voornemen ? aard === 'voornemen' : BESLUITEN.includes(aard);
}

/** A paragraph or a field that this kind of letter does not have is not asked of it. */
function kentPad(pad: string, soort: BriefSoort): boolean {
  const [groep, veld = ''] = pad.split('.');
  if (groep === 'weging') return soort.weging.some(({ id }) => id === veld);
  if (groep === 'gegevens') return soort.gegevens.some(({ id }) => id === veld);
  return groep !== 'maatregel' || soort.velden.includes(veld);
}

function isZo({ pad, is, niet, gevuld, noemt }: Voorwaarde, model: BriefModel): boolean {
  const waarde = waardeOp(model, pad);
  if (is !== undefined) return waarde === is;
  if (niet !== undefined) return waarde !== niet;
  if (gevuld !== undefined) return isGevuld(waarde) === gevuld;
  return patroonVan(noemt ?? '').test(waardenOp(model, pad).flatMap(tekstenVan).join(' '));
}

/** Is this requirement about this kind of letter? */
function isVoorSoort(eis: ToetsEis, soort: BriefSoort): boolean {
  if (eis.soorten && !eis.soorten.includes(soort.slug)) return false;
  if (eis.nietSoorten?.includes(soort.slug)) return false;
  if (eis.klassen && !eis.klassen.some((klasse) => soort.klassen.includes(klasse))) return false;
  if (!isAard(eis, soort)) return false;
  return eis.zienswijze === undefined || eis.zienswijze === soort.zienswijze;
}

/** The rules with the requirements that are about this kind of letter: worked out once, not for every letter. */
export const regelsVoorSoort = (regels: readonly Toetsregel[], soort: BriefSoort): Toetsregel[] =>
  regels
    .map((regel) => ({ ...regel, eisen: regel.eisen.filter((eis) => isVoorSoort(eis, soort)) }))
    .filter(({ eisen }) => eisen.length > 0);

/** Is this requirement about this letter? A closure without a kind of object counts as a home: the strictest reading. */
function geldtVoor(eis: ToetsEis, model: BriefModel): boolean {
  if (![eis.als ?? []].flat().every((als) => isZo(als, model))) return false;
  const woning = (model.object.soort ?? 'woning') === 'woning';
  return eis.woning === undefined || eis.woning === woning;
}

/** Paths (or one field of the rule) that fail, each with what the text shows at `{waarde}`. */
function failures(
  eis: ToetsEis,
  model: BriefModel,
  soort: BriefSoort,
  kennis: Toetskennis,
): { veld: string; waarde: string }[] {
  const veld = eis.veld ?? '';
  if (eis.gevuld) {
    return eis.gevuld
      .filter((path) => kentPad(path, soort) && !isGevuld(waardeOp(model, path)))
      .map((path) => ({ veld: path, waarde: '' }));
  }
  if (eis.eenVan) {
    const [first = ''] = eis.eenVan;
    return eis.eenVan.some((path) => isGevuld(waardeOp(model, path))) ? [] : [{ veld: first, waarde: '' }];
  }
  const controle = CONTROLES[eis.controle ?? ''];
  if (!controle) throw new Error(`letter: unknown controle ${eis.controle ?? ''}`);
  const { woorden = [], maximumWoorden = Infinity, maximumWeken = Infinity } = eis;
  const bij = { soort, woorden, maximumWoorden, maximumWeken, velden: eis, ...kennis };
  const vondsten = controle(model, bij).map((vondst) =>
    typeof vondst === 'string' ? { veld, waarde: vondst } : vondst,
  );
  return [...new Map(vondsten.map((vondst) => [`${vondst.veld} ${vondst.waarde}`, vondst])).values()];
}

/** How a starter in a draft asks the writer for his own words. */
const OPEN_PLEK = /\[nog [^\]]*\]/;

/** Paths of every text in which the writer is still asked for his own words. */
function openPlekken(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return OPEN_PLEK.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const step = (key: string): string =>
    Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
  return Object.entries(value).flatMap(([key, child]) => openPlekken(child, step(key)));
}

/** A part of the letter as the form calls it; a row counts from one. */
const NAMEN: Readonly<Record<string, string>> = {
  dictum: 'Besluit (dictum)',
  grondslag: 'Grondslag',
  onderwerp: 'Onderwerp',
  kosten: 'Kosten',
  afwijking: 'Waarom toch, ondanks het advies?',
  bijlagen: 'Bijlagen',
  feiten: 'Feit',
  geadresseerden: 'Geadresseerde',
  object: 'Pand, gebied of voorwerp',
  zienswijze: 'Zienswijze',
  ondertekening: 'Ondertekening',
  contact: 'Contact',
  'zienswijze.punten': 'Punt',
  'maatregel.voorschrift': 'Welk voorschrift is overtreden?',
  'maatregel.herstelmaatregelen': 'Wat moet de betrokkene doen?',
  'maatregel.eenheidUitleg': 'Wat telt als één overtreding of tijdseenheid?',
  'maatregel.begunstigingGeenReden': 'Waarom geen begunstigingstermijn?',
  'maatregel.gebied': 'Gebied',
  'maatregel.uitzonderingen': 'Uitzonderingen',
  'maatregel.looproute': 'Looproute',
};
const GENUMMERD = ['feiten', 'geadresseerden', 'zienswijze.punten'];

function veldNaam(veld: string, soort: BriefSoort): string {
  const kop = soort.weging.find(({ id }) => veld === `weging.${id}`)?.kop;
  if (kop !== undefined) return kop;
  const [lijst = veld, rij] = veld.split(/[[\]]/);
  const naam = NAMEN[lijst] ?? NAMEN[lijst.split('.')[0] ?? ''] ?? 'De tekst';
  return rij !== undefined && GENUMMERD.includes(lijst) ? `${naam} ${Number(rij) + 1}` : naam;
}

const inWerking = (regel: Toetsregel, dag: string): boolean =>
  dag === '' || (regel.geldigVan <= dag && (regel.geldigTot === null || dag <= regel.geldigTot));

/** The rule that asks for everything a kind of letter must say; a rule of its own on the same field says it better. */
const ALGEMEEN = 'L42';

function zonderDubbele(gebreken: readonly Gebrek[]): Gebrek[] {
  const eigen = new Set(
    gebreken.filter(({ regel, ernst }) => regel !== ALGEMEEN && ernst === 'E').map(({ veld }) => veld),
  );
  return gebreken.filter(({ regel, veld }) => regel !== ALGEMEEN || !eigen.has(veld));
}

const SLEUTEL_TEKENS = 6;
/**
 * A W asks for a reason, per question of a rule and per part of the letter: a reason for one short term does not answer
 * another question of the same rule that comes up later. A number in the text may change without asking again.
 */
const sleutelVan = (regel: string, eis: ToetsEis, veld: string): string =>
  `${regel}-${createHash('sha256').update(`${eis.tekst} ${veld}`).digest('hex').slice(0, SLEUTEL_TEKENS)}`;

/** What was answered to a W goes with it. */
function metReden(gebrek: Gebrek, { redenen = {} }: BriefModel): Gebrek {
  const reden = (redenen[gebrek.sleutel ?? ''] ?? '').trim();
  return reden === '' ? gebrek : { ...gebrek, reden };
}

/**
 * The lint of one letter by the rules of its kind: what the law asks of it and what its text still misses. Gravest first,
 * one line per field.
 */
export function toetsModel(
  model: BriefModel,
  soort: BriefSoort,
  regels: readonly Toetsregel[],
  gaten: readonly Gat[],
  kennis: Toetskennis,
): Gebrek[] {
  const gevonden = regels
    .filter((regel) => inWerking(regel, model.dagtekening))
    .flatMap(({ regel, eisen }) =>
      eisen
        .filter((eis) => geldtVoor(eis, model))
        .flatMap((eis) =>
          failures(eis, model, soort, kennis).map(({ veld, waarde }): Gebrek => ({
            regel,
            ernst: eis.ernst,
            tekst: eis.tekst.replace('{waarde}', waarde),
            ...(veld === '' ? {} : { veld }),
            ...(eis.ernst === 'W' ? { sleutel: sleutelVan(regel, eis, veld) } : {}),
          })),
        ),
    );
  const gebreken = zonderDubbele(gevonden);
  const bekend = new Set(gebreken.filter(({ ernst }) => ernst === 'E').map(({ veld }) => veld));
  for (const { naam, veld } of gaten) {
    if (bekend.has(veld)) continue;
    bekend.add(veld);
    gebreken.push({ regel: 'model', ernst: 'E', tekst: `Vul in: ${naam}.`, veld });
  }
  for (const veld of openPlekken(model)) {
    const tekst = `Bij “${veldNaam(veld, soort)}” staat nog een open plek. Schrijf de tekst af en haal de vierkante haken weg.`;
    gebreken.push({ regel: 'model', ernst: 'E', tekst, veld });
  }
  return gebreken
    .map((gebrek) => metReden(gebrek, model))
    .sort((a, b) => 'EWI'.indexOf(a.ernst) - 'EWI'.indexOf(b.ernst));
}
