import type { Besluit } from '../domain/besluit.ts';
import type { BesluitVersie, VersieRegel } from '../domain/besluitVersie.ts';
import type { BesluitStore, OndertekenIntentie } from '../ports.ts';
import { bewaar } from './bewaar.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

interface Row {
  readonly model: string;
  readonly document: string;
  readonly version: number;
}

/** Columns that the database searches or guards; they stand in the document as well. */
function toRow(besluit: Besluit): Record<string, unknown> {
  const { model, version: _, ...rest } = besluit;
  const { id, zaakId, betrokkeneId, soort, status, adviesId, opstellerId, voorgelegdDoorId } = rest;
  const { vastgesteldDoorId, ondertekendDoorId, tekstSha256, getekendSha256 } = rest;
  return {
    ...{ id, zaakId, betrokkeneId, soort, status, adviesId, opstellerId, voorgelegdDoorId },
    ...{ vastgesteldDoorId, ondertekendDoorId, tekstSha256, getekendSha256 },
    model: json(model),
    document: json(rest),
  };
}

const fromRow = ({ model, document, version }: Row): Besluit => ({
  ...parse<Omit<Besluit, 'model' | 'version'>>(document),
  model: parse(model),
  version,
});

/** Counts up at every write, so that the besluit that was touched last can be found without a clock. */
const volgorde = (db: Db) => db.raw('(select coalesce(max(volgorde), 0) + 1 from besluiten)');

interface Rij {
  readonly zaakNummer: string;
  readonly zaakTitel: string;
  readonly betrokkeneNaam: string;
}

async function byStatus(db: Db, statussen: readonly string[]) {
  const rows: (Row & Rij)[] = await db('besluiten as b')
    .join('zaken as z', 'z.id', 'b.zaakId')
    .join('betrokkenen as p', 'p.id', 'b.betrokkeneId')
    .whereIn('b.status', [...statussen])
    .orderBy('b.volgorde')
    .select(
      'b.model',
      'b.document',
      'b.version',
      'z.nummer as zaakNummer',
      'z.titel as zaakTitel',
      'p.naam as betrokkeneNaam',
    );
  return rows.map((row) => ({
    ...fromRow(row),
    zaakNummer: row.zaakNummer,
    zaakTitel: row.zaakTitel,
    betrokkeneNaam: row.betrokkeneNaam,
  }));
}

const intenties = (db: Db): Pick<BesluitStore, 'intentie' | 'putIntentie' | 'dropIntentie'> => ({
  intentie: async (besluitId) =>
    ((await db('ondertekenintenties').where({ besluitId }).first()) as OndertekenIntentie | undefined) ??
    null,
  putIntentie: async (intentie) => {
    await db('ondertekenintenties').insert(intentie).onConflict('besluitId').merge();
  },
  dropIntentie: async (besluitId) => {
    await db('ondertekenintenties').where({ besluitId }).delete();
  },
});

const REGEL = ['besluitId', 'version', 'doorNaam', 'op', 'aanleiding'] as const;

const versies = (db: Db): Pick<BesluitStore, 'putVersie' | 'versies' | 'versie'> => ({
  putVersie: async ({ model, ...rest }) => {
    const row = { ...rest, model: json(model) };
    await db('besluitversies').insert(row).onConflict(['besluitId', 'version']).ignore();
  },
  versies: async (besluitId) => {
    const rows: VersieRegel[] = await db('besluitversies')
      .where({ besluitId })
      .orderBy('version')
      .select(...REGEL);
    return rows;
  },
  versie: async (besluitId, version) => {
    const [row]: (VersieRegel & { readonly model: string })[] = await db('besluitversies')
      .where({ besluitId, version })
      .select(...REGEL, 'model');
    return row ? { ...row, model: parse<BesluitVersie['model']>(row.model) } : null;
  },
});

export function createBesluitStore(db: Db): BesluitStore {
  return {
    ...intenties(db),
    ...versies(db),
    byId: async (id) => {
      const row = (await db('besluiten').where({ id }).first()) as Row | undefined;
      return row ? fromRow(row) : null;
    },
    byZaak: async (zaakId) =>
      ((await db('besluiten').where({ zaakId }).orderBy('begonnen')) as Row[]).map(fromRow),
    byStatus: (statussen) => byStatus(db, statussen),
    insert: async (besluit) => {
      const row = {
        ...toRow(besluit),
        version: besluit.version,
        volgorde: volgorde(db),
        begonnen: volgorde(db),
      };
      await db('besluiten').insert(row);
    },
    update: async (besluit) => ({
      ...besluit,
      version: await bewaar(db, 'besluiten', besluit, { ...toRow(besluit), volgorde: volgorde(db) }),
    }),
  };
}
