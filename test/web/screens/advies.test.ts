import { expect } from 'chai';
import type { BevoegdheidAdvies, MaatregelAdvies } from '../../../server/domain/advies.ts';
import { bestanddeelBadge, bestanddeelTekst } from '../../../server/web/bestanddeelBadge.ts';
import { BADGES } from '../../../server/web/badge.ts';
import { adviesPagina } from '../../../server/web/screens/advies/viewModel.ts';

const bevoegdheid = (id: string, uitkomst: BevoegdheidAdvies['uitkomst']): BevoegdheidAdvies => ({
  id,
  naam: id,
  grond: null,
  versie: null,
  status: 'geverifieerd',
  orgaan: ['burgemeester'],
  uitkomst,
  redenen: [],
  bestanddelen: [],
  ontbreekt: [],
});
const maatregel = (grondslag: string): MaatregelAdvies => ({
  maatregel: 'sluiting',
  grondslag,
  oordeel: 'mogelijk',
  duur: null,
  bedragEuro: null,
  maximumEuro: null,
  beleid: null,
  redenen: ['een', 'twee', 'drie', 'vier'],
  procedure: [],
});

const pagina = () =>
  adviesPagina(
    {
      id: 'a',
      zaakId: 'z',
      betrokkeneId: 'b',
      gevraagdDoorId: 'j',
      gevraagdOp: '2026-11-23T10:00:00.000Z',
      dossier: {
        contract: '1',
        gemeente: 'GM9999',
        peildatum: '2026-11-23',
        zaaktype: 'overig',
        feiten: { 'voornemen.grondslag': 'eerste' },
      },
      advies: {
        peildatum: '2026-11-23',
        gemeente: 'GM9999',
        waarschuwingen: [],
        bevoegdheden: [
          bevoegdheid('geen', 'niet_bevoegd'),
          bevoegdheid('misschien', 'onbekend'),
          bevoegdheid('eerste', 'bevoegd'),
        ],
        maatregelen: [maatregel('misschien'), maatregel('eerste')],
        signalen: [],
        volgendeVragen: [],
        ontvangstbewijs: { engine: '1', regels: [], feitenSha256: '', adviesSha256: '' },
      },
    } as unknown as Parameters<typeof adviesPagina>[0],
    [],
  );

describe('the page of an advice', () => {
  it('shows the power it is about, and folds away what is unknown or absent with the measures that hang on it', () => {
    const { hoofd, andere, hoofdmaatregelen, andereMaatregelen } = pagina();
    expect(hoofd.map(({ naam }) => naam)).to.deep.equal(['eerste']);
    expect(andere.map(({ naam, badge }) => `${naam}: ${badge}`)).to.deep.equal([
      'misschien: onbekend',
      'geen: niet_bevoegd',
    ]);
    expect(hoofdmaatregelen.map(({ grondslag }) => grondslag)).to.deep.equal(['eerste']);
    expect(andereMaatregelen.map(({ grondslag }) => grondslag)).to.deep.equal(['misschien']);
  });

  it('shows three reasons of a measure and keeps the rest', () => {
    expect(pagina().hoofdmaatregelen[0]?.redenen).to.deep.equal({
      eerst: ['een', 'twee', 'drie'],
      rest: ['vier'],
    });
  });

  it('an exception that does not apply never looks like a requirement that is met', () => {
    for (const uitkomst of ['niet_voldaan', 'niet_gebleken', 'onbekend'] as const) {
      const deel = { aard: 'uitzondering', uitkomst, tekst: 'Het is voor eigen gebruik.' } as const;
      expect(bestanddeelTekst(deel).titel).to.match(/^Uitzondering: /);
      expect(bestanddeelTekst(deel).detail).to.be.a('string');
      expect(BADGES[bestanddeelBadge(deel)]?.kleur).to.not.equal('groen');
    }
    const eis = { aard: 'vereiste', uitkomst: 'voldaan', tekst: 'Het is een woning.' } as const;
    expect(bestanddeelTekst(eis)).to.deep.equal({ titel: 'Het is een woning.', detail: null });
  });
});
