/** The advice on the screen and on paper: every conclusion with its article and the facts under it. */
import type {
  Bestanddeel,
  BevoegdheidAdvies,
  MaatregelAdvies,
  Omslag,
  Signaal,
} from '../../../domain/advies.ts';
import type { FeitWaarde } from '../../../domain/dossier.ts';
import { duurTekst } from '../../../domain/duurTekst.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import type { OpgeslagenAdvies } from '../../../ports.ts';
import { bestanddeelBadge, bestanddeelTekst } from '../../bestanddeelBadge.ts';
import { adviesSamenvatting } from '../../adviesSamenvatting.ts';
import { feitTekst } from '../../feitTekst.ts';
import { veldId } from '../../formulier.ts';
import { toon } from '../../toon.ts';
import { zaakPad } from '../../zaakPad.ts';
import { veldNaam } from '../feiten/waarde.ts';
import { waardeTekst } from '../feiten/onderwerpen.ts';
import { keuzeBlok } from './keuzeBlok.ts';
import { omslagRegels } from './omslagRegels.ts';
import { uitwerkingRegels } from './uitwerkingRegels.ts';

/** How a fact is named and answered, and where to answer it. */
type FeitUitleg = (id: string) => { vraag: string; waarde: string; href: string };

function feitUitleg(opgeslagen: OpgeslagenAdvies, definities: readonly FeitDefinitie[]): FeitUitleg {
  const bekend = new Map(definities.map((definitie) => [definitie.id, definitie]));
  return (id) => {
    const definitie = bekend.get(id);
    const waarde: FeitWaarde = opgeslagen.dossier.feiten[id] ?? null;
    return {
      vraag: definitie?.vraag ?? id,
      waarde: feitTekst(definitie, waarde),
      href: `${zaakPad(opgeslagen.zaakId)}/feiten/${opgeslagen.betrokkeneId}?zoek=${encodeURIComponent(id)}#${veldId(veldNaam(id))}`,
    };
  };
}

const bestanddeel = (uitleg: FeitUitleg) => (deel: Bestanddeel) => ({
  badge: bestanddeelBadge(deel),
  ...bestanddeelTekst(deel),
  bronnen: [deel.bron],
  feiten: deel.feiten.map(uitleg),
});

const bevoegdheid = (uitleg: FeitUitleg) => (advies: BevoegdheidAdvies) => ({
  naam: advies.naam,
  grond: advies.grond,
  versie: advies.versie === null ? null : toon.datumZonderDag(advies.versie),
  badge: advies.uitkomst,
  status: advies.status,
  orgaan: advies.orgaan.join(' of '),
  mandaat: (advies.mandaat ?? []).map(
    ({ functie, maatregelen, gezienIn, gelezen }) =>
      `${functie}: ${maatregelen.map(waardeTekst).join(', ')} (${gezienIn}${gelezen ? '' : ', tekst niet gelezen'})`,
  ),
  redenen: advies.redenen,
  bestanddelen: advies.bestanddelen.map(bestanddeel(uitleg)),
  ontbreekt: advies.ontbreekt.map(uitleg),
});

const euro = (bedrag: number | null): string | null =>
  bedrag === null ? null : toon.geld(Math.round(bedrag * 100));

/** How many reasons of a measure are shown before the rest is folded away. */
const EERSTE_REDENEN = 3;

const eerste = <T>(items: readonly T[], aantal: number) => ({
  eerst: items.slice(0, aantal),
  rest: items.slice(aantal),
});

const maatregel = (bevoegdheden: readonly BevoegdheidAdvies[]) => (advies: MaatregelAdvies) => ({
  naam: waardeTekst(advies.maatregel),
  grondslag: bevoegdheden.find(({ id }) => id === advies.grondslag)?.naam ?? waardeTekst(advies.grondslag),
  badge: advies.oordeel,
  duur: advies.duur ? duurTekst(advies.duur) : null,
  bedrag: euro(advies.bedragEuro),
  maximum: euro(advies.maximumEuro),
  beleid: advies.beleid
    ? {
        tekst: [advies.beleid.titel, advies.beleid.cvdr, advies.beleid.rij && `rij ${advies.beleid.rij}`]
          .filter(Boolean)
          .join(', '),
        badge: advies.beleid.status,
      }
    : null,
  uitwerking: uitwerkingRegels(advies.uitwerking ?? {}),
  redenen: eerste(advies.redenen, EERSTE_REDENEN),
  bevoegd: bevoegdheden.some(({ id, uitkomst }) => id === advies.grondslag && uitkomst === 'bevoegd'),
  procedure: advies.procedure.map(waardeTekst),
  gevolgen: (advies.gevolgen ?? []).map(({ tekst, bron, uitkomst }) => ({
    tekst,
    bron,
    volgt: GEVOLG[uitkomst],
  })),
});

/** What another act attaches to the measure, in the order of how certain it is. */
const GEVOLG = { voldaan: 'Geldt', onbekend: 'Kan gelden', niet_voldaan: 'Geldt niet' } as const;

const signaal = (uitleg: FeitUitleg, gelezen: readonly string[]) => (advies: Signaal) => ({
  badge: advies.ernst,
  tekst: advies.tekst,
  vraag: advies.vraag,
  maatregel: waardeTekst(advies.maatregel),
  bronnen: advies.bron.map((bron) => ({
    bron,
    gelezen: bron.ecli ? bron.status === 'gelezen' || gelezen.includes(bron.ecli) : null,
  })),
  feiten: advies.feiten.map(uitleg),
  neemtWeg: advies.neemtWeg.map(uitleg),
});

/** How many questions are shown before the rest is folded away. */
const EERSTE_VRAGEN = 8;

const UITKOMSTEN = ['bevoegd', 'onbekend', 'niet_bevoegd'];
const TOETS = {
  houdbaar: 'De voorgenomen maatregel is naar verwachting houdbaar.',
  twijfel: 'Er is twijfel of de voorgenomen maatregel standhoudt.',
  niet_houdbaar: 'De voorgenomen maatregel houdt zo naar verwachting geen stand.',
  onbekend: 'Er is te weinig bekend om de voorgenomen maatregel te toetsen.',
} as const;

export function adviesPagina(
  opgeslagen: OpgeslagenAdvies,
  definities: readonly FeitDefinitie[],
  omslag: readonly Omslag[] = [],
  gelezen: readonly string[] = [],
) {
  const { advies, dossier } = opgeslagen;
  const uitleg = feitUitleg(opgeslagen, definities);
  const samenvatting = adviesSamenvatting(advies, dossier);
  const signalen = advies.signalen.toSorted((a, b) =>
    a.ernst === b.ernst ? 0 : a.ernst === 'blokkerend' ? -1 : 1,
  );
  const bevoegdheden = advies.bevoegdheden
    .toSorted(
      (a, b) =>
        Number(b.id === samenvatting.bevoegdheid?.id) - Number(a.id === samenvatting.bevoegdheid?.id) ||
        UITKOMSTEN.indexOf(a.uitkomst) - UITKOMSTEN.indexOf(b.uitkomst),
    )
    .map((item) => ({ ...bevoegdheid(uitleg)(item), hoofd: item.id === samenvatting.bevoegdheid?.id }));
  const andere = bevoegdheden.filter((item) => !item.hoofd && item.badge !== 'bevoegd');
  const maatregelen = advies.maatregelen
    .toSorted((a, b) => Number(b === samenvatting.maatregel) - Number(a === samenvatting.maatregel))
    .map((item) => ({ ...maatregel(advies.bevoegdheden)(item), eerste: item === samenvatting.maatregel }));
  const vragen = advies.volgendeVragen.map(({ feit, vraag, waarom }) => ({
    vraag,
    waarom,
    href: uitleg(feit).href,
  }));
  return {
    samenvatting: { soort: samenvatting.soort, titel: samenvatting.titel, tekst: samenvatting.tekst },
    peildatum: toon.datum(advies.peildatum),
    gevraagdOp: toon.tijdstip(opgeslagen.gevraagdOp),
    bevoegdheden,
    /** The power that this advice is about, and every other that certainly exists. */
    hoofd: bevoegdheden.filter((item) => item.hoofd || item.badge === 'bevoegd'),
    andere,
    /** How many of them stand how. */
    andereKort: UITKOMSTEN.map((badge) => ({
      badge,
      aantal: andere.filter((item) => item.badge === badge).length,
    })).filter(({ aantal }) => aantal > 0),
    maatregelen,
    hoofdmaatregelen: maatregelen.filter((item) => item.eerste || item.bevoegd),
    andereMaatregelen: maatregelen.filter((item) => !item.eerste && !item.bevoegd),
    /** What the advice says of each measure that can be taken, in one line. */
    kern: maatregelen
      .filter((item) => item.eerste || item.bevoegd)
      .map(({ naam, grondslag, badge, duur }) => ({
        naam: duur ? `${naam} voor ${duur}` : naam,
        grondslag,
        badge,
      })),
    signalen: signalen.map(signaal(uitleg, gelezen)),
    toets: advies.toets
      ? {
          badge: advies.toets.oordeel,
          tekst: TOETS[advies.toets.oordeel],
          bevoegd: advies.toets.bevoegd,
          zwakste: advies.signalen.find(({ code }) => code === advies.toets?.zwakstePunt)?.tekst ?? null,
          aannames: advies.toets.aannames.map((id) =>
            definities.some((feit) => feit.id === id) ? uitleg(id).vraag : aanname(id, advies.bevoegdheden),
          ),
        }
      : null,
    keuze: advies.keuze ? keuzeBlok(advies.keuze, advies.bevoegdheden) : null,
    verwijzingen: advies.verwijzingen ?? [],
    omslag: omslagRegels(omslag, advies.bevoegdheden, definities),
    vragen: eerste(vragen, EERSTE_VRAGEN),
    waarschuwingen: advies.waarschuwingen,
    bewijs: {
      engine: advies.ontvangstbewijs.engine,
      regels: advies.ontvangstbewijs.regels,
      feitenSha256: advies.ontvangstbewijs.feitenSha256,
      adviesSha256: advies.ontvangstbewijs.adviesSha256,
    },
    feiten: Object.keys(dossier.feiten)
      .filter((id) => dossier.feiten[id] !== null)
      .map(uitleg),
  };
}

/** An assumption names an element: show its text. */
const aanname = (id: string, bevoegdheden: readonly BevoegdheidAdvies[]): string =>
  bevoegdheden.flatMap(({ bestanddelen }) => bestanddelen).find((deel) => deel.id === id)?.tekst ?? id;

/** How many printed lines each list may take on the one page for the file. What does not fit is counted, never dropped in silence. */
const LIJNEN = { bestanddelen: 15, signalen: 12, vragen: 4, feiten: 16, maatregelen: 4 } as const;
/** Characters that stand on one printed line, and in one of the two columns of the facts. */
const LIJN = 112;
const KOLOM = 52;

/** The first items that fit in so many lines, always at least one. */
function kort<T>(items: readonly T[], lijnen: number, breedte: number, lengte: (item: T) => number) {
  let over = lijnen;
  const past = items.findIndex((item, index) => {
    over -= Math.ceil(lengte(item) / breedte);
    return over < 0 && index > 0;
  });
  const aantal = past === -1 ? items.length : past;
  return { items: items.slice(0, aantal), meer: items.length - aantal };
}

/** About as many characters as the label of an item, and the names of its sources, take. */
const LABEL = 24;
const BRONNEN = 80;

/** The advice on one A4: the power and measure it is about, and the first items of every list. */
export function adviesAfdruk(pagina: ReturnType<typeof adviesPagina>) {
  const hoofd = pagina.bevoegdheden[0] ?? null;
  return {
    ...pagina,
    hoofd: hoofd && {
      ...hoofd,
      bestanddelen: kort(
        hoofd.bestanddelen,
        LIJNEN.bestanddelen,
        LIJN,
        ({ titel }) => titel.length + LABEL + BRONNEN / 3,
      ),
    },
    overige: pagina.bevoegdheden
      .slice(1)
      .filter(({ badge }) => badge === 'bevoegd')
      .map(({ naam, badge }) => ({ naam, badge })),
    maatregelen: kort(
      pagina.maatregelen,
      LIJNEN.maatregelen,
      LIJN,
      ({ naam, grondslag, beleid }) => `${naam}${grondslag}${beleid?.tekst ?? ''}`.length + LABEL,
    ),
    signalen: kort(pagina.signalen, LIJNEN.signalen, LIJN, ({ tekst }) => tekst.length + LABEL + BRONNEN),
    vragen: kort(
      [...pagina.vragen.eerst, ...pagina.vragen.rest],
      LIJNEN.vragen,
      LIJN,
      ({ vraag }) => vraag.length,
    ),
    feiten: kort(pagina.feiten, LIJNEN.feiten, KOLOM, ({ vraag, waarde }) => `${vraag} ${waarde}`.length),
  };
}
