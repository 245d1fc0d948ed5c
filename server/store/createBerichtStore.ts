import type { Bericht } from '../domain/bericht.ts';
import type { BerichtStore } from '../ports.ts';
import { bewaar } from './bewaar.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

/** Rows per statement: SQLite takes no more with so many columns. */
const PER_OPDRACHT = 100;

const KOLOMMEN = [
  ...['id', 'sleutel', 'soort', 'accountId', 'zaakId', 'termijnId', 'plandatum', 'dagen', 'reden', 'status'],
  ...['pogingen', 'pogingOp', 'aangemaaktOp', 'verzondenOp', 'bevestigdOp'],
];

export function createBerichtStore(db: Db): BerichtStore {
  return {
    bewaking: async () => {
      const row = (await db('bewaking').first()) as { document: string; version: number };
      return {
        ...parse<{ emails: Record<string, string>; wie: Record<string, string[]> }>(row.document),
        version: row.version,
      };
    },
    zetBewaking: async ({ version, ...document }) => {
      await bewaar(db, 'bewaking', { id: 'bewaking', version }, { document: json(document) });
    },
    voegToe: async (berichten) => {
      for (let at = 0; at < berichten.length; at += PER_OPDRACHT)
        await db('berichten')
          .insert(berichten.slice(at, at + PER_OPDRACHT))
          .onConflict('sleutel')
          .ignore();
    },
    byTermijnen: async (termijnIds) => {
      const rows: Bericht[] = await db('berichten').whereIn('termijnId', termijnIds).select(KOLOMMEN);
      return rows;
    },
    byId: async (id) => {
      const row: Bericht | undefined = await db('berichten').where({ id }).first(KOLOMMEN);
      return row ?? null;
    },
    volgende: async (nietNa) => {
      const row: Bericht | undefined = await db('berichten')
        .where({ status: 'klaar' })
        .where((of) => void of.whereNull('pogingOp').orWhere('pogingOp', '<=', nietNa))
        .orderBy('volgnummer')
        .first(KOLOMMEN);
      return row ?? null;
    },
    claim: async (id, op) =>
      (await db('berichten').where({ id, status: 'klaar' }).update({ status: 'bezig', pogingOp: op })) === 1,
    rondAf: async ({ id, status, pogingen, verzondenOp }) => {
      await db('berichten').where({ id, status: 'bezig' }).update({ status, pogingen, verzondenOp });
    },
    verloren: async (voor) => {
      const rows: Bericht[] = await db('berichten')
        .where({ status: 'bezig' })
        .where('pogingOp', '<', voor)
        .select(KOLOMMEN);
      return rows;
    },
    bevestig: async (id, op) =>
      (await db('berichten').where({ id }).whereNull('bevestigdOp').update({ bevestigdOp: op })) === 1,
  };
}
