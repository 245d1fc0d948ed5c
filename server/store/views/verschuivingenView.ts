import type { VerschuivingRij, Views } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';

/** The terms that moved without anything having happened in their case, with what is needed of it. */
export const verschuivingenView =
  (db: Db): Views['verschuivingen'] =>
  async ({ sinds, aantal }) => {
    const rows: VerschuivingRij[] = await db('verschuivingen as v')
      .join('termijnen as t', 't.id', 'v.termijnId')
      .join('zaken as z', 'z.id', 'v.zaakId')
      .where('v.op', '>=', sinds)
      .orderBy('v.volgnummer', 'desc')
      .limit(aantal)
      .select(
        ...[
          'v.termijnId',
          'v.zaakId',
          'v.van',
          'v.naar',
          'v.reden',
          'v.op',
          'v.regels',
          't.termijn',
          't.naam',
        ],
        ...['z.nummer as zaakNummer', 'z.titel as zaakTitel'],
      );
    return rows;
  };
