import { expect } from 'chai';
import fc from 'fast-check';
import { leesOpmaak, zonderSterren } from '../../server/domain/leesOpmaak.ts';
import { proeven } from '../support/tools.ts';

const gewoon = (tekst: string) => ({ tekst, vet: false });
const vet = (tekst: string) => ({ tekst, vet: true });

describe('simple marks in the free text of a letter', () => {
  it('every line is a paragraph', () => {
    expect(leesOpmaak(['Een.', 'Twee.'])).to.deep.equal([
      { soort: 'alinea', regels: [[gewoon('Een.')]] },
      { soort: 'alinea', regels: [[gewoon('Twee.')]] },
    ]);
  });

  it('lines that begin with a dash are one list, until another line comes', () => {
    expect(
      leesOpmaak(['U moet:', '- stoppen;', '– opruimen.', 'Daarna komen wij.', '- nog iets']),
    ).to.deep.equal([
      { soort: 'alinea', regels: [[gewoon('U moet:')]] },
      { soort: 'lijst', regels: [[gewoon('stoppen;')], [gewoon('opruimen.')]] },
      { soort: 'alinea', regels: [[gewoon('Daarna komen wij.')]] },
      { soort: 'lijst', regels: [[gewoon('nog iets')]] },
    ]);
  });

  it('a dash that belongs to a word or an amount makes no list', () => {
    for (const regel of ['-5 graden', '-', '- ', '€ 2.500,-'])
      expect(leesOpmaak([regel]), regel).to.deep.equal([{ soort: 'alinea', regels: [[gewoon(regel)]] }]);
  });

  it('words between two pairs of stars are bold', () => {
    expect(leesOpmaak(['U mag **niet** komen, **ook niet even**.'])[0]?.regels).to.deep.equal([
      [gewoon('U mag '), vet('niet'), gewoon(' komen, '), vet('ook niet even'), gewoon('.')],
    ]);
  });

  it('stars without a partner, or around white space, are printed as they were typed', () => {
    for (const regel of ['een **ster', 'a ** b ** c', '****', '5 * 3 * 2'])
      expect(leesOpmaak([regel])[0]?.regels, regel).to.deep.equal([[gewoon(regel)]]);
  });

  it('a markup of another language is text', () => {
    expect(leesOpmaak(['**<b>x</b>** [a](javascript:b) _c_'])[0]?.regels).to.deep.equal([
      [vet('<b>x</b>'), gewoon(' [a](javascript:b) _c_')],
    ]);
  });

  it('loses no character but its own marks, and reads its own result as plain text', () => {
    const stukjes = fc.array(fc.constantFrom('**', '*', ' ', '- ', 'a', 'woord', '\n', '<', '•'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(stukjes, (delen) => {
        const tekst = delen.join('');
        const kaal = zonderSterren(tekst);
        expect(kaal.replace(/\*/g, '')).to.equal(tekst.replace(/\*/g, ''));
        const gelezen = leesOpmaak(tekst.split('\n')).flatMap(({ regels }) =>
          regels.map((regel) => regel.map((deel) => deel.tekst).join('')),
        );
        const zonderStreep = tekst.split('\n').map((regel) => regel.replace(/^[-•–] +(?=\S)/, ''));
        expect(gelezen.join('\n').replace(/\*/g, '')).to.equal(zonderStreep.join('\n').replace(/\*/g, ''));
      }),
      { numRuns: proeven(500) },
    );
  });

  it('a text of only stars takes no longer than its length', () => {
    const tekst = '**a '.repeat(50_000);
    expect(zonderSterren(tekst).length).to.be.at.most(tekst.length);
  });
});
