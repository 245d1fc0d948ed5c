import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { ZaakStore } from '../ports.ts';
import { bewaar } from './bewaar.ts';
import { kopieVan } from './createTermijnStore.ts';
import type { Db } from './openDatabase.ts';
import { type AdresKolommen, adresKolommen, leesAdres } from './rijen.ts';
import { zoektekst } from './zoektekst.ts';

type ZaakRow = Omit<Zaak, 'objectAdres'> & AdresKolommen & { zoektekst: string };
type BetrokkeneRow = Omit<Betrokkene, 'adres'> & AdresKolommen & { zoektekst: string; volgorde: number };

const zaakToRow = ({ objectAdres, ...zaak }: Zaak): ZaakRow => ({
  ...zaak,
  ...adresKolommen(objectAdres),
  zoektekst: zoektekst([zaak.nummer, zaak.titel, zaak.objectOmschrijving], objectAdres),
});

const zaakFromRow = ({ straat, postcode, plaats, zoektekst: _, ...zaak }: ZaakRow): Zaak => ({
  ...zaak,
  objectAdres: leesAdres({ straat, postcode, plaats }),
});

const betrokkeneToRow = ({ adres, ...betrokkene }: Betrokkene): Omit<BetrokkeneRow, 'volgorde'> => ({
  ...betrokkene,
  ...adresKolommen(adres),
  zoektekst: zoektekst([betrokkene.naam], adres),
});

const betrokkeneFromRow = (row: BetrokkeneRow): Betrokkene => {
  const { straat, postcode, plaats, zoektekst: _, volgorde: __, ...betrokkene } = row;
  return { ...betrokkene, adres: leesAdres({ straat, postcode, plaats }) };
};

/** The counter row of the year is written first, so two cases never get one number. */
async function nextNummer(db: Db, jaar: number): Promise<string> {
  await db('zaaknummers').insert({ jaar, laatste: 0 }).onConflict('jaar').ignore();
  await db('zaaknummers').where({ jaar }).increment('laatste', 1);
  const row: { laatste: number } = await db('zaaknummers').where({ jaar }).first('laatste');
  return `Z${jaar}-${String(row.laatste).padStart(4, '0')}`;
}

async function nextVolgorde(db: Db, zaakId: string): Promise<number> {
  const row = (await db('betrokkenen').where({ zaakId }).max('volgorde as laatste').first()) as
    { laatste: number | null } | undefined;
  return (row?.laatste ?? 0) + 1;
}

export function createZaakStore(db: Db): ZaakStore {
  return {
    byId: async (id) => {
      const row = (await db('zaken').where({ id }).first()) as ZaakRow | undefined;
      return row ? zaakFromRow(row) : null;
    },
    insert: async (zaak) => {
      await db('zaken').insert(zaakToRow(zaak));
    },
    update: async (zaak) => {
      const version = await bewaar(db, 'zaken', zaak, { ...zaakToRow(zaak) });
      // the overview filters on copies that stand with the terms
      await db('termijnen')
        .where({ zaakId: zaak.id })
        .update(await kopieVan(db, zaak.id));
      await db('termijnstand').where({ id: 1 }).increment('versie', 1);
      return { ...zaak, version };
    },
    nextNummer: (jaar) => nextNummer(db, jaar),
    betrokkenen: async (zaakId) => {
      const rows = (await db('betrokkenen').where({ zaakId }).orderBy('volgorde')) as BetrokkeneRow[];
      return rows.map(betrokkeneFromRow);
    },
    insertBetrokkene: async (betrokkene) => {
      const volgorde = await nextVolgorde(db, betrokkene.zaakId);
      await db('betrokkenen').insert({ ...betrokkeneToRow(betrokkene), volgorde });
    },
    updateBetrokkene: async (betrokkene) => ({
      ...betrokkene,
      version: await bewaar(db, 'betrokkenen', betrokkene, { ...betrokkeneToRow(betrokkene) }),
    }),
  };
}
