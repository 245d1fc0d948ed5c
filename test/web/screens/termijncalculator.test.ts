import { expect } from 'chai';
import fc from 'fast-check';
import { formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import { ROLLEN, type Gebruiker } from '../../../server/domain/rol.ts';
import { createTermijnen } from '../../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../../server/ports.ts';
import {
  berekenTermijn,
  type Berekening,
  type TermijnVraag,
} from '../../../server/usecases/berekenTermijn.ts';
import { createApp } from '../../../server/web/app.ts';
import { dagenVan } from '../../../server/web/screens/termijncalculator/dagen.ts';
import { tekenKalender, type Cel } from '../../../server/web/screens/termijncalculator/kalender.ts';
import { keuzegroepen } from '../../../server/web/screens/termijncalculator/keuzes.ts';
import { kopieerTekst, uitkomstModel } from '../../../server/web/screens/termijncalculator/uitkomst.ts';
import { RULES_DIR } from '../../support/regels.ts';
import { failure } from '../../support/failure.ts';
import { proeven } from '../../support/tools.ts';
import { logIn, OPTIES, type Client } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

const jurist: Gebruiker = {
  ...{ id: 'j', gebruikersnaam: 'jurist1', naam: 'Jurist 1', functie: 'jurist', rollen: ['jurist'] },
};
let termijnen: Termijnen;
before(async () => {
  termijnen = await createTermijnen(RULES_DIR);
});

const reken = (vraag: TermijnVraag): Berekening => berekenTermijn({ termijnen }, jurist, vraag);
const cellen = (berekening: Berekening): Cel[] =>
  tekenKalender(berekening, termijnen)
    .delen.flatMap((deel) => ('maand' in deel ? deel.maand.weken.flat() : []))
    .filter((cel) => cel !== null);
const cel = (berekening: Berekening, iso: string): Cel | undefined =>
  cellen(berekening).find((een) => een.iso === iso);

describe('the calculator: one term outside any case', () => {
  it('is for every role, and for nobody without one', () => {
    const vraag = { termijn: 'bezwaar', start: '2026-04-02' };
    for (const rol of ROLLEN)
      expect(berekenTermijn({ termijnen }, { ...jurist, rollen: [rol] }, vraag).uitkomst.einde).to.equal(
        '2026-05-18',
      );
    expect(() => berekenTermijn({ termijnen }, { ...jurist, rollen: [] }, vraag)).to.throw();
  });

  it('gives all faults at once', async () => {
    const error = await failure(
      Promise.resolve().then(() => reken({ termijn: 'bezwaar', start: 'morgen', opschortingDagen: -1 })),
    );
    expect((error as unknown as { faults: { pad: string }[] }).faults.map(({ pad }) => pad)).to.deep.equal([
      'start',
      'opschortingDagen',
    ]);
  });

  it('offers each term once, in a part of the case, and what has no length apart', () => {
    const groepen = keuzegroepen(termijnen);
    const ids = groepen.flatMap((groep) => groep.termijnen.map(({ id }) => id));
    expect(ids.toSorted()).to.deep.equal([...termijnen.ids].toSorted());
    const apart = groepen.at(-1)?.termijnen.map(({ id }) => id) ?? [];
    expect(apart.length).to.be.greaterThan(5);
    for (const id of ids)
      expect(termijnen.definitie(id).kind, id).to.equal(apart.includes(id) ? 'event' : 'term');
  });
});

describe('the calculator: the calendar of a term', () => {
  it('bezwaar from 2 April 2026 ends after Hemelvaart, the equated Friday and the weekend', () => {
    const bezwaar = reken({ termijn: 'bezwaar', start: '2026-04-02' });
    expect(cel(bezwaar, '2026-04-02')?.merken).to.deep.equal(['begin']);
    expect(cel(bezwaar, '2026-04-03')).to.include({
      letters: 'F',
      tekst: 'Goede Vrijdag, dag van de termijn',
    });
    expect(cel(bezwaar, '2026-05-14')?.merken).to.deep.equal(['nominaal', 'feestdag', 'loop']);
    expect(cel(bezwaar, '2026-05-15')?.merken).to.deep.equal(['gelijkgesteld', 'loop']);
    expect(cel(bezwaar, '2026-05-16')?.merken).to.deep.equal(['weekend', 'loop']);
    expect(cel(bezwaar, '2026-05-18')).to.include({ letters: 'E', tekst: 'einde, dag van de termijn' });
    expect(cel(bezwaar, '2026-05-19')?.merken).to.deep.equal([]);
  });

  it('48 hours over the change of the clock in October end an hour earlier on the clock, and the drawing says so', () => {
    const uren = reken({ termijn: 'notificatie_48u', start: '2026-10-24T12:00+02:00' });
    expect(uren.uitkomst.einde).to.equal('2026-10-26T11:00:00+01:00');
    expect(cel(uren, '2026-10-24')?.tekst).to.include('begin om 12.00 uur');
    expect(cel(uren, '2026-10-26')?.tekst).to.equal('einde om 11.00 uur, dag van de termijn');
  });

  it('the four days of the Wkpb over Christmas reach Monday 28 December 2026', () => {
    const wkpb = reken({ termijn: 'wkpb', start: '2026-12-22' });
    expect(wkpb.uitkomst.einde).to.equal('2026-12-28');
    expect(cel(wkpb, '2026-12-26')?.tekst).to.equal(
      'einde zonder de Algemene termijnenwet, Tweede Kerstdag, dag van de termijn',
    );
    expect(cel(wkpb, '2026-12-27')?.merken).to.deep.equal(['weekend', 'loop']);
    expect(cel(wkpb, '2026-12-28')?.letters).to.equal('E');
  });

  it('marks the safe day beside the end where the law is read in two ways', () => {
    const verslag = reken({ termijn: 'verslag_binnentreden', start: '2026-11-24' });
    expect(verslag.uitkomst).to.include({ einde: '2026-11-30', veilig: '2026-11-28' });
    expect(cel(verslag, '2026-11-28')?.merken).to.deep.equal(['veilig', 'nominaal', 'weekend', 'loop']);
    expect(cel(verslag, '2026-11-30')?.merken).to.deep.equal(['einde', 'loop']);
  });

  it('shows the days that a suspension added', () => {
    const stil = reken({ termijn: 'beslis_aanvraag', start: '2026-06-01', opschortingDagen: 3 });
    expect(stil.uitkomst.einde).to.equal('2026-07-30');
    expect(
      cellen(stil)
        .filter(({ merken }) => merken.includes('erbij'))
        .map(({ iso }) => iso),
    ).to.deep.equal(['2026-07-28', '2026-07-29', '2026-07-30']);
  });

  it('a term that counts back runs up to its event', () => {
    const { begin, einde, loop } = dagenVan(reken({ termijn: 'hoorzitting_stukken', start: '2026-12-14' }));
    expect(formatDag(einde)).to.equal('2026-12-04');
    expect(loop).to.deep.equal({ van: einde, tot: begin - 1 });
  });

  it('the first day after a term is no day of it', () => {
    const dwangsom = reken({ termijn: 'ingebrekestelling', start: '2026-11-02' });
    expect(dwangsom.uitkomst.einde).to.equal('2026-11-17');
    expect(cel(dwangsom, '2026-11-17')?.merken).to.deep.equal(['einde']);
    expect(cel(dwangsom, '2026-11-16')?.merken).to.deep.equal(['loop']);
  });

  it('of five years it draws the first and the last months and says what lies between', () => {
    const { delen } = tekenKalender(reken({ termijn: 'verjaring_4_104', start: '2026-11-23' }), termijnen);
    expect(delen.map((deel) => ('maand' in deel ? deel.maand.titel : deel.tussen))).to.deep.equal([
      'november 2026',
      'december 2026',
      'Hiertussen liggen 57 maanden (januari 2027 tot en met september 2031). Alle dagen daarvan tellen mee.',
      'oktober 2031',
      'november 2031',
    ]);
  });

  it('on any term from any day: begin and end are drawn once, weeks have seven days, free days bear their mark', () => {
    const telbaar = termijnen.ids.filter((id) => {
      const { kind, startsAt, inBesluit } = termijnen.definitie(id);
      return kind === 'term' && startsAt.includes('date') && !inBesluit;
    });
    fc.assert(
      fc.property(fc.constantFrom(...telbaar), fc.nat(4000), fc.nat(60), (termijn, dagen, stil) => {
        const start = formatDag(readDag('2024-01-01') + dagen);
        const terug = termijnen.definitie(termijn).counting === 'back';
        const berekening = reken({ termijn, start, opschortingDagen: terug ? 0 : stil });
        const alle = cellen(berekening);
        const met = (merk: Cel['merken'][number]) =>
          alle.filter(({ merken }) => merken.includes(merk)).map(({ iso }) => iso);
        expect(met('begin')).to.deep.equal([start]);
        expect(met('einde')).to.deep.equal([berekening.uitkomst.einde]);
        const { einde, veilig } = berekening.uitkomst;
        expect(met('veilig')).to.deep.equal(einde === veilig ? [] : [veilig]);
        for (const { iso, merken } of alle)
          expect(
            merken.some((merk) => ['weekend', 'feestdag', 'gelijkgesteld'].includes(merk)),
            iso,
          ).to.equal(termijnen.redenVrij(iso) !== null);
        for (const deel of tekenKalender(berekening, termijnen).delen)
          if ('maand' in deel) for (const week of deel.maand.weken) expect(week).to.have.length(7);
      }),
      { numRuns: proeven(100) },
    );
  });
});

describe('the calculator: the sum as text', () => {
  it('holds the begin, the end, every step and what must be checked', () => {
    const verslag = reken({ termijn: 'verslag_binnentreden', start: '2029-11-27' });
    const regels = kopieerTekst(verslag, uitkomstModel(verslag), '2026.1').split('\n');
    expect(regels[0]).to.equal('Verslag binnentreden aan machtiger en bewoner (artikel 11 Awbi)');
    expect(regels).to.include('Plan op: zaterdag 1 december 2029');
    expect(regels).to.include('Niet geverifieerd: de tekst van deze bron is niet nagelezen.');
    expect(regels.some((regel) => regel.startsWith('Let op: De lijst van dagen'))).to.equal(true);
    for (const [nr, stap] of verslag.uitkomst.uitleg.entries())
      expect(regels).to.include(`${nr + 1}. ${stap}`);
  });

  it('names what keeps a claim open and the ceiling of an extension', () => {
    const verjaring = uitkomstModel(reken({ termijn: 'verjaring_5_35', start: '2026-11-23' }));
    expect(verjaring.openDoor.join()).to.include('de last');
    const verbod = uitkomstModel(reken({ termijn: 'gebied_172a_a', start: '2026-11-23' }));
    expect(verbod.plafond).to.equal('dinsdag 23 november 2027 (twaalf maanden vanaf het begin)');
  });
});

describe('the calculator: the screen', () => {
  let client: Client;
  const vraag = async (query: Record<string, string>) => {
    const { status, text } = await client.get(`/termijncalculator?${new URLSearchParams(query).toString()}`);
    return { status, text };
  };
  before(async () => {
    const test = testDeps();
    client = await logIn(createApp({ ...test.deps, termijnen }, OPTIES), 'beheerder');
  });

  it('opens with every term to choose, and the day of today', async () => {
    const { status, text } = await vraag({});
    expect(status).to.equal(200);
    expect([...text.matchAll(/<option value="\w+"/g)]).to.have.length(termijnen.ids.length);
    expect(text)
      .to.include('<optgroup label="Bezwaar, beroep en rechter">')
      .and.to.include('value="23-11-2026"');
  });

  it('a link with a term and a day gives the same answer again', async () => {
    const { status, text } = await vraag({ termijn: 'bezwaar', start: '2026-04-02' });
    expect(status).to.equal(200);
    expect(text).to.include('maandag 18 mei 2026').and.to.include('value="02-04-2026"');
    expect(text).to.include('<option value="bezwaar" selected>');
    expect(text).to.include('14 mei 2026 (Hemelvaartsdag)');
  });

  it('a term that the link only names, or that needs more, is asked on without a fault', async () => {
    const naam = await vraag({ termijn: 'bezwaar' });
    expect([naam.status, naam.text.includes('id="fouten"')]).to.deep.equal([200, false]);
    const uren = await vraag({ termijn: 'notificatie_48u', start: '24-10-2026' });
    expect([uren.status, uren.text.includes('name="start.tijd"')]).to.deep.equal([200, true]);
    const lengte = await vraag({ termijn: 'sluiting_duur', start: '24-10-2026' });
    expect([lengte.status, lengte.text.includes('name="lengte.aantal"')]).to.deep.equal([200, true]);
  });

  it('reads a day and an hour as people write them', async () => {
    const { text } = await vraag({
      termijn: 'notificatie_48u',
      start: '24 oktober 2026',
      'start.tijd': '12.00',
    });
    expect(text).to.include('maandag 26 oktober 2026, 11.00 uur');
  });

  it('says that an hour comes twice when the clock goes back, and which one counted', async () => {
    const { text } = await vraag({ termijn: 'notificatie_48u', start: '2026-10-25', 'start.tijd': '02:30' });
    expect(text).to.include('twee keer voor').and.to.include('dinsdag 27 oktober 2026, 02.30 uur');
  });

  it('takes a shorter length where the law sets a maximum, and refuses a longer one', async () => {
    const kort = await vraag({
      ...{ termijn: 'gezag_172b', start: '2026-11-23', 'lengte.aantal': '2', 'lengte.eenheid': 'week' },
    });
    expect(kort.text).to.include('maandag 7 december 2026');
    const lang = await vraag({
      ...{ termijn: 'gezag_172b', start: '2026-11-23', 'lengte.aantal': '4', 'lengte.eenheid': 'maand' },
    });
    expect(lang.status).to.equal(422);
    expect(lang.text).to.include('Dit is langer dan het maximum van drie maanden');
    expect(lang.text).to.match(/id="v-lengte-aantal-fout"/);
  });

  const fouten: readonly (readonly [wat: string, query: Record<string, string>, velden: string[]])[] = [
    ['no term', { termijn: '', start: '2026-11-23' }, ['termijn']],
    ['a term that does not exist', { termijn: 'nooit', start: '2026-11-23' }, ['termijn']],
    ['an empty day', { termijn: 'bezwaar', start: '' }, ['start']],
    [
      'a day that does not exist and days that are no number',
      { termijn: 'bezwaar', start: '31-02-2026', opschortingDagen: 'veel' },
      ['start', 'opschortingDagen'],
    ],
    ['no hour', { termijn: 'ophouding', start: '2026-11-23', 'start.tijd': '' }, ['start-tijd']],
    [
      'an hour that the clock skips',
      { termijn: 'ophouding', start: '2027-03-28', 'start.tijd': '02:30' },
      ['start-tijd'],
    ],
    [
      'hours from a day',
      { termijn: 'zienswijze', start: '2026-11-23', 'lengte.aantal': '48', 'lengte.eenheid': 'uur' },
      ['start-tijd'],
    ],
    [
      'working days from a moment',
      {
        ...{ termijn: 'zienswijze', start: '2026-11-23', 'start.tijd': '12:00' },
        ...{ 'lengte.aantal': '5', 'lengte.eenheid': 'werkdag' },
      },
      ['lengte-eenheid'],
    ],
    [
      'no length',
      { termijn: 'sluiting_duur', start: '2026-11-23', 'lengte.aantal': '', 'lengte.eenheid': 'maand' },
      ['lengte-aantal'],
    ],
  ];
  for (const [wat, query, velden] of fouten)
    it(`says at the field what is wrong: ${wat}`, async () => {
      const { status, text } = await vraag(query);
      expect(status).to.equal(422);
      const gemeld = [...text.matchAll(/href="#v-([\w-]+)"/g)].map(([, veld]) => veld);
      expect(gemeld).to.deep.equal(velden);
      for (const veld of velden) expect(text).to.include(`id="v-${veld}-fout"`);
      expect(text).to.not.include('id="kalender"');
    });

  it('explains what has no length, without a sum', async () => {
    const { status, text } = await vraag({ termijn: 'rente', start: '2026-11-23' });
    expect(status).to.equal(200);
    expect(text).to.include('Hier valt niets te berekenen').and.to.include('de rente loopt per dag');
    expect(text).to.not.include('name="start"');
  });

  it('says that a source was not read, and that a term ends beyond the list of free days', async () => {
    const { text } = await vraag({ termijn: 'huisverbod_vovo', start: '2029-02-01' });
    expect(text).to.include('Niet geverifieerd').and.to.include('Voorbij de lijst van vrije dagen');
  });

  it('every term can be computed or explained', async () => {
    for (const termijn of termijnen.ids) {
      const { kind, units, startsAt, inBesluit } = termijnen.definitie(termijn);
      const eenheid = units.at(-1) ?? (startsAt.includes('instant') ? 'uur' : 'dag');
      const { text, status } = await vraag({
        ...{ termijn, start: '2026-11-23', 'start.tijd': '12:00' },
        // only where the decision sets it: elsewhere the law does
        ...(inBesluit ? { 'lengte.aantal': '1', 'lengte.eenheid': eenheid } : {}),
      });
      expect(status, termijn).to.equal(200);
      expect(text.includes('id="kalender"'), termijn).to.equal(kind === 'term');
    }
  });
});
