import { expect } from 'chai';
import { isEigenVervolg, isZelfdeGreep, type Bewerking } from '../../server/domain/besluitVersie.ts';

const bewerking = (anders: Partial<Bewerking> = {}): Bewerking => ({
  doorId: 'jurist1',
  doorNaam: 'Jurist Voorbeeld',
  op: '2026-11-26T10:05:00.000Z',
  sinds: '2026-11-26T10:00:00.000Z',
  aanleiding: 'automatisch',
  ...anders,
});

describe('which earlier texts of a letter are kept', () => {
  const nu = { doorId: 'jurist1', op: '2026-11-26T10:09:59.000Z', aanleiding: 'automatisch' as const };

  it('what somebody types in one go is one text', () => {
    expect(isZelfdeGreep(bewerking(), nu)).to.equal(true);
    expect(isZelfdeGreep(bewerking(), { ...nu, aanleiding: 'opgeslagen' })).to.equal(true);
  });

  it('ten minutes after the first word it is another, also when no pause fell in between', () => {
    expect(isZelfdeGreep(bewerking(), { ...nu, op: '2026-11-26T10:10:00.000Z' })).to.equal(false);
  });

  it('a text of another, one that was saved or submitted on purpose, and one before a restore are kept', () => {
    expect(isZelfdeGreep(undefined, nu)).to.equal(false);
    expect(isZelfdeGreep(bewerking({ doorId: 'jurist2' }), nu)).to.equal(false);
    for (const aanleiding of ['opgeslagen', 'voorgelegd', 'hersteld', 'opgesteld'] as const)
      expect(isZelfdeGreep(bewerking({ aanleiding }), nu), aanleiding).to.equal(false);
    expect(isZelfdeGreep(bewerking(), { ...nu, aanleiding: 'hersteld' })).to.equal(false);
  });
});

describe('a page that lost the answer to its own save', () => {
  const venster = { id: 'venster', volgnummer: 3 };

  it('goes on with a later save, and only with that', () => {
    const bewaard = bewerking({ venster });
    expect(isEigenVervolg(bewaard, { id: 'venster', volgnummer: 4 })).to.equal(true);
    expect(isEigenVervolg(bewaard, venster), 'the same save again').to.equal(false);
    expect(isEigenVervolg(bewaard, { id: 'venster', volgnummer: 2 }), 'one that comes late').to.equal(false);
    expect(isEigenVervolg(bewaard, { id: 'ander', volgnummer: 9 }), 'another page').to.equal(false);
    expect(isEigenVervolg(bewerking(), venster), 'saved with the button').to.equal(false);
    expect(isEigenVervolg(undefined, venster)).to.equal(false);
    expect(isEigenVervolg(bewaard, undefined)).to.equal(false);
  });
});
