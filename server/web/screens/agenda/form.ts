import { BEWAKERS } from '../../../domain/termijn.ts';
import { bewakerNaam } from '../../bewakerNaam.ts';
import { tekst } from '../../formulier.ts';

const TEAM = 'team:';

/** What a calendar may hold. What the system watches by itself is nobody's team. */
export const KEUZES = [
  { waarde: 'persoon', tekst: 'Mijn termijnen' },
  { waarde: 'alle', tekst: 'Alle termijnen' },
  ...BEWAKERS.filter((bewaker) => bewaker !== 'systeem').map((bewaker) => ({
    waarde: `${TEAM}${bewaker}`,
    tekst: `Team ${bewakerNaam(bewaker).toLowerCase()}`,
  })),
];

/** The form of a new link, of one's own choice or of one case. */
export function leesAgendalink(body: unknown) {
  const keuze = tekst(body, 'soort');
  const zaakId = tekst(body, 'zaakId');
  const isTeam = keuze.startsWith(TEAM);
  return {
    id: tekst(body, 'id'),
    soort: isTeam ? 'team' : keuze,
    bewaker: isTeam ? keuze.slice(TEAM.length) : null,
    zaakId: zaakId === '' ? null : zaakId,
    herinneringen: tekst(body, 'herinneringen') === 'ja',
  };
}
