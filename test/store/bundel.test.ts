import { expect } from 'chai';
import fc from 'fast-check';
import { bundel } from '../../server/store/bundel.ts';
import { proeven } from '../support/tools.ts';

const tik = () => new Promise((resolve) => setImmediate(resolve));

describe('reads that go together', () => {
  it('begin after they were asked for: whoever asks after a change sees it', async () => {
    let staat = 0;
    const gelezen: (readonly string[])[] = [];
    const lees = bundel<string, number>(async (sleutels) => {
      gelezen.push(sleutels);
      const gezien = staat;
      await tik();
      return new Map(sleutels.map((sleutel) => [sleutel, gezien]));
    });
    const eerste = lees('a');
    await Promise.resolve();
    await Promise.resolve();
    staat = 1;
    const later = [lees('a'), lees('b'), lees('a')];
    expect([await eerste, ...(await Promise.all(later))]).to.deep.equal([0, 1, 1, 1]);
    expect(gelezen).to.deep.equal([['a'], ['a', 'b']]);
  });

  it('fail for who waited on them, and not for who comes next', async () => {
    let stuk = true;
    const lees = bundel<string, string>((sleutels) =>
      stuk
        ? Promise.reject(new Error('weg'))
        : Promise.resolve(new Map(sleutels.map((sleutel) => [sleutel, 'er']))),
    );
    expect(await lees('a').catch((error: Error) => error.message)).to.equal('weg');
    stuk = false;
    expect(await lees('a')).to.equal('er');
    expect(await bundel<string, string>(() => Promise.resolve(new Map()))('geen')).to.equal(null);
  });

  it('never answer with a state from before the question, in any order of asking and changing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('vraag', 'wijzig', 'tik'), { maxLength: 30 }),
        async (stappen) => {
          let staat = 0;
          const lees = bundel<string, number>(async () => {
            await tik();
            const gezien = staat;
            await tik();
            return new Map([['a', gezien]]);
          });
          const antwoorden: Promise<void>[] = [];
          for (const stap of stappen) {
            if (stap === 'wijzig') staat += 1;
            else if (stap === 'tik') await tik();
            else {
              const toen = staat;
              antwoorden.push(
                lees('a').then((gezien) => expect(gezien).to.be.at.least(toen)) as Promise<never>,
              );
            }
          }
          await Promise.all(antwoorden);
        },
      ),
      { numRuns: proeven(100) },
    );
  });
});
