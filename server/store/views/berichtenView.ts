import type { BerichtRij, BewaakteTermijn, Views } from '../../ports.ts';
import { termijnFromRow } from '../createTermijnStore.ts';
import type { Db } from '../openDatabase.ts';

type BewaakteRow = Omit<BewaakteTermijn, 'uitleg' | 'geschiedenis'> & {
  uitleg: string;
  geschiedenis: string;
};

/** The messages of one person that he has not taken up, the most urgent first, with what is needed of the term. */
export const berichtenView =
  (db: Db): Views['berichten'] =>
  async ({ accountId, open, aantal }) => {
    const rows: BerichtRij[] = await db('berichten as b')
      .join('termijnen as t', 't.id', 'b.termijnId')
      .join('zaken as z', 'z.id', 'b.zaakId')
      .where('b.accountId', accountId)
      .whereNot('b.status', 'overgeslagen')
      .modify((query) => {
        // a term that is done, or that moved to another day, asks nothing any more
        if (open) void query.whereNull('b.bevestigdOp').whereRaw('t.plandatum = b.plandatum');
        else void query.whereNotNull('b.bevestigdOp');
      })
      .orderBy(
        open
          ? [{ column: 'b.plandatum' }, { column: 'b.volgnummer' }]
          : [{ column: 'b.bevestigdOp', order: 'desc' }],
      )
      .limit(aantal)
      .select(
        ...['b.id', 'b.soort', 'b.zaakId', 'b.termijnId', 'b.plandatum', 'b.dagen', 'b.reden', 'b.status'],
        ...['b.aangemaaktOp', 'b.bevestigdOp', 't.termijn', 't.naam', 't.artikel'],
        ...['z.nummer as zaakNummer', 'z.titel as zaakTitel'],
      );
    return rows;
  };

/** The terms that run to a day in a window, with who handles the case: what reminders are made from. */
export const bewaaktView =
  (db: Db): Views['bewaakt'] =>
  async ({ vanaf, vandaag, tot, na, aantal }) => {
    const rows: BewaakteRow[] = await db('termijnen as t')
      .join('zaken as z', 'z.id', 't.zaakId')
      .where('t.status', 'lopend')
      .whereBetween('t.plandatum', [vanaf, tot])
      // a claim that a procedure keeps alive has passed its day without harm
      .where((of) => void of.whereNotNull('t.einde').orWhere('t.plandatum', '>=', vandaag))
      .where(
        (of) =>
          void of
            .where('t.plandatum', '>', na.plandatum)
            .orWhere((en) => void en.where('t.plandatum', na.plandatum).where('t.id', '>', na.id)),
      )
      .orderBy(['t.plandatum', 't.id'])
      .limit(aantal)
      .select('t.*', 'z.nummer as zaakNummer');
    return rows.map(termijnFromRow);
  };
