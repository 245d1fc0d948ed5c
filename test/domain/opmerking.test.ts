import { expect } from 'chai';
import fc from 'fast-check';
import { BESLUIT_STATUSSEN } from '../../server/domain/besluit.ts';
import {
  gesprekkenVan,
  onderdelenVan,
  openOpmerkingen,
  openVanAnderen,
  OPMERKING_LENGTE,
  opmerkingenStand,
  opmerkingFouten,
  opmerkingTekst,
  redenenTegenOpmerken,
} from '../../server/domain/opmerking.ts';
import { opmerking } from '../support/gegevens.ts';

const DICHT = {
  afgehandeldDoorId: 'jurist1',
  afgehandeldDoorNaam: 'Medewerker jurist1',
  afgehandeldOp: '2026-11-24T10:00:00.000Z',
  version: 2,
};
const VRAAG = opmerking('o1', 'b1');
const ANTWOORD = opmerking('o2', 'b1', { antwoordOp: 'o1', auteurId: 'jurist1' });
const KLAAR = opmerking('o3', 'b1', DICHT);

describe('opmerking', () => {
  it('can be made until the text is approved, and says why not after that', () => {
    const mag = BESLUIT_STATUSSEN.filter((status) => redenenTegenOpmerken({ status }).length === 0);
    expect(mag).to.deep.equal(['concept', 'voorgelegd', 'teruggewezen']);
    expect(redenenTegenOpmerken({ status: 'ondertekend' }).join()).to.include('vastgesteld');
  });

  it('belongs to the whole letter, to a section or to one paragraph of the weighing', () => {
    const weging = [{ id: 'noodzaak', kop: 'Noodzaak', vraag: '', verplicht: true }];
    const paden = (zienswijze: 'geen' | 'vraagt') =>
      onderdelenVan({ weging, zienswijze }).map(({ pad }) => pad);
    expect(paden('vraagt')).to.include.members([
      '',
      'dictum',
      'weging.noodzaak',
      'zienswijze',
      'feiten',
      'maatregel',
    ]);
    expect(paden('geen')).not.to.include('zienswijze');
    expect(new Set(paden('vraagt')).size).to.equal(paden('vraagt').length);
  });

  it('keeps its text without blanks around it, with one kind of line end', () => {
    expect(opmerkingTekst('  Eerst dit.\r\nDan dat.\rEn dat. \n')).to.equal('Eerst dit.\nDan dat.\nEn dat.');
  });

  it('needs words that can be seen', () => {
    for (const leeg of ['', ' \n\t', '\u200b', '\u00ad\u200d'])
      expect(opmerkingFouten(leeg)).to.deep.equal(['Schrijf uw opmerking op.']);
    for (const goed of ['Ja?', 'Zie artikel 5:31d.\n\tTweede regel', 'Ö', '👍', 'x'.repeat(OPMERKING_LENGTE)])
      expect(opmerkingFouten(goed), goed.slice(0, 20)).to.deep.equal([]);
  });

  it('names everything that is wrong with its text at once', () => {
    const fouten = opmerkingFouten(`${'x'.repeat(OPMERKING_LENGTE)}\u0007`);
    expect(fouten).to.have.length(2);
    expect(fouten[0]).to.include('2000').and.to.include('2001');
    expect(fouten[1]).to.include('U+0007');
  });

  it('holds no sign that only a machine makes or that turns the direction of reading', () => {
    for (const teken of ['\0', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\ud800'])
      expect(opmerkingFouten(`Dit${teken}niet`), JSON.stringify(teken)).to.have.length(1);
  });

  it('is read as a conversation, with its answers in their order', () => {
    const later = opmerking('o4', 'b1', { antwoordOp: 'o1' });
    expect(gesprekkenVan([VRAAG, ANTWOORD, KLAAR, later])).to.deep.equal([
      { opmerking: VRAAG, antwoorden: [ANTWOORD, later] },
      { opmerking: KLAAR, antwoorden: [] },
    ]);
  });

  it('is open until somebody calls it dealt with; an answer is never open by itself', () => {
    expect(openOpmerkingen([VRAAG, ANTWOORD, KLAAR])).to.deep.equal([VRAAG]);
  });

  it('is of another when its author did not write the letter', () => {
    const eigen = opmerking('o5', 'b1', { auteurId: 'bewerker' });
    const van = (opstellerId: string, bewerkerIds?: string[]) =>
      openVanAnderen([VRAAG, eigen, KLAAR], { opstellerId, ...(bewerkerIds ? { bewerkerIds } : {}) }).map(
        ({ id }) => id,
      );
    expect(van('jurist1', ['bewerker'])).to.deep.equal(['o1']);
    expect(van('toetser1')).to.deep.equal(['o5']);
  });

  it('counts up with every comment, answer, settlement and reopening', () => {
    expect(opmerkingenStand([])).to.equal(0);
    expect(opmerkingenStand([VRAAG, ANTWOORD, KLAAR])).to.equal(4);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), fc.nat(), (versies, welke) => {
        const nu = versies.map((version, nr) => opmerking(`o${nr}`, 'b1', { version }));
        const na = nu.map((een, nr) =>
          nr === welke % nu.length ? { ...een, version: een.version + 1 } : een,
        );
        expect(opmerkingenStand(na)).to.be.greaterThan(opmerkingenStand(nu));
        expect(opmerkingenStand([...nu, VRAAG])).to.be.greaterThan(opmerkingenStand(nu));
      }),
    );
  });
});
