import { bedragTekst } from '../../domain/bedragTekst.ts';
import type { BriefModel } from '../../domain/brief.ts';
import type { GegevenVraag } from '../../domain/briefsoort.ts';
import { dagTekst, datumTekst, MAANDEN, momentTekst, tijdstipTekst } from '../../domain/datumTekst.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import { waardeTekst } from '../../domain/vulDictum.ts';
import {
  dagVan,
  eenRegel,
  fout,
  paden,
  patroonVan,
  regexVan,
  tekstenOp,
  tekstenVan,
  waardenOp,
  waardeOp,
} from './controle.ts';
import type { Controle } from './controle.ts';
import { isoVan } from './datumsIn.ts';
import type { BriefSoort } from '../leesSoorten.ts';

/** Spaces and hard spaces are one; capitals do not matter. */
const plat = (tekst: string): string => tekst.replace(/\s/g, ' ').toLowerCase();
const uniek = (waarden: readonly string[]): string[] => [...new Set(waarden)];

/** What the law acts on: the subject and the operative part. */
const kernTeksten = ({ onderwerp, dictum }: BriefModel): string[] =>
  [onderwerp, ...dictum].map((tekst) => tekst.replace(/\s/g, ' '));
/** Answers in words: a day or an amount that stands in one of them is known. */
const antwoordenVan = ({ gegevens, maatregel, kosten }: BriefModel): string =>
  tekstenVan([gegevens, maatregel, kosten]).join(' ').replace(/\s/g, ' ').toLowerCase();

const ISO = /^\d{4}-\d{2}-\d{2}(T|$)/;
/** Days and moments that the model holds as data; facts tell what was and are no part of what is decided. */
const momentenVan = ({ feiten: _, context: __, ...model }: BriefModel): string[] =>
  tekstenVan(model).filter((tekst) => ISO.test(tekst) && parseDag(dagVan(tekst)) !== null);

const DATUM = new RegExp(`\\b\\d{1,2} (?:${MAANDEN.join('|')}) \\d{4}\\b`, 'gi');
const TIJD = /\b\d{2}\.\d{2} uur\b/g;

/** A day or an hour in the operative part that is none of the days and hours of the measure (L39). */
const datumsBekend: Controle = (model) => {
  const momenten = momentenVan(model);
  const dagen = new Set(momenten.map((moment) => datumTekst(dagVan(moment))));
  const tijden = new Set(
    momenten.flatMap((moment) => (moment.includes('T') ? (momentTekst(moment).match(TIJD) ?? []) : [])),
  );
  const woorden = antwoordenVan(model);
  return uniek(
    model.dictum
      .map((zin) => zin.replace(/\s/g, ' '))
      .flatMap((zin) => [
        ...(zin.match(DATUM) ?? []).filter((datum) => !dagen.has(datum.toLowerCase())),
        ...(zin.match(TIJD) ?? []).filter((tijd) => !tijden.has(tijd)),
      ])
      .filter((genoemd) => !woorden.includes(genoemd.toLowerCase())),
  );
};

const WEEKDAG = new RegExp(
  `\\b(?:maan|dins|woens|donder|vrij|zater|zon)dag \\d{1,2} (?:${MAANDEN.join('|')}) \\d{4}\\b`,
  'gi',
);
/** A weekday that does not belong to its date, anywhere in the letter: one of the two is wrong. */
const weekdagKlopt: Controle = ({ context: _, ...model }) =>
  uniek(
    tekstenVan(model)
      .map((tekst) => tekst.replace(/\s/g, ' '))
      .flatMap((tekst) => tekst.match(WEEKDAG) ?? [])
      .filter((datum) => {
        const iso = isoVan(datum);
        return parseDag(iso) === null || dagTekst(iso) !== datum.toLowerCase();
      }),
  );

const bedragenIn = ({ id, soort, kolommen = [] }: GegevenVraag): string[] =>
  soort === 'bedrag'
    ? [`gegevens.${id}`]
    : kolommen.filter((kolom) => kolom.soort === 'bedrag').map((kolom) => `gegevens.${id}[].${kolom.id}`);

function bedragenVan(model: BriefModel, soort: BriefSoort): string[] {
  const paden = ['maatregel.bedragCent', 'maatregel.maximumCent', ...soort.gegevens.flatMap(bedragenIn)];
  return paden.flatMap((pad) => waardenOp(model, pad).map((cent) => plat(bedragTekst(Number(cent)))));
}

const BEDRAG = /€ ?\d[\d.]*(?:,\d{2})?/g;
/** An amount in the operative part that is none of the amounts of the letter (L39). */
const bedragenBekend: Controle = (model, { soort }) => {
  const bekend = new Set(bedragenVan(model, soort));
  const genoemd = kernTeksten(model).flatMap((zin) => zin.match(BEDRAG) ?? []);
  const woorden = antwoordenVan(model);
  return uniek(
    genoemd
      .map((bedrag) => plat(bedrag).replace(/\.$/, ''))
      .filter((bedrag) => !bekend.has(bedrag) && !woorden.includes(bedrag)),
  );
};

/** An amount that one text names and the rest of the letter does not (L39). */
const bedragenInTekst: Controle = (model, { soort, velden: { pad = '' } }) => {
  const bedragen = (tekst: string): string[] =>
    (tekst.replace(/\s/g, ' ').match(BEDRAG) ?? []).map((bedrag) => plat(bedrag).replace(/\.$/, ''));
  const { context: _, ...brief } = model;
  const eigen = tekstenOp(model, pad);
  const elders = tekstenVan(brief).filter((tekst) => !eigen.includes(tekst));
  const bekend = new Set([...bedragenVan(model, soort), ...elders.flatMap(bedragen)]);
  return uniek(eigen.flatMap(bedragen).filter((bedrag) => !bekend.has(bedrag)));
};

const POSTCODE = /\b\d{4} ?[A-Z]{2}\b/g;
const zonderNummer = (straat: string): string => straat.replace(/\s+\d.*$/, '');

/** Another house number or postcode than the addresses of the letter, in what is decided or in these texts (L39). */
const adressenBekend: Controle = (model, { velden }) => {
  const adressen = [model.object.adres, ...model.geadresseerden.map(({ adres }) => adres)].flatMap((adres) =>
    adres === null || adres.straat === '' ? [] : [adres],
  );
  const straten = adressen.map(({ straat }) => straat.replace(/\s/g, ' '));
  const omschrijving = model.object.omschrijving.replace(/\s/g, ' ');
  const eigen = paden(velden).flatMap((pad) => tekstenOp(model, pad).map(eenRegel));
  const teksten = eigen.length > 0 ? eigen : kernTeksten(model);
  const nummers = uniek(straten.map(zonderNummer)).flatMap((naam) =>
    teksten.flatMap((tekst) => tekst.match(new RegExp(`${regexVan(naam)} \\d+[a-zA-Z]?`, 'g')) ?? []),
  );
  const postcodes = teksten.flatMap((tekst) => tekst.match(POSTCODE) ?? []);
  return uniek([
    ...nummers.filter(
      (genoemd) =>
        !straten.some(
          (straat) =>
            straat === genoemd || straat.startsWith(`${genoemd} `) || straat.startsWith(`${genoemd}-`),
        ) && !omschrijving.includes(genoemd),
    ),
    ...postcodes.filter((postcode) => !adressen.some((adres) => adres.postcode === postcode)),
  ]);
};

const KENMERK = /\bkenmerk ([A-Z0-9][A-Z0-9/-]*[A-Z0-9])/gi;
/** Another decision than the letter is about (L39). */
const kenmerkenBekend: Controle = ({ context: _, ...model }) => {
  const bekend = new Set([model.kenmerk, ...Object.values(model.gegevens ?? {}).flatMap(tekstenVan)]);
  const genoemd = model.dictum.flatMap((zin) =>
    [...zin.matchAll(KENMERK)].map(([, kenmerk = '']) => kenmerk),
  );
  return uniek(genoemd.filter((kenmerk) => ![...bekend].some((tekst) => tekst.includes(kenmerk))));
};

const DATUM_VELDEN = ['maatregel.ingang', 'maatregel.einde', 'maatregel.begunstiging'];
const perKeer = ({ maatregel }: BriefModel): boolean =>
  maatregel.dwangsomVorm != null && maatregel.dwangsomVorm !== 'ineens';

/** Without a list of its own a letter must say begin, end, term and amounts of its measure in the operative part too. */
function kernVan(soort: BriefSoort, model: BriefModel): readonly string[] {
  const momenten = DATUM_VELDEN.filter((pad) => soort.velden.includes(pad.replace('maatregel.', '')));
  const bedragen = ['maatregel.bedragCent', ...(perKeer(model) ? ['maatregel.maximumCent'] : [])];
  return soort.kern ?? [...momenten, ...bedragen];
}

const MET_TIJD = ', \\d{2}\\.\\d{2} uur';
/** A moment stands there with its hour, or its day without any hour; the same day with another hour is another moment. */
function noemtMoment(dictum: string, moment: string): boolean {
  const voluit = plat(tijdstipTekst(moment)).replace(/^\S+ /, '');
  const dag = plat(datumTekst(dagVan(moment)));
  return dictum.includes(voluit) || new RegExp(`(?<!\\d)${dag}(?!${MET_TIJD})`).test(dictum);
}

/** What the operative part should say of this value and does not; null when it does, or when there is nothing to say. */
function mistInDictum(dictum: string, pad: string, model: BriefModel, soort: BriefSoort): string | null {
  const waarde = waardeOp(model, pad);
  if (waarde === null || waarde === undefined || waarde === '') return null;
  if (DATUM_VELDEN.includes(pad) && typeof waarde === 'string')
    return noemtMoment(dictum, waarde) ? null : tijdstipTekst(waarde).replace(/^\S+ /, '');
  const tekst = waardeTekst(pad, model, soort);
  return tekst === null || dictum.includes(plat(tekst)) ? null : tekst;
}

/** What the summary says must stand in the operative part too (L39). */
const dictumNoemtKern: Controle = (model, { soort }) => {
  // a regulation says in its articles what a decision says in its operative part
  if (model.dictum.length === 0 && soort.kern === undefined) return [];
  const dictum = plat(model.dictum.length > 0 ? model.dictum.join(' ') : antwoordenVan(model));
  const mist = kernVan(soort, model)
    .map((pad) => mistInDictum(dictum, pad, model, soort))
    .filter((tekst) => tekst !== null);
  return fout(mist.length > 0, mist.join(', '));
};

/** The outcome that the summary tells is the one that is decided: the operative part uses one of its words (L39). */
const uitkomstInDictum: Controle = (model, { woorden, velden: { pad = '', is } }) =>
  fout(
    model.dictum.length > 0 &&
      waardeOp(model, pad) === is &&
      !woorden.some((woord) => patroonVan(woord).test(model.dictum.join(' '))),
  );

/** The organ speaks as one: the burgemeester says "ik", the college "wij" (L01). */
const ikOfWij: Controle = ({ orgaan, dictum }) => {
  const ander = orgaan === 'college' ? /\bIk\b/ : /\bWij\b/;
  return fout(
    dictum.some((zin) => ander.test(zin)),
    orgaan === 'college' ? 'wij' : 'ik',
  );
};

/** The address on the letter is the one that the case has of this person: nobody else opens it (L43). */
const adresVanGeadresseerde: Controle = ({ geadresseerden, context }) => {
  const bekend = context?.['betrokkenen'];
  if (!Array.isArray(bekend)) return [];
  return geadresseerden.flatMap(({ naam, adres }, index) => {
    const zelf = (bekend as readonly { naam?: unknown; adres?: Partial<typeof adres> | null }[]).find(
      (betrokkene) => betrokkene.naam === naam,
    );
    const anders =
      zelf?.adres &&
      (['straat', 'postcode', 'plaats'] as const).some((deel) => zelf.adres?.[deel] !== adres[deel]);
    return anders ? [{ veld: `geadresseerden[${index}].adres`, waarde: naam }] : [];
  });
};

/** The rows of a table add up to the total that is decided (L44). */
const somKlopt: Controle = (model, { velden: { pad = '', einde = '' } }) => {
  const rijen = waardenOp(model, pad);
  const totaal = waardeOp(model, einde);
  if (rijen.length === 0 || typeof totaal !== 'number') return [];
  const som = rijen.reduce<number>((opgeteld, bedrag) => opgeteld + Number(bedrag), 0);
  return fout(som !== totaal, bedragTekst(som));
};

/** No amount above the ceiling, with what was collected before (Awb 5:32b lid 2). */
const nietBovenMaximum: Controle = ({ gegevens = {} }) => {
  const [totaal, eerder, maximum] = [gegevens['totaal'], gegevens['eerderGeind'], gegevens['maximum']];
  if (typeof totaal !== 'number' || typeof maximum !== 'number') return [];
  return fout(totaal + Number(eerder ?? 0) > maximum, bedragTekst(maximum));
};

/** The checks that compare what the letter says in words with what the model holds as data. */
export const WAARDE_CONTROLES: Readonly<Record<string, Controle>> = {
  datumsBekend,
  weekdagKlopt,
  bedragenBekend,
  bedragenInTekst,
  adressenBekend,
  kenmerkenBekend,
  dictumNoemtKern,
  uitkomstInDictum,
  ikOfWij,
  adresVanGeadresseerde,
  somKlopt,
  nietBovenMaximum,
};
