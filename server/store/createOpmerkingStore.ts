import type { Afhandeling, Opmerking } from '../domain/opmerking.ts';
import type { OpmerkingStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { bool } from './rijen.ts';

type Row = Omit<Opmerking, 'afgehandeldDoorId' | 'afgehandeldDoorNaam' | 'afgehandeldOp' | 'version'>;
type AfhandelingRow = Omit<Afhandeling, 'afgehandeld'> & { readonly afgehandeld: boolean | number };

const KOLOMMEN = [
  'id',
  'besluitId',
  'onderdeel',
  'antwoordOp',
  'tekst',
  'auteurId',
  'auteurNaam',
  'geplaatstOp',
  'bijVersie',
] as const satisfies readonly (keyof Row)[];

/** A comment as its last afhandeling left it. */
function fromRow(row: Row, afhandelingen: readonly AfhandelingRow[]): Opmerking {
  const laatste = afhandelingen.at(-1);
  const dicht = laatste && bool(laatste.afgehandeld) ? laatste : null;
  return {
    ...row,
    afgehandeldDoorId: dicht?.doorId ?? null,
    afgehandeldDoorNaam: dicht?.doorNaam ?? null,
    afgehandeldOp: dicht?.op ?? null,
    version: 1 + afhandelingen.length,
  };
}

async function afhandelingenVan(db: Db, ids: readonly string[]): Promise<Map<string, AfhandelingRow[]>> {
  const rows: AfhandelingRow[] = await db('opmerkingafhandelingen')
    .whereIn('opmerkingId', [...ids])
    .orderBy('volgnummer')
    .select('opmerkingId', 'afgehandeld', 'doorId', 'doorNaam', 'op');
  const perOpmerking = new Map<string, AfhandelingRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) perOpmerking.get(row.opmerkingId)?.push(row);
  return perOpmerking;
}

async function lees(db: Db, where: Readonly<Record<string, string>>): Promise<Opmerking[]> {
  const rows: Row[] = await db('opmerkingen')
    .where(where)
    .orderBy('volgnummer')
    .select(...KOLOMMEN);
  const afhandelingen = await afhandelingenVan(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => fromRow(row, afhandelingen.get(row.id) ?? []));
}

/** Comments that begin, of which the last afhandeling, if any, opened them again. */
async function telOpen(db: Db, besluitIds: readonly string[]): Promise<Map<string, number>> {
  const laatste = db('opmerkingafhandelingen').max('volgnummer').groupBy('opmerkingId');
  const dicht = db('opmerkingafhandelingen')
    .whereIn('volgnummer', laatste)
    .where({ afgehandeld: true })
    .select('opmerkingId');
  const rows: { besluitId: string; aantal: number | string }[] = await db('opmerkingen')
    .whereIn('besluitId', [...besluitIds])
    .whereNull('antwoordOp')
    .whereNotIn('id', dicht)
    .groupBy('besluitId')
    .select('besluitId')
    .count({ aantal: '*' });
  return new Map(rows.map(({ besluitId, aantal }) => [besluitId, Number(aantal)]));
}

export function createOpmerkingStore(db: Db): OpmerkingStore {
  return {
    insert: async (opmerking) => {
      await db('opmerkingen').insert(Object.fromEntries(KOLOMMEN.map((naam) => [naam, opmerking[naam]])));
    },
    byId: async (id) => (await lees(db, { id }))[0] ?? null,
    byBesluit: (besluitId) => lees(db, { besluitId }),
    voegAfhandelingToe: async (afhandeling) => {
      await db('opmerkingafhandelingen').insert({ ...afhandeling });
    },
    telOpen: (besluitIds) => telOpen(db, besluitIds),
  };
}
