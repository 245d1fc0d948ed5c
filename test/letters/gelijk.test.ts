import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import { brieven } from '../support/brieven.ts';
import { leesPdf } from '../support/leesPdf.ts';
import { schermTekst } from '../support/tekstvelden.ts';

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DATUM = new RegExp(`(\\d{1,2}) (${MAANDEN.join('|')}) (\\d{4})(?:, (\\d{2}\\.\\d{2}) uur)?`, 'g');
const BEDRAG = /€ ?[\d.]+(?:,\d{2})?/g;

const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ').normalize('NFC');
/** A line end may cut a word, and a reader program sets a space between a letter and its mark. */
const dicht = (tekst: string): string => plat(tekst).replace(/ /g, '');

/** Days as `2026-12-10`, with `09.00` behind a moment; in the order of the text. */
const datumsIn = (tekst: string): string[] =>
  [...plat(tekst).matchAll(DATUM)].map(([, dag = '', maand = '', jaar = '', uur]) => {
    const nummer = String(MAANDEN.indexOf(maand) + 1).padStart(2, '0');
    return `${jaar}-${nummer}-${dag.padStart(2, '0')}${uur ? ` ${uur}` : ''}`;
  });
const bedragenIn = (tekst: string): string[] =>
  [...plat(tekst).matchAll(BEDRAG)].map(([bedrag]) => bedrag.replace(/[€ ]/g, '').replace(/[.,]$/, ''));
const opVolgorde = (waarden: readonly string[]): string[] => [...waarden].sort();

function tekstenVan(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tekstenVan);
}
const isoDag = (tekst: string): string[] => /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(tekst)?.slice(1, 2) ?? [];

function bedragenVan(value: unknown, naam = ''): string[] {
  if (typeof value === 'number' && naam.endsWith('Cent')) {
    const [heel = '', rest = '00'] = (value / 100).toFixed(2).split('.');
    const punten = heel.replace(/\B(?=(\d{3})+$)/g, '.');
    return [rest === '00' ? punten : `${punten},${rest}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => bedragenVan(child, key));
}

/** What the stored model says: its own dates and amounts, and those in what the writer typed. */
function inModel({ context: _, ...model }: BriefModel): { datums: Set<string>; bedragen: Set<string> } {
  const teksten = tekstenVan(model);
  return {
    datums: new Set([
      ...teksten.flatMap(isoDag),
      ...teksten.flatMap(datumsIn).map((datum) => datum.slice(0, 10)),
    ]),
    bedragen: new Set([...bedragenVan(model), ...teksten.flatMap(bedragenIn)]),
  };
}

/** Names of people in the model that the letter must say. */
const namenVan = ({ geadresseerden, ondertekening, contact }: BriefModel): string[] =>
  [...geadresseerden.map(({ naam }) => naam), ondertekening.naam, contact.naam].filter((naam) => naam !== '');

describe('the screen, the paper and the stored model say the same', function () {
  this.timeout(180_000);

  it('dates, amounts and names of every example', async () => {
    const made = await brieven();
    let datums = 0;
    for (const { slug } of made.soorten()) {
      for (const [nr, json] of made.voorbeelden(slug).entries()) {
        const waar = `${slug} ${nr + 1}`;
        const model = made.leesModel(json);
        const scherm = schermTekst(made.html(model));
        const { tekst: papier } = await leesPdf(await made.pdf(model, null));
        datums += datumsIn(scherm).length;
        expect(opVolgorde(datumsIn(papier)), `${waar}: dates`).to.deep.equal(opVolgorde(datumsIn(scherm)));
        expect(opVolgorde(bedragenIn(papier)), `${waar}: amounts`).to.deep.equal(
          opVolgorde(bedragenIn(scherm)),
        );
        const bekend = inModel(model);
        const dagen = datumsIn(papier).map((datum) => datum.slice(0, 10));
        expect(
          dagen.filter((dag) => !bekend.datums.has(dag)),
          `${waar}: dates from nowhere`,
        ).to.deep.equal([]);
        const vreemd = bedragenIn(papier).filter((bedrag) => !bekend.bedragen.has(bedrag));
        expect(vreemd, `${waar}: amounts from nowhere`).to.deep.equal([]);
        for (const naam of namenVan(model)) {
          const [papierNaam, schermNaam] = [dicht(papier), dicht(scherm)].map((tekst) =>
            tekst.includes(dicht(naam)),
          );
          expect(papierNaam, `${waar}: ${naam}`).to.equal(schermNaam);
        }
        expect(dicht(papier), waar).to.include(dicht(model.geadresseerden[0]?.naam ?? '?'));
      }
    }
    expect(datums).to.be.greaterThan(50);
  });

  it('a date of one day later, another amount or another name is seen', () => {
    const tekst = 'Op donderdag 10 december 2026, 09.00 uur betaalt u € 2.500.';
    expect(datumsIn(tekst)).to.deep.equal(['2026-12-10 09.00']);
    expect(bedragenIn(tekst)).to.deep.equal(['2.500']);
    expect(bedragenVan({ bedragCent: 250000, maximumCent: 1234550 })).to.deep.equal(['2.500', '12.345,50']);
    expect(datumsIn(tekst.replace('10', '11'))).not.to.deep.equal(datumsIn(tekst));
  });
});
