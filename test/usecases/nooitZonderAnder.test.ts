import { expect } from 'chai';
import fc from 'fast-check';
import type { Besluit } from '../../server/domain/besluit.ts';
import { Conflict, InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps } from '../../server/ports.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { maakBekend } from '../../server/usecases/maakBekend.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { stelVast } from '../../server/usecases/stelVast.ts';
import { wijsTerug } from '../../server/usecases/wijsTerug.ts';
import { proeven } from '../support/tools.ts';
import { volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

const DADEN = ['bewerk', 'legVoor', 'wijsTerug', 'stelVast', 'onderteken', 'maakBekend'] as const;
type Daad = (typeof DADEN)[number];

/** One act on the besluit as it is now (or on a version ago), by this user. */
async function doe(deps: Deps, daad: Daad, wie: Gebruiker, besluit: Besluit, oud: boolean): Promise<unknown> {
  const { id: besluitId, model } = besluit;
  const version = besluit.version - (oud ? 1 : 0);
  switch (daad) {
    case 'bewerk':
      return bewerkConcept(deps, wie, {
        besluitId,
        version,
        model: { ...model, onderwerp: `${version} ${wie.id}` },
      });
    case 'legVoor':
      return legVoor(deps, wie, { besluitId, version });
    case 'wijsTerug':
      return wijsTerug(deps, wie, { besluitId, version, reden: 'Beter.' });
    case 'stelVast':
      return stelVast(deps, wie, { besluitId, version });
    case 'onderteken':
      return onderteken(deps, wie, { besluitId });
    case 'maakBekend': {
      const zending = {
        geadresseerdeIndex: 0,
        datum: '2026-11-26',
        kanaal: 'uitreiking',
        bewijs: 'ontvangstbewijs',
      };
      return maakBekend(deps, wie, { besluitId, version, ...zending });
    }
  }
}

const stap = fc.record({
  daad: fc.constantFrom(...DADEN),
  wie: fc.nat({ max: 4 }),
  oud: fc.constantFrom(false, false, false, true),
});

describe('whatever happens in whatever order', function () {
  this.timeout(60_000);
  let huis: TestHuis;
  let deps: Deps;
  let mensen: Gebruiker[];
  before(async () => {
    huis = await createTestDeps();
    // what a letter looks like and how it is signed is not at stake here, so both are quick
    const brieven = { ...huis.deps.brieven, pdf: () => Promise.resolve(new Uint8Array([1])) };
    const ondertekening = {
      ...huis.deps.ondertekening,
      onderteken: () => Promise.resolve(new Uint8Array([1, 2])),
    };
    deps = { ...huis.deps, brieven, ondertekening };
    mensen = [
      await huis.wie('alles1', 'jurist', 'toetser', 'ondertekenaar'),
      await huis.wie('alles2', 'jurist', 'toetser', 'ondertekenaar'),
      await huis.wie('jurist3', 'jurist'),
      await huis.wie('toetser4', 'toetser', 'ondertekenaar'),
      await huis.wie('straat5', 'handhaver'),
    ];
  });
  after(() => huis.deps.store.close());

  /** Plays the acts and remembers by ourselves who wrote and what was approved. */
  async function speel(stappen: readonly { daad: Daad; wie: number; oud: boolean }[]): Promise<void> {
    const eerste = mensen[2] as Gebruiker;
    let besluit = await volledigConcept(deps, eerste);
    const schrijvers = new Set([eerste.id]);
    let goedgekeurd: { door: string; onderwerp: string } | null = null;
    for (const { daad, wie, oud } of stappen) {
      const mens = mensen[wie] as Gebruiker;
      const gelukt = await doe(deps, daad, mens, besluit, oud).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refusal || error instanceof Conflict || error instanceof InputFaults)
            return false;
          throw error;
        },
      );
      besluit = (await deps.store.read.besluiten.byId(besluit.id)) as Besluit;
      if (!gelukt) continue;
      if (daad === 'bewerk' || daad === 'legVoor') schrijvers.add(mens.id);
      if (daad === 'stelVast') goedgekeurd = { door: mens.id, onderwerp: besluit.model.onderwerp };
      if (daad === 'wijsTerug') goedgekeurd = null;
      if (besluit.getekendSha256 === null) continue;
      expect(goedgekeurd, 'signed without approval').not.to.equal(null);
      expect(schrijvers.has(goedgekeurd?.door ?? ''), 'approved by a writer').to.equal(false);
      expect(besluit.model.onderwerp, 'another text than the approved one').to.equal(goedgekeurd?.onderwerp);
    }
  }

  it('no letter is ever signed that nobody else than its writers approved, nor another text than that one', async () => {
    const route: readonly { daad: Daad; wie: number; oud: boolean }[] = [
      { daad: 'legVoor', wie: 2, oud: false },
      { daad: 'stelVast', wie: 3, oud: false },
      { daad: 'onderteken', wie: 3, oud: false },
    ];
    const reeks = fc.tuple(fc.array(stap, { maxLength: 12 }), fc.boolean(), fc.array(stap, { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(reeks, async ([begin, rechtdoor, eind]) => {
        await speel([...begin, ...(rechtdoor ? route : []), ...eind]);
      }),
      { numRuns: proeven(40) },
    );
    const getekend = (await deps.store.read.besluiten.byStatus(['ondertekend', 'bekendgemaakt'])).length;
    expect(getekend, 'the property must not hold because nothing is ever signed').to.be.greaterThan(0);
    expect(await deps.store.read.gebeurtenissen.firstBreak()).to.equal(null);
  });
});
