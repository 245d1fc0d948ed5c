import { bedragTekst } from './bedragTekst.ts';
import type { BriefModel } from './brief.ts';
import { isGevraagd } from './briefsoort.ts';
import type { Briefsoort, Gegevens } from './briefsoort.ts';
import { tijdstipTekst } from './datumTekst.ts';
import { duurTekst } from './duurTekst.ts';
import { gegevenTekst } from './gegevenTekst.ts';

type Bron = Pick<BriefModel, 'maatregel' | 'gegevens' | 'object' | 'kenmerk' | 'orgaan'>;
type Soort = Pick<Briefsoort, 'gegevens' | 'dictum'>;

const NAMEN: Readonly<Record<string, string>> = {
  'maatregel.ingang': 'begin',
  'maatregel.einde': 'einde',
  'maatregel.duur': 'duur',
  'maatregel.begunstiging': 'begunstigingstermijn',
  'maatregel.bedragCent': 'bedrag',
  'maatregel.maximumCent': 'maximum',
  'maatregel.voorschrift': 'welk voorschrift?',
  'maatregel.gebied': 'welk gebied?',
  object: 'welk pand of gebied?',
};

function maatregelTekst(veld: string, maatregel: Bron['maatregel']): string | null {
  const { duur } = maatregel;
  if (veld === 'duur') return duur ? duurTekst(duur) : null;
  const waarde = (maatregel as Readonly<Record<string, unknown>>)[veld];
  if (typeof waarde === 'number') return bedragTekst(waarde);
  if (typeof waarde !== 'string' || waarde === '') return null;
  return ['ingang', 'einde', 'begunstiging'].includes(veld) ? tijdstipTekst(waarde) : waarde;
}

function objectTekst({ omschrijving, adres }: BriefModel['object']): string | null {
  if (adres === null || adres.straat === '' || omschrijving.includes(adres.straat))
    return omschrijving || null;
  return `${omschrijving} ${adres.straat} in ${adres.plaats}`;
}

/** The text of one value of a letter, as `{maatregel.ingang}`, `{gegevens.lastVan}`, `{object}` or `{kenmerk}` name it; null when unknown. */
export function waardeTekst(pad: string, model: Bron, soort: Pick<Soort, 'gegevens'>): string | null {
  const [groep = '', veld = ''] = pad.split('.');
  if (groep === 'maatregel') return maatregelTekst(veld, model.maatregel);
  if (groep === 'object') return objectTekst(model.object);
  if (groep === 'kenmerk') return model.kenmerk || null;
  const vraag = soort.gegevens.find(({ id }) => id === veld);
  if (groep !== 'gegevens' || !vraag) throw new RangeError(`letter: {${pad}} is no value of this letter`);
  return gegevenTekst(vraag, model.gegevens?.[veld]);
}

const OPEN = (naam: string): string => `[nog aanvullen: ${naam}]`;

/** The sentences that belong to the answers; a choice that nobody made yet is one open place, whatever follows from it. */
function zinnenVan(soort: Soort, gegevens: Gegevens): string[] {
  const zinnen = soort.dictum.flatMap((deel) => {
    if (typeof deel === 'string') return [deel];
    const vraag = soort.gegevens.find(({ id }) => id === deel.als.id);
    if ((gegevens[deel.als.id] ?? '') === '') return [OPEN(vraag?.naam ?? deel.als.id)];
    return isGevraagd({ id: deel.als.id, als: deel.als }, gegevens) ? [deel.zin] : [];
  });
  return [...new Set(zinnen)];
}

/** A last day counts wholly: until a moment is `tot`, until a day `tot en met`. */
const metEinde = (zin: string, { einde }: Bron['maatregel']): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(einde ?? '')
    ? zin.replace('tot {maatregel.einde}', 'tot en met {maatregel.einde}')
    : zin;

/** A first operative part from the sentences of the kind; what is not known is an open place, which stops the letter. */
export function vulDictum(soort: Soort, model: Bron): string[] {
  const naamVan = (pad: string): string =>
    NAMEN[pad] ?? soort.gegevens.find(({ id }) => `gegevens.${id}` === pad)?.naam ?? pad;
  return zinnenVan(soort, model.gegevens ?? {}).map((zin) =>
    metEinde(zin, model.maatregel)
      .replace(/\{([A-Za-z]+(?:\.[A-Za-z0-9]+)?)\}/g, (_, pad: string) => {
        return waardeTekst(pad, model, soort) ?? OPEN(naamVan(pad));
      })
      .replace(/\{(ik|wij)\|([^}]*)\}/g, (_, wie: string, tekst: string) =>
        (wie === 'wij') === (model.orgaan === 'college') ? tekst : '',
      ),
  );
}
