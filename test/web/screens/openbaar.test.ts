import { expect } from 'chai';
import type { Express } from 'express';
import type { Besluit } from '../../../server/domain/besluit.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import { onderteken } from '../../../server/usecases/onderteken.ts';
import { createApp } from '../../../server/web/app.ts';
import { vastgesteldBesluit, voorbeeldModel } from '../../usecases/support/besluiten.ts';
import { createTestDeps, type TestHuis } from '../../usecases/support/createTestDeps.ts';
import { logIn, OPTIES, post, type Client } from '../support/client.ts';

describe('the screen of the public copy', () => {
  let huis: TestHuis;
  let app: Express;
  let client: Client;
  before(async () => {
    huis = await createTestDeps();
    app = createApp(huis.deps, OPTIES);
  });
  after(() => huis.deps.store.close());

  let eerder = 0;
  async function getekend(anders: Partial<BriefModel> = {}): Promise<Besluit> {
    eerder += 1;
    const jurist = await huis.wie(`jurist-${eerder}`, 'jurist');
    const toetser = await huis.wie(`toetser-${eerder}`, 'toetser');
    const teken = await huis.wie(`teken-${eerder}`, 'ondertekenaar');
    const { id } = await vastgesteldBesluit(huis.deps, jurist, toetser, 'last-onder-dwangsom', anders);
    client = await logIn(app, jurist.gebruikersnaam, `wachtwoord van ${jurist.gebruikersnaam}`);
    return onderteken(huis.deps, teken, { besluitId: id });
  }
  const pad = ({ id }: Besluit): string => `/besluiten/${id}/openbaar`;
  const bekijk = (besluit: Besluit) => client.get(pad(besluit));

  it('shows each text before and after, with the ground and whether somebody read it', async () => {
    const { status, text } = await bekijk(await getekend());
    expect(status).to.equal(200);
    expect(text)
      .to.include('<del>Singel 7</del>')
      .and.match(/<ins>\[adres( \d)?\]<\/ins>/);
    expect(text).to.match(/artikel 5\.1 lid 2, onder e, Wet open overheid \(niet geverifieerd\)/);
    expect(text).to.include('Ik heb de hele openbare versie gelezen');
  });

  it('takes words and whole texts out, and never puts a word in an address', async () => {
    const besluit = await getekend();
    const velden = { doe: 'bekijk', extra: 'autowrakken', weglaten: ['weging.keuzeMaatregel'] };
    const { status, text, headers } = await post(client, pad(besluit), velden);
    expect(status).to.equal(200);
    expect(headers['location']).to.equal(undefined);
    expect(text).to.include('<del>autowrakken</del>').and.include('door u aangewezen');
    expect(text).to.match(/value="weging\.keuzeMaatregel" checked/);
  });

  it('gives the file only to who says that he read it', async () => {
    const besluit = await getekend();
    const ongelezen = await post(client, pad(besluit), { doe: 'openbaar', extra: 'Bello' });
    expect(ongelezen.status).to.equal(422);
    expect(ongelezen.text).to.include('#v-gelezen').and.include('Bello</textarea>');
    const gelezen = await post(client, pad(besluit), { doe: 'openbaar', gelezen: 'ja' });
    expect(gelezen.headers).to.include({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
    });
    expect(gelezen.headers['content-disposition']).to.match(
      /^attachment; filename="Z\d{4}-\d{4}-[a-z-]+-openbaar\.pdf"$/,
    );
  });

  it('gives the draft for the Gemeenteblad as text and as PDF', async () => {
    const besluit = await getekend();
    const tekst = await post(client, pad(besluit), { doe: 'tekst' });
    expect(tekst.headers['content-type']).to.match(/^text\/plain/);
    expect(tekst.text).to.include('Kennisgeving Gemeente Voorbeeldstad');
    const pdf = await post(client, pad(besluit), { doe: 'pdf' });
    expect(pdf.headers['content-type']).to.equal('application/pdf');
  });

  it('says why when there can be no copy: Bibob, or what is left', async () => {
    const { grondslag } = voorbeeldModel(huis.deps, 'last-onder-dwangsom');
    const besluit = await getekend({ grondslag: [...grondslag, 'Artikel 3 van de Wet Bibob'] });
    const bibob = await client.get(pad(besluit));
    expect(bibob.status).to.equal(422);
    expect(bibob.text).to.include('artikel 28 van de Wet Bibob');
    const ander = await getekend();
    const rest = await post(client, pad(ander), { doe: 'openbaar', gelezen: 'ja', extra: 'privacy' });
    expect(rest.status).to.equal(422);
    expect(rest.text).to.include('Er staat nog iets in dat eruit moet');
  });
});
