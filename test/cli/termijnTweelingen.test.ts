import { expect } from 'chai';
import { join } from 'node:path';
import { EXIT, runCli, type CliDeps } from '../../server/cli/runCli.ts';
import { termijn as command } from '../../server/cli/termijn.ts';
import type { Lengte, TermijnUitkomst } from '../../server/domain/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';
import { TWEELINGEN, type Tweeling } from '../support/tweelingen.ts';
import {
  amsterdamIso,
  articlesOf,
  legalEnd,
  minutesOf,
  nominalEnd,
  step,
  toIso,
  toNumber,
  wallClock,
} from '../support/tweedeTermijn.ts';

const rules = join(import.meta.dirname, '../../rules');

let termijnen: Termijnen;

/** One question through the command, as a user asks it. */
async function ask(question: object): Promise<TermijnUitkomst> {
  const [out, err]: [unknown[], string[]] = [[], []];
  const deps = {
    termijnen: () => Promise.resolve(termijnen),
    readText: () => Promise.resolve(JSON.stringify([{ id: 'x', ...question }])),
    out: (json: unknown) => out.push(json),
    err: (message: string) => err.push(message),
  } as unknown as CliDeps;
  const exit = await runCli({ termijn: command }, ['termijn', '-'], deps);
  expect(exit, err.join('; ')).to.equal(EXIT.ok);
  return (out[0] as TermijnUitkomst[])[0] as TermijnUitkomst;
}

const lengteOf = (text: string): Lengte => {
  const [aantal, eenheid] = text.split(' ');
  return { aantal: Number(aantal), eenheid: eenheid as Lengte['eenheid'] };
};

/** What the second computation makes of the article, without our rules. */
function second([, start, text, wijze, , rest = {}]: Tweeling) {
  const { aantal, eenheid } = lengteOf(text);
  if (wijze === 'uren') return [amsterdamIso(minutesOf(start) + aantal * 60)];
  if (wijze === 'uren terug') return [amsterdamIso(minutesOf(start) - aantal * 60)];
  if (wijze === 'klok') return wallClock(minutesOf(start), aantal, eenheid);
  const counting = wijze === 'terug' ? 'back' : rest.eersteDagTelt ? 'first_day_counts' : 'day_after_start';
  const opschorting = rest.opschorting ?? 0;
  const question = { start: toNumber(start), aantal, eenheid, counting, opschorting };
  const end = wijze === 'atw' ? legalEnd(question) : nominalEnd(question);
  if (wijze === 'atw') expect(articlesOf(question)).to.deep.equal(rest.atw ?? []);
  return [toIso(step(end, rest.dagErna ? 1 : 0))];
}

describe('cases beside those of the law file', () => {
  before(async () => {
    termijnen = await createTermijnen(rules);
  });

  for (const tweeling of TWEELINGEN) {
    const [termijn, start, text, wijze, einde, rest = {}] = tweeling;
    it(`${termijn}: ${text} from ${start} (${wijze}) ends ${einde}`, async () => {
      expect(second(tweeling), 'by the second computation').to.include(einde);
      const { inBesluit } = termijnen.definitie(termijn);
      const asked = {
        ...{ termijn, start },
        ...(rest.opschorting === undefined ? {} : { opschortingDagen: rest.opschorting }),
      };
      const withLength = await ask({ ...asked, lengte: lengteOf(text) });
      expect(withLength).to.include({ einde, veilig: rest.veilig ?? einde });
      expect(withLength.atw).to.deep.equal(rest.atw ?? []);
      expect(withLength.plafond).to.equal(rest.plafond);
      // the law sets the length: leaving it out changes nothing
      if (!inBesluit && !rest.bericht) expect(await ask(asked)).to.deep.equal(withLength);
      if (wijze.endsWith('terug')) expect((await ask({ ...asked, richting: 'terug' })).einde).to.equal(einde);
    });
  }

  it('leaves out no term that can be counted', () => {
    const seen = new Set(TWEELINGEN.map(([termijn]) => termijn));
    const countable = termijnen.ids.filter((id) => termijnen.definitie(id).kind === 'term');
    expect(countable.filter((id) => !seen.has(id))).to.deep.equal([]);
  });
});
