import { gebiedVan } from '../domain/gebiedVan.ts';
import { eindeMoment } from '../domain/groepVan.ts';
import { noemtBibob } from '../domain/noemtBibob.ts';
import type { Bekendmaking, LopendeTermijn, TermijnStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse, type AdresKolommen } from './rijen.ts';

type Row = Omit<LopendeTermijn, 'uitleg' | 'geschiedenis'> & { uitleg: string; geschiedenis: string };
/** Copies of the case that only the filters of the overview use. */
export interface Kopie {
  readonly gebied: string;
  readonly behandelaarId: string;
}
/** What the overview asks of a term and cannot read from its columns. */
export interface Afgeleid {
  readonly eindeMoment: string | null;
  readonly bibob: boolean | number;
}
type OpgeslagenRow = Row & Kopie & Afgeleid;

export const termijnFromRow = <T extends Row>(row: T) => ({
  ...row,
  uitleg: parse<LopendeTermijn['uitleg']>(row.uitleg),
  geschiedenis: parse<LopendeTermijn['geschiedenis']>(row.geschiedenis),
});

/** Without the columns that only the overview uses. */
export const zonderKopie = <T extends Kopie & Afgeleid>({
  gebied: _gebied,
  behandelaarId: _behandelaarId,
  eindeMoment: _eindeMoment,
  bibob: _bibob,
  ...row
}: T): Omit<T, keyof Kopie | keyof Afgeleid> => row;

const fromRow = (row: OpgeslagenRow): LopendeTermijn => termijnFromRow(zonderKopie(row));

/** What the overview filters on, as the case says it now. */
export async function kopieVan(db: Db, zaakId: string): Promise<Kopie> {
  const zaak: AdresKolommen & Kopie = await db('zaken')
    .where({ id: zaakId })
    .first('postcode', 'plaats', 'behandelaarId');
  return { gebied: gebiedVan(zaak), behandelaarId: zaak.behandelaarId };
}

/** Rows per statement. */
const PER_OPDRACHT = 100;

async function bewaar(db: Db, termijnen: readonly LopendeTermijn[]): Promise<void> {
  if (termijnen.length === 0) return;
  const kopieen = new Map<string, Kopie>();
  for (const { zaakId } of termijnen)
    if (!kopieen.has(zaakId)) kopieen.set(zaakId, await kopieVan(db, zaakId));
  const rows = termijnen.map((termijn) => ({
    ...termijn,
    ...kopieen.get(termijn.zaakId),
    ...{ eindeMoment: eindeMoment(termijn.veilig), bibob: noemtBibob(termijn) },
    uitleg: json(termijn.uitleg),
    geschiedenis: json(termijn.geschiedenis),
  }));
  // SQLite takes no more rows than this in one statement with so many columns
  for (let at = 0; at < rows.length; at += PER_OPDRACHT)
    await db('termijnen')
      .insert(rows.slice(at, at + PER_OPDRACHT))
      .onConflict('id')
      .merge();
  await db('termijnstand').where({ id: 1 }).increment('versie', 1);
}

export function createTermijnStore(db: Db): TermijnStore {
  return {
    insertBekendmaking: async (bekendmaking) => {
      await db('bekendmakingen').insert(bekendmaking);
    },
    bekendmakingen: async (besluitId) =>
      (await db('bekendmakingen').where({ besluitId }).orderBy('geadresseerdeIndex')) as Bekendmaking[],
    bewaar: (termijnen) => bewaar(db, termijnen),
    byZaak: async (zaakId) => {
      const rows: OpgeslagenRow[] = await db('termijnen')
        .where({ zaakId })
        .orderByRaw(`coalesce("veilig", '9999'), "naam", "id"`);
      return rows.map(fromRow);
    },
    stand: async () => {
      const row = (await db('termijnstand').where({ id: 1 }).first()) as { regels: string; kalender: string };
      return { regels: row.regels, gelijkgesteld: parse(row.kalender) };
    },
    zetStand: async ({ regels, gelijkgesteld }) => {
      await db('termijnstand')
        .where({ id: 1 })
        .update({ regels, kalender: json(gelijkgesteld) });
    },
    zakenMetTermijn: async (na, aantal) => {
      const rows = (await db('termijnen')
        .whereNotNull('plandatum')
        .where('zaakId', '>', na)
        .distinct('zaakId')
        .orderBy('zaakId')
        .limit(aantal)) as { zaakId: string }[];
      return rows.map(({ zaakId }) => zaakId);
    },
    verschuif: async ({ termijnId, regels, ...wat }) => {
      const eerder: unknown = await db('verschuivingen').where({ termijnId, regels }).first('volgnummer');
      if (eerder !== undefined) return false;
      await db('verschuivingen').insert({ termijnId, regels, ...wat });
      return true;
    },
  };
}
