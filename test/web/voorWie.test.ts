import { expect } from 'chai';
import { voorWie } from '../../server/web/voorWie.ts';
import { brieven } from '../support/brieven.ts';

describe('for whom a letter is, on the screens', () => {
  it('a noodverordening is for everybody, whoever it was drafted beside; a closure has its addressee', async () => {
    const soorten = (await brieven()).soorten();
    expect(voorWie('noodverordening', soorten, 'Bewoner Voorbeeld')).to.equal('voor iedereen');
    expect(voorWie('sluiting-13b', soorten, 'Bewoner Voorbeeld')).to.equal('Bewoner Voorbeeld');
    expect(voorWie('dwangbevel', soorten, 'Bewoner Voorbeeld')).to.equal('Bewoner Voorbeeld');
    expect(voorWie('een-oude-soort', soorten, 'Bewoner Voorbeeld')).to.equal('Bewoner Voorbeeld');
  });
});
