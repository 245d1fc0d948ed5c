import { expect } from 'chai';
import { smtpMailer } from '../../server/adapters/smtpMailer.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import { NotFound } from '../../server/domain/fault.ts';
import { draaiJobs } from '../../server/jobs/startJobs.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps, Mailer } from '../../server/ports.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { bekijkHerinneringen } from '../../server/usecases/bekijkHerinneringen.ts';
import { bevestigBericht } from '../../server/usecases/bevestigBericht.ts';
import { legVoorvalVast } from '../../server/usecases/legVoorvalVast.ts';
import { wijzigBewaking } from '../../server/usecases/wijzigBewaking.ts';
import { failure } from '../support/failure.ts';
import { startSmtp, type RealSmtp } from '../support/smtpServer.ts';
import { DATABASES } from '../support/stores.ts';
import { nieuweZaak } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

for (const database of DATABASES)
  describe(`reminders by a real mail server, on ${database.naam}`, function () {
    this.timeout(60_000);
    let huis: TestHuis;
    let deps: Deps;
    let smtp: RealSmtp;
    let mailer: Mailer;
    let jurist: Gebruiker;
    let baas: Gebruiker;
    let zaakId: string;
    const open: WiredStore[] = [];

    beforeEach(async () => {
      smtp = await startSmtp();
      mailer = smtpMailer({ url: smtp.url, van: 'termijnen@voorbeeldstad.example' });
      const store = await createStore(await database.settings());
      open.push(store);
      huis = await createTestDeps({ store, mailer });
      deps = huis.deps;
      jurist = await huis.wie('jurist', 'jurist');
      baas = await huis.wie('baas', 'toetser');
      const beheerder = await huis.wie('beheerder', 'beheerder');
      huis.clock.moment = '2026-10-05T09:00:00.000Z';
      await wijzigBewaking(deps, beheerder, {
        ...{ version: 1, wie: {} },
        emails: { [jurist.id]: 'jurist@voorbeeldstad.example', [baas.id]: 'baas@voorbeeldstad.example' },
      });
      zaakId = (await nieuweZaak(deps, jurist)).zaak.id;
    });
    afterEach(async () => {
      await smtp.stop();
      for (const store of open.splice(0)) await store.close();
    });

    let nummer = 0;
    const leg = (soort: string, datum: string, velden: object = {}) =>
      legVoorvalVast(deps, jurist, {
        ...{ zaakId, voorvalId: `v-${(nummer += 1)}`, soort, datum, geadresseerde: 'Aanvrager Voorbeeld' },
        ...{ betreftId: null, velden, proef: false },
      });
    const fouten: string[] = [];
    const draai = (met: Deps = deps) =>
      draaiJobs(met, {
        basisUrl: 'https://maatregelwijzer.voorbeeldstad.example',
        onError: (job, error) => fouten.push(`${job}: ${String(error)}`),
      });
    const naar = (dag: string): void => void (huis.clock.moment = `${dag}T09:00:00.000Z`);
    const onderwerpen = (): string[] =>
      smtp.ontvangen.map(
        ({ tekst }) =>
          /^Subject: (.*)$/m.exec(tekst.replaceAll('\r', '').replaceAll(/\n[ \t]/g, ' '))?.[1] ?? '',
      );
    /** Runs the jobs every day in between, as a server that is always on. */
    async function leef(van: string, tot: string): Promise<void> {
      for (let dag = readDag(van); dag <= readDag(tot); dag++) {
        naar(formatDag(dag));
        await draai();
      }
    }

    it('comes 14, 7 and 2 days before the day and on the day itself, each once, however often the jobs run', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      await leef('2026-11-10', '2026-12-02');
      await draai();
      const eigen = smtp.ontvangen.filter(({ aan }) => aan.startsWith('jurist'));
      expect(eigen.map(({ tekst }) => /\((?:over \d+ dagen|vandaag)\)/.exec(tekst)?.[0])).to.deep.equal([
        ...['(over 14 dagen)', '(over 7 dagen)', '(over 2 dagen)', '(vandaag)'],
      ]);
      expect(fouten).to.deep.equal([]);
    });

    it('names no person, and says what follows and where to click', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      await draai();
      const [{ tekst } = { tekst: '' }] = smtp.ontvangen;
      const leesbaar = tekst.replaceAll('=\r\n', '').replaceAll('\r', '');
      expect(leesbaar).to.include('Zaak: Z2026-0001');
      expect(leesbaar).to.include('Uiterlijk: maandag 30 november 2026 (over 14 dagen)');
      expect(leesbaar).to.include('https://maatregelwijzer.voorbeeldstad.example/herinneringen');
      expect(leesbaar).not.to.match(/Aanvrager|Bewoner|Voorbeeldstraat/);
      expect(onderwerpen()[0]).to.include('Z2026-0001 Beslistermijn op aanvraag');
    });

    it('catches up after ten days of stand-still with the most urgent one only', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-28');
      await draai();
      await draai();
      expect(onderwerpen()).to.have.length(1);
      expect(onderwerpen()[0]).to.include('over 2 dagen');
    });

    it('warns of a verjaring 90, 30 and 7 days before', async () => {
      naar('2026-10-05');
      await leg('verbeurte', '2026-10-05');
      const rondom = async (dag: string): Promise<void> => {
        const voor = formatDag(readDag(dag) - 1);
        await leef(voor, dag);
      };
      for (const dag of ['2027-07-07', '2027-09-05', '2027-09-28']) await rondom(dag);
      const verjaring = onderwerpen().filter((onderwerp) => onderwerp.includes('erjaring'));
      expect(verjaring.filter((onderwerp) => !onderwerp.startsWith('Geen'))).to.have.length(3);
    });

    it('is not sent twice by two processes that run at once', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      await draai({ ...deps, mailer: { ...mailer, actief: false } });
      expect(smtp.ontvangen).to.have.length(0);
      await leg('aanvraag_ontvangen', '2026-10-06');
      naar('2026-11-17');
      await Promise.all([draai(), draai(), draai()]);
      expect(onderwerpen()).to.have.length(1);
    });

    it('waits when the mail server refuses, and goes out when it takes mail again', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      smtp.gedrag = 'weiger';
      await draai();
      expect(smtp.ontvangen).to.have.length(0);
      smtp.gedrag = 'neem';
      await draai();
      expect(smtp.ontvangen, 'not at once again').to.have.length(0);
      huis.clock.later(20);
      await draai();
      expect(smtp.ontvangen).to.have.length(1);
    });

    it('is never sent again when the line broke after the text: it stands in the application', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      smtp.gedrag = 'verbreek';
      await draai();
      smtp.gedrag = 'neem';
      huis.clock.later(60);
      await draai();
      expect(smtp.ontvangen).to.have.length(0);
      const { open: zichtbaar } = await bekijkHerinneringen(deps, jurist);
      expect(zichtbaar.map(({ status }) => status)).to.deep.equal(['onzeker']);
    });

    it('is of unknown outcome when the process ended while it was mailed, and is not sent again', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      // this process never hears what became of it
      const stil: Mailer = { actief: true, stuur: () => new Promise<void>(() => undefined) };
      void draai({ ...deps, mailer: stil });
      const bezig = () => deps.store.read.berichten.verloren('9999');
      for (let keer = 0; keer < 200 && (await bezig()).length === 0; keer++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await bezig()).to.have.length(1);
      huis.clock.later(30);
      await draai();
      expect(smtp.ontvangen).to.have.length(0);
      const { open: zichtbaar } = await bekijkHerinneringen(deps, jurist);
      expect(zichtbaar.map(({ status }) => status)).to.deep.equal(['onzeker']);
    });

    it('is told of anew when the term moves, and not while it stands still', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      await draai();
      await leg('aanvulling_gevraagd', '2026-11-16', { uiterlijk: '2026-12-31' });
      await leef('2026-11-17', '2026-12-10');
      expect(onderwerpen().filter((wat) => wat.includes('Beslistermijn'))).to.have.length(1);
      await leg('aanvulling_ontvangen', '2026-12-10');
      await draai();
      expect(onderwerpen().filter((wat) => wat.includes('Beslistermijn'))).to.have.length(2);
    });

    it('goes to who leads when nobody takes it up, once, and not when somebody did', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      await draai();
      const [bericht] = (await bekijkHerinneringen(deps, jurist)).open;
      expect(await failure(bevestigBericht(deps, baas, { berichtId: bericht?.id }))).to.be.instanceOf(
        NotFound,
      );
      await bevestigBericht(deps, jurist, { berichtId: bericht?.id });
      await bevestigBericht(deps, jurist, { berichtId: bericht?.id });
      await leef('2026-11-17', '2026-12-01');
      expect(smtp.ontvangen.filter(({ aan }) => aan.startsWith('baas'))).to.have.length(0);

      await leg('aanvraag_ontvangen', '2026-10-20');
      await leef('2026-12-02', '2026-12-16');
      const escalaties = onderwerpen().filter((onderwerp) => onderwerp.startsWith('Geen reactie'));
      expect(escalaties).to.have.length(1);
      expect((await bekijkHerinneringen(deps, baas)).open.map(({ soort }) => soort)).to.deep.equal([
        'escalatie',
      ]);
    });

    it('stays in the application without a mail server or an address', async () => {
      await leg('aanvraag_ontvangen', '2026-10-05');
      naar('2026-11-16');
      await draai({ ...deps, mailer: { ...mailer, actief: false } });
      await draai();
      expect(smtp.ontvangen).to.have.length(0);
      expect((await bekijkHerinneringen(deps, jurist)).open).to.have.length(1);
    });

    it('refuses an address that is none, with every fault', async () => {
      const beheerder: Gebruiker = { ...jurist, id: 'account-beheerder', rollen: ['beheerder'] };
      const fout = wijzigBewaking(deps, beheerder, {
        version: 2,
        wie: {},
        emails: { [jurist.id]: 'geen adres', [baas.id]: 'x@' },
      });
      expect(await paden(fout)).to.have.members([`email.${jurist.id}`, `email.${baas.id}`]);
    });
  });
