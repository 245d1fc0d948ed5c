import { expect } from 'chai';
import { meetLeesbaarheid } from '../../server/domain/meetLeesbaarheid.ts';

const REGELS = {
  maximumGemiddeld: 5,
  maximumZin: 8,
  langWoordLetters: 16,
  begrippen: [
    { begrip: 'bestuursdwang', uitleg: 'De gemeente doet het zelf.' },
    { begrip: 'verbeurd', uitleg: 'U moet betalen.' },
    { begrip: 'last onder dwangsom', uitleg: 'Doen of betalen.' },
  ],
};
const meet = (...alineas: string[]) => meetLeesbaarheid(alineas, REGELS);

describe('how hard a letter is to read', () => {
  it('counts words in sentences; a heading and an empty letter are no sentence', () => {
    expect(meet('Wat moet u doen', 'U sluit de woning. U geeft de sleutel af.')).to.deep.include({
      zinnen: 2,
      gemiddeld: 4.5,
      teHoog: false,
    });
    expect(meet()).to.deep.include({ zinnen: 0, gemiddeld: 0, teHoog: false, langeZinnen: [] });
  });
  it('names the sentences that are too long and the long words, each once', () => {
    const lang = 'Deze zin heeft meer dan acht woorden en gaat daarom door.';
    const gevonden = meet(lang, 'De begunstigingstermijn is de Begunstigingstermijn.');
    expect(gevonden.langeZinnen).to.deep.equal([lang]);
    expect(gevonden.teHoog).to.equal(true);
    expect(gevonden.langeWoorden).to.deep.equal(['begunstigingstermijn']);
  });
  it('names a term of art until the letter says what it is, before or behind it', () => {
    const begrippen = (...alineas: string[]) => meet(...alineas).onverklaard.map(({ begrip }) => begrip);
    expect(begrippen('De gemeente past bestuursdwang toe.')).to.deep.equal(['bestuursdwang']);
    expect(begrippen('De gemeente doet het zelf. Dit heet bestuursdwang.')).to.deep.equal([]);
    expect(begrippen('U heeft de dwangsom verbeurd. Verbeurd betekent: u moet betalen.')).to.deep.equal([]);
    expect(begrippen('Ik leg u een last onder dwangsom op. Dat betekent: u moet iets doen.')).to.deep.equal(
      [],
    );
    expect(begrippen('Er staat geen moeilijk woord.')).to.deep.equal([]);
  });
});
