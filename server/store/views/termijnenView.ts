import type { TermijnRij, Views } from '../../ports.ts';
import { termijnFromRow } from '../createTermijnStore.ts';
import type { Db } from '../openDatabase.ts';
import { adresTekst, type AdresKolommen } from '../rijen.ts';

type Row = Omit<TermijnRij, 'uitleg' | 'geschiedenis' | 'objectAdres'> &
  AdresKolommen & { uitleg: string; geschiedenis: string; gebied: string; behandelaarId: string };

/** The overview of terms with what is needed of their case, the most urgent first. */
export const termijnenView =
  (db: Db): Views['termijnen'] =>
  async ({ open }) => {
    const rows: Row[] = await db('termijnen as t')
      .join('zaken as z', 'z.id', 't.zaakId')
      .leftJoin('besluiten as b', 'b.id', 't.besluitId')
      .modify((query) => void (open ? query.whereNotNull('t.plandatum') : query.whereNull('t.plandatum')))
      .orderBy(['t.plandatum', 'z.nummer', 't.naam', 't.id'])
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
    return rows.map(
      ({ straat, postcode, plaats, gebied: _gebied, behandelaarId: _behandelaarId, ...row }) => ({
        ...termijnFromRow(row),
        objectAdres: adresTekst({ straat, postcode, plaats }),
      }),
    );
  };
