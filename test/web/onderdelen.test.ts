import { expect } from 'chai';
import express from 'express';
import request from 'supertest';
import { BESLUIT_STATUSSEN } from '../../server/domain/besluit.ts';
import { InputFaults, Refusal, type Fault } from '../../server/domain/fault.ts';
import { BADGES } from '../../server/web/badge.ts';
import { bronLink } from '../../server/web/bronLink.ts';
import { formulier, geheim, getal, lijst, probeer, tekst, veldId } from '../../server/web/formulier.ts';
import { nav } from '../../server/web/nav.ts';
import { renderFragment } from '../../server/web/render.ts';
import { toon } from '../../server/web/toon.ts';

/** One part as HTML, drawn as a screen would. */
async function teken(deel: string, data: Record<string, unknown>): Promise<string> {
  const app = express();
  app.get('/', (_req, res) => renderFragment(res, `_onderdelen/${deel}`, { titel: 'Proef', ...data }));
  app.use(((error: Error, _req, res, _next) => {
    res.status(500).send(error.message);
  }) as express.ErrorRequestHandler);
  return (await request(app).get('/')).text;
}

describe('a form field', () => {
  const fouten: Fault[] = [{ pad: 'object.straat', melding: 'Vul de straat in.' }];
  const veld = { naam: 'object.straat', label: 'Straat en huisnummer', hint: 'Zoals op de brief.' };

  it('keeps what was typed and ties label, hint and fault to the field', async () => {
    const html = await teken('veld', { veld, form: formulier({ 'object.straat': 'Kerk"straat' }, fouten) });
    expect(html).to.include('<label class="utrecht-form-label mw-label" for="v-object-straat">');
    expect(html).to.include('aria-describedby="v-object-straat-hint v-object-straat-fout"');
    expect(html).to.include('aria-invalid="true"').and.include('value="Kerk&quot;straat"');
  });

  it('never sends a password back', async () => {
    const html = await teken('veld', {
      veld: { naam: 'huidig', label: 'Wachtwoord', soort: 'wachtwoord' },
      form: formulier({ huidig: 'geheim' }),
    });
    expect(html).to.include('value=""').and.not.include('geheim');
  });

  it('marks the choices that were made, in a list, with radio buttons and with boxes', async () => {
    const opties = ['een', 'twee'].map((waarde) => ({ waarde, tekst: waarde }));
    const met = (soort: string, waarde: unknown) =>
      teken('veld', { veld: { naam: 'k', label: 'Keuze', soort, opties }, form: formulier({ k: waarde }) });
    expect(await met('keuze', 'twee')).to.include('<option value="twee" selected>');
    expect(await met('radio', 'een')).to.match(/value="een" checked/);
    expect((await met('vinkjes', ['een', 'twee'])).match(/ checked/g)).to.have.length(2);
    expect(await met('radio', 'een'))
      .to.include('<fieldset')
      .and.include('<legend');
  });

  it('starts from the stored value, but what was typed wins, also when it was emptied', async () => {
    const met = (waarden: object) =>
      teken('veld', {
        veld: { naam: 't', label: 'Tekst', soort: 'lang', waarde: 'oud' },
        form: formulier(waarden),
      });
    expect(await met({})).to.include('\noud</textarea>');
    expect(await met({ t: '' })).to.include('\n</textarea>');
  });
});

describe('a part of a screen', () => {
  it('is a defect when it prints a field that is not there, instead of printing nothing', async () => {
    expect(await teken('badge', { badge: 'bestaat-niet' })).to.include('unknown badge');
    expect(await teken('stappen', { stappen: [{ stand: 'klaar' }] })).to.include('does not have');
  });

  it('shows a status with an icon and a text, never by colour alone', async () => {
    const html = await teken('badge', { badge: 'verlopen' });
    expect(html).to.include('<svg').and.include('Verlopen').and.include('aria-hidden="true"');
  });

  it('knows a look for every status of a besluit', () => {
    expect(BESLUIT_STATUSSEN.filter((status) => !BADGES[status])).to.deep.equal([]);
  });

  it('links each fault in the summary to its field', async () => {
    const html = await teken('foutoverzicht', {
      form: formulier({}, [
        { pad: 'punten[0].tekst', melding: 'Vul het punt in.' },
        { pad: '', melding: 'Dit kan niet meer.' },
      ]),
    });
    expect(html).to.include('href="#v-punten-0-tekst"').and.include('2 dingen kloppen nog niet');
    expect(html).to.include('<li>Dit kan niet meer.</li>');
  });
});

describe('a source', () => {
  it('leads to the article at wetten.overheid.nl by its JCI', () => {
    const jci = 'jci1.3:c:BWBR0001941&artikel=13b';
    expect(bronLink({ wet: 'Opiumwet', artikel: '13b', lid: '1', jci })).to.deep.equal({
      tekst: 'artikel 13b lid 1 Opiumwet',
      href: 'https://wetten.overheid.nl/jci1.3:c:BWBR0001941&artikel=13b',
    });
  });

  it('leads to a ruling by its ECLI, and nowhere when nothing is known or the address is not https', () => {
    expect(bronLink({ ecli: 'ECLI:NL:RVS:2019:2912' }).href).to.include('ECLI%3ANL%3ARVS%3A2019%3A2912');
    expect(bronLink({ wet: 'Awb', url: 'javascript:alert(1)' })).to.deep.equal({ tekst: 'Awb', href: null });
  });
});

describe('reading a form', () => {
  it('takes texts, lists and numbers, and nothing else', () => {
    const body = { t: ' a ', g: ' a ', l: ['x', '', 'y'], n: '12', boom: { a: 1 } };
    expect([tekst(body, 't'), geheim(body, 'g'), tekst(body, 'boom'), tekst(undefined, 't')]).to.deep.equal([
      'a',
      ' a ',
      '',
      '',
    ]);
    expect([lijst(body, 'l'), lijst(body, 't'), lijst(body, 'weg')]).to.deep.equal([['x', 'y'], [' a '], []]);
    expect(getal(body, 'n')).to.equal(12);
    expect(getal(body, 't')).to.be.NaN;
  });

  it('names a field after the path of its fault', () => {
    expect(veldId('betrokkene.adres[0].straat')).to.equal('v-betrokkene-adres-0-straat');
  });

  it('shows the form again for bad input and for a refusal, and lets a defect through', async () => {
    const gezien: (readonly Fault[])[] = [];
    const met = (error: Error) =>
      probeer(
        () => Promise.reject(error),
        (fouten) => void gezien.push(fouten),
      );
    await met(new InputFaults([{ pad: 'a', melding: 'Vul in.' }]));
    await met(new Refusal(['Dit mag niet.']));
    expect(gezien).to.deep.equal([
      [{ pad: 'a', melding: 'Vul in.' }],
      [{ pad: '', melding: 'Dit mag niet.' }],
    ]);
    const defect = await met(new TypeError('stuk')).catch((error: unknown) => error);
    expect(defect).to.be.instanceOf(TypeError);
  });
});

describe('dates on the screens', () => {
  it('show the day in the Netherlands, also for an instant just before midnight in UTC', () => {
    expect(toon.datumZonderDag('2026-12-31T23:30:00.000Z')).to.equal('1 januari 2027');
    expect(toon.datum('2027-01-04')).to.equal('maandag 4 januari 2027');
    expect(toon.geld(250_000)).to.equal('€ 2.500');
  });
});

describe('the menu', () => {
  const actief = (rol: 'jurist' | 'toetser' | 'ondertekenaar', pad: string) =>
    nav({ id: 'x', gebruikersnaam: 'x', naam: 'X', functie: '', rollen: [rol] }, pad)
      .filter((item) => item.actief)
      .map(({ href }) => href);

  it('marks the part of the work to which a letter belongs', () => {
    expect(actief('jurist', '/besluiten/1/concept')).to.deep.equal(['/zaken']);
    expect(actief('toetser', '/besluiten/1/beoordelen')).to.deep.equal(['/beoordelen']);
    expect(actief('ondertekenaar', '/besluiten/1/ondertekenen')).to.deep.equal(['/ondertekenen']);
    expect(actief('jurist', '/zaken/1')).to.deep.equal(['/zaken']);
  });
});

describe('a count', () => {
  it('takes the singular for one only', () => {
    const tel = (aantal: number) => toon.aantal(aantal, 'gebeurtenis', 'gebeurtenissen');
    expect([0, 1, 2].map(tel)).to.deep.equal(['0 gebeurtenissen', '1 gebeurtenis', '2 gebeurtenissen']);
  });
});
