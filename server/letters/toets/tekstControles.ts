import { eindeVanDuur } from '../../domain/eindeVanDuur.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import { datumTekst } from '../../domain/datumTekst.ts';
import {
  dagVan,
  eenRegel,
  fout,
  leeg,
  momentenOp,
  paden,
  patroonVan,
  tekstenOp,
  tekstenVan,
  waardeOp,
} from './controle.ts';
import type { Bevinding, Controle } from './controle.ts';
import { datumsNa } from './datumsIn.ts';
import { leesDuren, zelfdeDuur, type GelezenDuur } from './leesDuren.ts';
import { isBsn, PATRONEN } from '../openbaar/patronen.ts';

/** The ground names one of these articles: `woorden` are the law and the number, `Gemeentewet 172a` or `Awb 5:31 lid 1`. */
const artikelGenoemd: Controle = (model, { woorden, velden: { pad = 'grondslag' } }) => {
  const regels = tekstenOp(model, pad).filter((regel) => !leeg(regel));
  return fout(
    regels.length > 0 && !woorden.some((artikel) => regels.some((regel) => noemtArtikel(regel, artikel))),
  );
};

/** How a law is also written. */
const WETTEN: Readonly<Record<string, string>> = {
  Awb: 'Algemene wet bestuursrecht|Awb',
  APV: 'Algemene plaatselijke verordening|APV|verordening',
};
const TELWOORDEN = [
  'nulde',
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
];

function noemtArtikel(regel: string, artikel: string): boolean {
  const [, wet = '', nummer, lid] = /^(\D+?)(?: (\d\S*))?(?: lid (\d))?$/.exec(artikel) ?? [];
  const delen = [
    WETTEN[wet] ?? wet,
    ...(nummer === undefined ? [] : [`(?<![\\w:])${nummer}(?!\\w|:\\d)`]),
    ...(lid === undefined ? [] : [`\\b(?:lid ${lid}|${TELWOORDEN[Number(lid)] ?? lid} lid)\\b`]),
  ];
  return delen.every((deel) => patroonVan(deel).test(eenRegel(regel)));
}

const ARTIKEL = /\bartikel(?:en)? (\d[\d:.]*\d[a-z]{0,2}|\d[a-z]{0,2})(?![\w:])/gi;
/** An article in the operative part that the letter names nowhere else: another rule than the one that was broken (Awb 5:9). */
const artikelenBekend: Controle = ({ dictum, context: _, ...model }) => {
  const elders = new Set(tekstenVan(model).flatMap((tekst) => eenRegel(tekst).match(/\d[\d:.a-z]*/gi) ?? []));
  const genoemd = dictum.flatMap((zin) =>
    [...eenRegel(zin).matchAll(ARTIKEL)].map(([, nummer = '']) => nummer),
  );
  return [...new Set(genoemd)].filter((nummer) => !elders.has(nummer));
};

const ORGAAN_VAN = /\b(?:burgemeester|wethouders|college) van (?:de gemeente )?(?=['’\p{Lu}])(.+)$/u;
/** Who signs, and for whom, belongs to the municipality of the letter (Awb 10:10). */
const gemeenteKlopt: Controle = ({ ondertekening }, { gemeentenaam }) => {
  if (gemeentenaam === null) return [];
  return (['functie', 'namens'] as const).flatMap((deel) => {
    const [, genoemd = gemeentenaam] = ORGAAN_VAN.exec(ondertekening[deel] ?? '') ?? [];
    return genoemd.trim() === gemeentenaam ? [] : [{ veld: `ondertekening.${deel}`, waarde: gemeentenaam }];
  });
};

/** What a sentence says behind an address before the town: a postcode, "in" or "te". */
const VOOR_PLAATS = /^(?:,? \d{4} ?[A-Z]{2})?,? (?:in|te) (?=['’\p{Lu}])/u;
/** Behind an address in what is decided stands the town of that address. */
const plaatsKlopt: Controle = ({ dictum, onderwerp, object, geadresseerden }) => {
  const adressen = [object.adres, ...geadresseerden.map(({ adres }) => adres)].flatMap((adres) =>
    adres === null || leeg(adres.straat) || leeg(adres.plaats) ? [] : [adres],
  );
  return adressen.flatMap(({ straat, plaats }) => {
    const anders = [onderwerp, ...dictum].some((zin) => {
      const [, achter] = eenRegel(zin).split(eenRegel(straat), 2);
      const voor = VOOR_PLAATS.exec(achter ?? '')?.[0];
      return voor !== undefined && !(achter ?? '').slice(voor.length).startsWith(plaats);
    });
    return anders ? [plaats] : [];
  });
};

/**
 * A street in what is decided that stands nowhere else in the letter; `woorden` are how Dutch street names end. A word that
 * opens a sentence has its capital from that.
 */
const stratenBekend: Controle = ({ onderwerp, dictum, context: _, kaart: __, ...model }, { woorden }) => {
  const STRAAT = new RegExp(
    `(?<=[\\p{L}\\d,)] )\\p{Lu}[\\p{L}'’-]*(?:${woorden.join('|')})(?![\\p{L}])`,
    'gu',
  );
  const elders = tekstenVan(model).join(' ');
  const genoemd = [onderwerp, ...dictum].flatMap((zin) => zin.match(STRAAT) ?? []);
  return [...new Set(genoemd)].filter((straat) => !elders.includes(straat));
};

/** Every text at these paths is one of these patterns: reports that are all anonymous. */
const nietAlleen: Controle = (model, { woorden, velden }) => {
  const teksten = paden(velden).flatMap((pad) => tekstenOp(model, pad));
  const alleen = teksten.every((tekst) => woorden.some((woord) => patroonVan(woord).test(tekst)));
  return fout(teksten.length > 0 && alleen);
};

/** Every text at these paths has one of these forms; shows the first that has not, at its own field. */
const heeftVorm: Controle = (model, { woorden, velden }) =>
  paden(velden).flatMap((pad) =>
    tekstenOp(model, pad).flatMap((tekst, rij): Bevinding[] =>
      leeg(tekst) || woorden.some((woord) => new RegExp(woord).test(tekst.trim()))
        ? []
        : [{ veld: pad.replace('[]', `[${rij}]`), waarde: tekst }],
    ),
  );

/** One text may not hold the other: who decides on a bezwaar is not who took the decision (Awb 10:3). */
const bevatNiet: Controle = (model, { velden: { pad = '', met = '' } }) => {
  const [geheel, deel] = [waardeOp(model, pad), waardeOp(model, met)].map((waarde) =>
    typeof waarde === 'string' ? eenRegel(waarde).trim().toLowerCase() : '',
  );
  return fout(!leeg(deel) && (geheel ?? '').includes(deel ?? ''), String(waardeOp(model, met)));
};

/** A person with a form of address in these texts whom this letter is not sent to. */
const vreemdePersoon: Controle = ({ geadresseerden, ...model }, { woorden, velden }) => {
  const namen = geadresseerden.flatMap(({ naam, voor }) => [naam, voor ?? '']).join(' ');
  const personen = paden(velden)
    .flatMap((pad) => tekstenOp({ geadresseerden, ...model }, pad))
    .flatMap((tekst) => woorden.flatMap((woord) => [...eenRegel(tekst).matchAll(new RegExp(woord, 'gu'))]))
    .map(([heel, naam = heel]) => ({ heel, naam }));
  return [
    ...new Set(personen.filter(({ naam }) => !namen.includes(naam.trim())).map(({ heel }) => heel.trim())),
  ];
};

const BSN = PATRONEN.filter(({ soort }) => soort === 'bsn');
/** A burgerservicenummer in the text: a letter needs none (UAVG 46). The number itself is not repeated. */
const geenBsn: Controle = (model, { velden }) =>
  paden(velden).flatMap((pad) =>
    tekstenOp(model, pad)
      .flatMap((tekst) => BSN.flatMap(({ vorm }) => tekst.match(vorm) ?? []))
      .filter(isBsn)
      .slice(0, 1)
      .map(() => ({ veld: pad, waarde: '' })),
  );

/** Two paragraphs of the weighing that say the same: one of the two questions was not answered. */
const geenDubbeleTekst: Controle = ({ weging }, { soort }) => {
  const eerder = new Map<string, string>();
  return soort.weging.flatMap(({ id, kop }): Bevinding[] => {
    const tekst = eenRegel(weging[id] ?? '')
      .trim()
      .toLowerCase();
    const eerste = eerder.get(tekst);
    if (tekst === '') return [];
    eerder.set(tekst, kop);
    return eerste === undefined ? [] : [{ veld: `weging.${id}`, waarde: `“${eerste}” en “${kop}”` }];
  });
};

/** Does this duration lead from a begin to an end, both days counted or the end a moment, with some days to spare? */
function leidtNaar(einde: string, begin: string, duur: GelezenDuur, speling: number): boolean {
  const [berekend, dag] = [parseDag(eindeVanDuur(dagVan(begin), duur) ?? ''), parseDag(dagVan(einde))];
  return berekend !== null && dag !== null && dag >= berekend - 1 && dag <= berekend + speling;
}

/**
 * Of the durations that a text names at least one is that of the measure (`met`), or leads from `begin` to `einde`: a text
 * may compare with another duration, but says the own one too. `aantal` days to spare are for the post. Shows what it names.
 */
const duurInTekst: Controle = (model, { velden }) => {
  const duren = paden(velden).flatMap((pad) => tekstenOp(model, pad).flatMap(leesDuren));
  const [begin] = momentenOp(model, velden.begin ?? '');
  const [einde] = momentenOp(model, velden.einde ?? '');
  const eigen = waardeOp(model, velden.met ?? '');
  const bekend = (begin !== undefined && einde !== undefined) || (eigen !== null && eigen !== undefined);
  const klopt = duren.some(
    (duur) =>
      zelfdeDuur(duur, eigen) ||
      (begin !== undefined && einde !== undefined && leidtNaar(einde, begin, duur, velden.aantal ?? 0)),
  );
  return fout(bekend && duren.length > 0 && !klopt, [...new Set(duren.map(({ tekst }) => tekst))].join(', '));
};

/** The duration that a voornemen announces fits in the legal term, counted from the day of the letter. */
const duurBinnenTermijn: Controle = (model, { velden: { termijn = '' }, eindeVanTermijn }) => {
  const einde = eindeVanDuur(model.dagtekening, model.maatregel.duur);
  const uiterste = einde === null ? null : eindeVanTermijn(termijn, model.dagtekening);
  return fout(einde !== null && uiterste !== null && einde > uiterste);
};

/** An end that is a calendar day counts whole: "tot en met" that day, never "tot" (rechtszekerheid). */
const totEnMet: Controle = ({ maatregel: { einde }, dictum }) => {
  if (leeg(einde) || (einde ?? '').includes('T')) return [];
  const dag = datumTekst(einde ?? '');
  const zonderMet = new RegExp(`\\btot (?:\\p{L}+dag )?${dag}`, 'iu');
  return fout(
    dictum.some((zin) => zonderMet.test(eenRegel(zin))),
    dag,
  );
};

/** The days that a text names (after one of `woorden`) lie at the latest on (`hoogstens`) or from (`minstens`) a day of the letter. */
const datumsInTekst: Controle = (model, { woorden, velden: { pad = '', met = '', grens = 'hoogstens' } }) => {
  const [limiet] = momentenOp(model, met);
  if (limiet === undefined) return [];
  return tekstenOp(model, pad)
    .flatMap((tekst) => datumsNa(tekst, woorden))
    .filter((dag) => (grens === 'hoogstens' ? dag > dagVan(limiet) : dag < dagVan(limiet)))
    .map(datumTekst);
};

/** The checks that read what the writer wrote: articles, places, persons, durations and days in words. */
export const TEKST_CONTROLES: Readonly<Record<string, Controle>> = {
  artikelGenoemd,
  artikelenBekend,
  gemeenteKlopt,
  plaatsKlopt,
  stratenBekend,
  nietAlleen,
  heeftVorm,
  bevatNiet,
  vreemdePersoon,
  geenBsn,
  geenDubbeleTekst,
  duurInTekst,
  duurBinnenTermijn,
  totEnMet,
  datumsInTekst,
};
