import type { TermijnRij, Views } from '../../ports.ts';
import { termijnFromRow, zonderKopie, type Afgeleid, type Kopie } from '../createTermijnStore.ts';
import type { Db } from '../openDatabase.ts';
import { adresTekst, type AdresKolommen } from '../rijen.ts';

type Row = Omit<TermijnRij, 'uitleg' | 'geschiedenis' | 'objectAdres'> &
  AdresKolommen &
  Kopie &
  Afgeleid & { uitleg: string; geschiedenis: string };

/** Terms with what is needed of their case, as a query to narrow down. */
export const termijnRijen = (db: Db) =>
  db('termijnen as t')
    .join('zaken as z', 'z.id', 't.zaakId')
    .leftJoin('besluiten as b', 'b.id', 't.besluitId')
    .select(
      't.*',
      'z.nummer as zaakNummer',
      'z.titel as zaakTitel',
      'z.straat',
      'z.postcode',
      'z.plaats',
      'z.behandelaarNaam',
      'b.soort as besluitSoort',
    );

export function termijnRijFromRow({ straat, postcode, plaats, ...row }: Row): TermijnRij {
  return { ...termijnFromRow(zonderKopie(row)), objectAdres: adresTekst({ straat, postcode, plaats }) };
}

/** The overview of terms with what is needed of their case, the most urgent first. */
export const termijnenView =
  (db: Db): Views['termijnen'] =>
  async ({ open }) => {
    const rows = (await termijnRijen(db)
      .modify((query) => void (open ? query.whereNotNull('t.plandatum') : query.whereNull('t.plandatum')))
      .orderBy(['t.plandatum', 'z.nummer', 't.naam', 't.id'])) as Row[];
    return rows.map(termijnRijFromRow);
  };
