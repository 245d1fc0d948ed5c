import { expect } from 'chai';
import { leesProef, leesVorige, onthoud, verschillen } from '../../../server/web/screens/regels/proberen.ts';
import { InputFaults } from '../../../server/domain/fault.ts';
import { overzicht, signalenPagina } from '../../../server/web/screens/regels/viewModel.ts';
import { committedRegels } from '../../support/regels.ts';

describe('the rules on the screen', () => {
  it('a search finds powers by article, name or an ordinary word; nothing found is an empty list', async () => {
    const { boek } = await committedRegels();
    const namen = (zoek: string) =>
      overzicht(boek, zoek).flatMap(({ bevoegdheden }) => bevoegdheden.map(({ href }) => href));
    expect(namen('')).to.have.length(boek.bevoegdheden.length);
    expect(namen('13b')).to.include('/regels/bevoegdheden/opiumwet-13b');
    expect(namen('gemeentewet 172a')).to.include('/regels/bevoegdheden/gemeentewet-172a');
    expect(namen('bestaat niet')).to.deep.equal([]);
  });

  it('an unknown family of signals shows the first one', async () => {
    const { boek } = await committedRegels();
    expect(signalenPagina(boek, 'noodzaak').gekozen).to.equal('noodzaak');
    const anders = signalenPagina(boek, 'bestaat-niet');
    expect(anders.gekozen).to.equal(anders.families[0]!.naam);
  });
});

describe('trying facts', () => {
  it('reads what was typed, and names every fault at its field', async () => {
    const { feiten } = await committedRegels();
    const body = {
      'feiten.pand.soort': 'woning',
      'feiten.drugs.harddrugsGram': '12,4',
      'feiten.pand.bewoond': 'onbekend',
    };
    expect(leesProef(body, feiten)).to.deep.equal({ 'pand.soort': 'woning', 'drugs.harddrugsGram': 12.4 });
    const fout = { ...body, 'feiten.pand.soort': 'kasteel', 'feiten.drugs.harddrugsGram': 'veel' };
    try {
      leesProef(fout, feiten);
      expect.fail('no fault');
    } catch (error) {
      expect(error).to.be.instanceOf(InputFaults);
      expect((error as InputFaults).faults.map(({ pad }) => pad).sort()).to.deep.equal([
        'feiten.drugs.harddrugsGram',
        'feiten.pand.soort',
      ]);
    }
  });

  it('says what came, what went and what changed since the answer before', () => {
    const voor = [
      { naam: 'Sluiting', tekst: '', badge: 'mogelijk' },
      { naam: 'Last', tekst: '', badge: 'mogelijk' },
    ];
    const na = [
      { naam: 'Sluiting', tekst: '', badge: 'ontraden' },
      { naam: 'Waarschuwing', tekst: '', badge: 'mogelijk' },
    ];
    expect(verschillen({}, na)).to.deep.equal([]);
    expect(verschillen(leesVorige(onthoud(voor)), na)).to.deep.equal([
      'Nieuw: Waarschuwing: mogelijk.',
      'Vervallen: Last.',
      'Sluiting: was mogelijk, nu ontraden.',
    ]);
    for (const onzin of ['', 'geen json', '[1]', 'null', '{"a":1}'])
      expect(leesVorige(onzin)).to.deep.equal({});
  });
});
