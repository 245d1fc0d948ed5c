import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import type { Briefsoort } from '../../server/domain/briefsoort.ts';
import { dictumVoorstel, volgDictum } from '../../server/domain/volgDictum.ts';
import { model } from '../support/gegevens.ts';

const SOORT: Pick<Briefsoort, 'gegevens' | 'dictum'> = {
  gegevens: [
    {
      id: 'uitkomst',
      naam: 'uitkomst',
      soort: 'keuze',
      verplicht: true,
      opties: [
        { waarde: 'toe', tekst: 'toewijzen' },
        { waarde: 'af', tekst: 'afwijzen' },
      ],
    },
  ],
  dictum: [
    { als: { id: 'uitkomst', is: 'toe' }, zin: 'Ik geef u ontheffing.' },
    { als: { id: 'uitkomst', is: 'af' }, zin: 'Ik wijs uw verzoek af.' },
  ],
};
const met = (uitkomst: string, dictum: readonly string[]): BriefModel => ({
  ...model,
  gegevens: { uitkomst },
  dictum,
});

describe('the operative part that follows the answers', () => {
  it('a request that is refused after all gets the sentence of a refusal', () => {
    const gezien = dictumVoorstel(SOORT, met('toe', ['Ik geef u ontheffing.']));
    expect(gezien).to.deep.equal(['Ik geef u ontheffing.']);
    expect(volgDictum(SOORT, gezien, met('af', ['Ik geef u ontheffing.']))).to.deep.equal([
      'Ik wijs uw verzoek af.',
    ]);
  });

  it('what a writer made his own stays, word for word', () => {
    const eigen = met('toe', ['Ik geef u ontheffing tot 1 mei.']);
    expect(dictumVoorstel(SOORT, eigen)).to.equal(null);
    expect(volgDictum(SOORT, null, { ...eigen, gegevens: { uitkomst: 'af' } })).to.deep.equal(eigen.dictum);
    expect(volgDictum(SOORT, ['Ik geef u ontheffing.'], eigen)).to.deep.equal(eigen.dictum);
  });

  it('a kind without a proposal keeps what was typed', () => {
    const zonder = { ...SOORT, dictum: [] };
    expect(dictumVoorstel(zonder, met('toe', []))).to.equal(null);
    expect(volgDictum(zonder, [], met('toe', []))).to.deep.equal([]);
  });
});
