import { expect } from 'chai';
import { BESLUIT_STATUSSEN, OVERGANGEN, redenenTegen, type Overgang } from '../../server/domain/besluit.ts';
import type { Gebruiker, Rol } from '../../server/domain/rol.ts';
import { besluit } from '../support/gegevens.ts';

const wie = (id: string, ...rollen: Rol[]): Gebruiker => ({
  id,
  gebruikersnaam: id,
  naam: `Voorbeeld ${id}`,
  functie: 'functie',
  rollen,
});
const overgangen = Object.keys(OVERGANGEN) as Overgang[];

describe('besluit', () => {
  it('moves only from the states that a transition names, and says why not', () => {
    for (const overgang of overgangen) {
      const { van, rol } = OVERGANGEN[overgang];
      for (const status of BESLUIT_STATUSSEN) {
        const redenen = redenenTegen(overgang, besluit('b', 'z', 'p', { status }), wie('ander', rol));
        const mag = (van as readonly string[]).includes(status);
        expect(redenen.length === 0, `${overgang} from ${status}`).to.equal(mag);
      }
    }
  });

  it('has nobody move anything without the role of that move', () => {
    for (const overgang of overgangen) {
      const [status] = OVERGANGEN[overgang].van;
      const redenen = redenenTegen(overgang, besluit('b', 'z', 'p', { status }), wie('ander', 'handhaver'));
      expect(redenen, overgang).to.deep.equal([
        `Dit mag alleen iemand met de rol ${OVERGANGEN[overgang].rol}.`,
      ]);
    }
  });

  it('lets nobody approve what he drafted, changed or submitted', () => {
    const voorgelegd = besluit('b', 'z', 'p', {
      status: 'voorgelegd',
      opstellerId: 'opsteller',
      voorgelegdDoorId: 'voorlegger',
      bewerkerIds: ['bewerker'],
    });
    for (const id of ['opsteller', 'voorlegger', 'bewerker']) {
      expect(redenenTegen('stelVast', voorgelegd, wie(id, 'toetser')), id).to.have.length(1);
    }
    expect(redenenTegen('stelVast', voorgelegd, wie('ander', 'toetser'))).to.deep.equal([]);
  });

  it('names every reason at once', () => {
    const concept = besluit('b', 'z', 'p', { opstellerId: 'ik' });
    expect(redenenTegen('stelVast', concept, wie('ik'))).to.have.length(3);
  });
});
