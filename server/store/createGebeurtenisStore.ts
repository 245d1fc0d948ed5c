import { createHash } from 'node:crypto';
import { canoniek } from '../domain/canoniek.ts';
import type { Gebeurtenis, GebeurtenisStore, OpgeslagenGebeurtenis } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

type Row = Omit<OpgeslagenGebeurtenis, 'inhoud'> & { inhoud: string };
interface Hoofd {
  readonly volgnummer: number;
  readonly hash: string;
}

const BLOK = 1000;

const fromRow = (row: Row): OpgeslagenGebeurtenis => ({ ...row, inhoud: parse(row.inhoud) });

/** SHA-256 over the hash before and the canonical JSON of the row: a change anywhere breaks every link after it. */
function hashOf(vorigeHash: string, volgnummer: number, gebeurtenis: Gebeurtenis): string {
  const { soort, zaakId, doorId, op, inhoud } = gebeurtenis;
  const text = canoniek({ volgnummer, soort, zaakId, doorId, op, inhoud });
  return createHash('sha256').update(vorigeHash).update(text).digest('hex');
}

/** Writing the row of the head first makes every other append wait until this transaction has ended. */
async function takeHoofd(db: Db): Promise<Hoofd> {
  await db('ketenhoofd').where({ id: 1 }).increment('volgnummer', 1);
  const hoofd: Hoofd = await db('ketenhoofd').where({ id: 1 }).first('volgnummer', 'hash');
  return hoofd;
}

async function append(db: Db, gebeurtenis: Gebeurtenis): Promise<void> {
  const { volgnummer, hash: vorigeHash } = await takeHoofd(db);
  // As it will be read back, so that a Date or an undefined cannot make the hash differ from what is stored.
  const inhoud = parse<Gebeurtenis['inhoud']>(json(gebeurtenis.inhoud));
  const { soort, zaakId, doorId, op } = gebeurtenis;
  const hash = hashOf(vorigeHash, volgnummer, { soort, zaakId, doorId, op, inhoud });
  await db('gebeurtenissen').insert({
    ...{ volgnummer, soort, zaakId, doorId, op, vorigeHash, hash },
    inhoud: canoniek(inhoud),
  });
  await db('ketenhoofd').where({ id: 1 }).update({ hash });
}

const block = async (db: Db, na: number): Promise<OpgeslagenGebeurtenis[]> =>
  ((await db('gebeurtenissen').where('volgnummer', '>', na).orderBy('volgnummer').limit(BLOK)) as Row[]).map(
    fromRow,
  );

/** Walks the chain in blocks; also a row missing at the end is found, because the head knows how long the chain is. */
async function firstBreak(db: Db): Promise<number | null> {
  let last: Hoofd = { volgnummer: 0, hash: '' };
  for (let rows = await block(db, 0); rows.length > 0; rows = await block(db, last.volgnummer)) {
    for (const row of rows) {
      const expected = last.volgnummer + 1;
      if (row.volgnummer !== expected) return expected;
      const whole = row.vorigeHash === last.hash && row.hash === hashOf(last.hash, row.volgnummer, row);
      if (!whole) return row.volgnummer;
      last = row;
    }
  }
  const hoofd = (await db('ketenhoofd').where({ id: 1 }).first()) as Hoofd | undefined;
  return hoofd?.volgnummer === last.volgnummer && hoofd.hash === last.hash ? null : last.volgnummer + 1;
}

export function createGebeurtenisStore(db: Db): GebeurtenisStore {
  return {
    append: (gebeurtenis) => append(db, gebeurtenis),
    byZaak: async (zaakId) =>
      ((await db('gebeurtenissen').where({ zaakId }).orderBy('volgnummer')) as Row[]).map(fromRow),
    firstBreak: () => firstBreak(db),
  };
}
