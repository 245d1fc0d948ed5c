/** The form of one voorval: flat text fields to typed values and back. */
import type { Fault } from '../../../domain/fault.ts';
import type { VoorvalSoort, VoorvalVeld } from '../../../domain/voorvalSoort.ts';
import { tekst } from '../../formulier.ts';
import { leesMoment } from '../../leesMoment.ts';

function leesLengte(body: unknown, naam: string): unknown {
  const aantal = tekst(body, `${naam}.aantal`);
  return aantal === '' ? null : { aantal: Number(aantal), eenheid: tekst(body, `${naam}.eenheid`) };
}

function leesVeld(body: unknown, { id, kind }: VoorvalVeld): unknown {
  switch (kind) {
    case 'datum':
      return leesMoment(body, id, false);
    case 'moment':
      return leesMoment(body, id, true);
    case 'lengte':
      return leesLengte(body, id);
    case 'ja_nee':
      return { ja: true, nee: false }[tekst(body, id)] ?? null;
    case 'keuze':
      return tekst(body, id);
  }
}

/** What was filled in, as `legVoorvalVast` takes it. */
export function leesVoorval(body: unknown, soort: VoorvalSoort) {
  return {
    soort: soort.id,
    voorvalId: tekst(body, 'voorvalId'),
    datum: leesMoment(body, 'datum', soort.moments.includes('instant')),
    geadresseerde: tekst(body, 'geadresseerde'),
    betreftId: tekst(body, 'betreftId') || null,
    velden: Object.fromEntries(soort.fields.map((veld) => [veld.id, leesVeld(body, veld)])),
  };
}

/** A fault on a length stands at its number. */
export const foutenOpVeld = (fouten: readonly Fault[], soort: VoorvalSoort): Fault[] =>
  fouten.map(({ pad, melding }) => {
    const veld = soort.fields.find(({ id }) => pad === id || pad.startsWith(`${id}.`));
    return veld?.kind === 'lengte' && pad === veld.id ? { pad: `${pad}.aantal`, melding } : { pad, melding };
  });
