/** The case page: what is known, where it stands, what has to be done by whom. */
import type { Besluit } from '../../../domain/besluit.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Betrokkene, Zaak } from '../../../domain/zaak.ts';
import type { LopendeTermijn, OpgeslagenAdvies } from '../../../ports.ts';
import { bestanddeelBadge, bestanddeelTekst } from '../../bestanddeelBadge.ts';
import { adviesSamenvatting } from '../../adviesSamenvatting.ts';
import { besluitActie } from '../../besluitActie.ts';
import { feitTekst } from '../../feitTekst.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { toon } from '../../toon.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakPad } from '../../zaakPad.ts';
import { gebeurtenisTekst } from './gebeurtenisTekst.ts';
import { huidigeFeiten } from '../feiten/huidigeFeiten.ts';
import { statusVan } from '../termijnen/status.ts';
import { verloop } from './verloop.ts';
import { soortNaam } from '../../soortNaam.ts';
import type { BriefSoort, ZaakBeeld } from './zaakBeeld.ts';

export interface Omgeving {
  readonly gebruiker: Gebruiker;
  readonly vandaag: string;
  readonly definities: readonly FeitDefinitie[];
  readonly soorten: readonly BriefSoort[];
  /** How many comments are open, per besluit. */
  readonly open: ReadonlyMap<string, number>;
}

const adresTekst = (adres: Zaak['objectAdres']): string | null =>
  adres ? `${adres.straat}, ${adres.postcode} ${adres.plaats}` : null;

/** Number and street: what people call a case. */
const zaakKop = (zaak: Zaak): string =>
  `${zaak.nummer} · ${zaak.objectAdres?.straat ?? zaak.objectOmschrijving}`;

function adviesVan(betrokkene: Betrokkene, beeld: ZaakBeeld) {
  const opgeslagen = beeld.adviezen.find(({ betrokkeneId }) => betrokkeneId === betrokkene.id);
  if (!opgeslagen) return null;
  const samenvatting = adviesSamenvatting(opgeslagen.advies, opgeslagen.dossier);
  const nieuwer = beeld.feiten.some(
    (feit) =>
      (feit.betrokkeneId === null || feit.betrokkeneId === betrokkene.id) &&
      feit.vastgelegdOp > opgeslagen.gevraagdOp,
  );
  return {
    ...samenvatting,
    href: `${zaakPad(beeld.zaak.id)}/advies/${opgeslagen.id}`,
    verouderd: nieuwer,
    gevraagdOp: opgeslagen.gevraagdOp,
    criteria: criteria(opgeslagen, samenvatting.bevoegdheid),
  };
}

/** "Waarom dit advies": the conditions of the power, and then the signals about the measure. */
function criteria(
  opgeslagen: OpgeslagenAdvies,
  bevoegdheid: ReturnType<typeof adviesSamenvatting>['bevoegdheid'],
) {
  const bestanddelen = (bevoegdheid?.bestanddelen ?? []).map((deel) => ({
    badge: bestanddeelBadge(deel),
    ...bestanddeelTekst(deel),
    bronnen: [deel.bron],
  }));
  const signalen = opgeslagen.advies.signalen.map((signaal) => ({
    badge: signaal.ernst,
    titel: signaal.tekst,
    detail: signaal.vraag,
    bronnen: signaal.bron,
  }));
  return [...bestanddelen, ...signalen];
}

function feitenVan(beeld: ZaakBeeld, betrokkeneId: string | null, definities: readonly FeitDefinitie[]) {
  const eigen = beeld.feiten.filter((feit) => feit.betrokkeneId === betrokkeneId);
  const volgorde = new Map(definities.map(({ id }, index) => [id, index]));
  return [...huidigeFeiten(eigen, betrokkeneId)]
    .filter(([, { waarde }]) => waarde !== null)
    .toSorted(([a], [b]) => (volgorde.get(a) ?? 0) - (volgorde.get(b) ?? 0))
    .map(([id, { waarde, bron, motivering }]) => {
      const definitie = definities.find((kandidaat) => kandidaat.id === id);
      return {
        vraag: definitie?.vraag ?? id,
        waarde: feitTekst(definitie, waarde),
        bron: `${bron.omschrijving}, ${datumInVeld(bron.datum)}${bron.pagina ? `, p. ${bron.pagina}` : ''}${bron.deling?.magInBesluit === false ? ' (niet voor het besluit)' : ''}`,
        motivering,
      };
    });
}

const betrokkeneBeeld = (beeld: ZaakBeeld, omgeving: Omgeving) => (betrokkene: Betrokkene) => ({
  id: betrokkene.id,
  naam: betrokkene.naam,
  rol: betrokkene.rol?.replaceAll('_', ' ') ?? 'rol onbekend',
  adres: adresTekst(betrokkene.adres) ?? 'adres onbekend',
  advies: adviesVan(betrokkene, beeld),
  feiten: feitenVan(beeld, betrokkene.id, omgeving.definities),
  feitenHref: `${zaakPad(beeld.zaak.id)}/feiten/${betrokkene.id}`,
  adviesHref: `${zaakPad(beeld.zaak.id)}/betrokkenen/${betrokkene.id}/advies`,
  briefHref: `${zaakPad(beeld.zaak.id)}/betrokkenen/${betrokkene.id}/brief`,
  wijzigHref: `${zaakPad(beeld.zaak.id)}/betrokkenen/${betrokkene.id}`,
});

export function termijnBeeld(termijnen: readonly LopendeTermijn[], vandaag: string) {
  return termijnen
    .toSorted((a, b) => ((a.einde ?? '9999') < (b.einde ?? '9999') ? -1 : 1))
    .map((termijn) => ({
      badge: statusVan(termijn, vandaag),
      naam: termijn.naam,
      artikel: termijn.artikel,
      geadresseerde: termijn.geadresseerde,
      einde: termijn.einde === null ? (termijn.eindeBij ?? 'nog niet bekend') : toon.datum(termijn.einde),
      veilig: termijn.veilig === null || termijn.veilig === termijn.einde ? null : toon.datum(termijn.veilig),
      uitleg: termijn.uitleg,
      waarschuwing: termijn.waarschuwing,
      lopend: termijn.status === 'lopend',
    }));
}

const besluitBeeld = (beeld: ZaakBeeld, omgeving: Omgeving) => (besluit: Besluit) => ({
  naam: soortNaam(besluit.soort, omgeving.soorten),
  betrokkene: voorWie(
    besluit.soort,
    omgeving.soorten,
    beeld.betrokkenen.find(({ id }) => id === besluit.betrokkeneId)?.naam ?? '',
  ),
  badge: besluit.status,
  actie: besluitActie(besluit, omgeving.gebruiker),
  terugwijzing: besluit.status === 'teruggewezen' ? besluit.terugwijzing : null,
  pdf: `${besluitPad(besluit.id)}/brief.pdf`,
  getekend: besluit.getekendSha256 !== null,
  opmerkingenHref: `${besluitPad(besluit.id)}/opmerkingen`,
  openOpmerkingen: omgeving.open.get(besluit.id) ?? 0,
  openbaarHref:
    besluit.getekendSha256 !== null &&
    omgeving.gebruiker.rollen.some((rol) => rol === 'jurist' || rol === 'toetser')
      ? `${besluitPad(besluit.id)}/openbaar`
      : null,
});

/** Names of the people who acted, as far as this case knows them. */
function namen({ zaak, feiten, besluiten }: ZaakBeeld): ReadonlyMap<string, string> {
  const paren: [string | null, string | null][] = [
    [zaak.behandelaarId, zaak.behandelaarNaam],
    ...feiten.map((feit): [string, string] => [feit.auteurId, feit.auteurNaam]),
    ...besluiten.flatMap((besluit): [string | null, string | null][] => [
      [besluit.opstellerId, besluit.opstellerNaam],
      [besluit.vastgesteldDoorId, besluit.vastgesteldDoorNaam],
      [besluit.ondertekendDoorId, besluit.ondertekendDoorNaam],
    ]),
  ];
  return new Map(paren.filter((paar): paar is [string, string] => paar[0] !== null && paar[1] !== null));
}

export function zaakPagina(beeld: ZaakBeeld, omgeving: Omgeving) {
  const { zaak } = beeld;
  const wie = namen(beeld);
  const termijnen = termijnBeeld(beeld.termijnen, omgeving.vandaag);
  return {
    titel: zaakKop(zaak),
    ondertitel: `${zaak.titel} · aangemaakt ${toon.datumZonderDag(zaak.aangemaaktOp)} · behandelaar ${zaak.behandelaarNaam}`,
    titelBadge: termijnen.find(({ lopend }) => lopend)?.badge ?? null,
    adres: adresTekst(zaak.objectAdres),
    objectOmschrijving: zaak.objectOmschrijving,
    jurist: omgeving.gebruiker.rollen.includes('jurist'),
    agendaHref: `${zaakPad(zaak.id)}/agenda`,
    wijzigHref: `${zaakPad(zaak.id)}/wijzigen`,
    termijnenHref: `${zaakPad(zaak.id)}/termijnen`,
    nieuweBetrokkeneHref: `${zaakPad(zaak.id)}/betrokkenen/nieuw`,
    gedeeldHref: `${zaakPad(zaak.id)}/feiten/gedeeld`,
    gedeeld: feitenVan(beeld, null, omgeving.definities),
    betrokkenen: beeld.betrokkenen.map(betrokkeneBeeld(beeld, omgeving)),
    besluiten: beeld.besluiten.map(besluitBeeld(beeld, omgeving)),
    stappen: verloop(beeld, omgeving.soorten, omgeving.vandaag),
    termijnen,
    gebeurtenissen: beeld.gebeurtenissen.toReversed().map(({ soort, op, doorId, hash, volgnummer }) => ({
      tekst: gebeurtenisTekst(soort),
      op: toon.tijdstip(op),
      door: (doorId && wie.get(doorId)) ?? 'een medewerker',
      volgnummer,
      hash: hash.slice(0, 12),
    })),
  };
}

/** Does this user get the reduced page: an enforcer on the street who handles no files? */
export const alleenHandhaver = ({ rollen }: Gebruiker): boolean =>
  rollen.includes('handhaver') && !rollen.some((rol) => ['jurist', 'toetser', 'ondertekenaar'].includes(rol));

const brief = (besluit: Besluit, soorten: readonly BriefSoort[]) => ({
  naam: soortNaam(besluit.soort, soorten),
  badge: besluit.status,
  dictum: besluit.model.dictum,
  pdf: `${besluitPad(besluit.id)}/brief.pdf`,
});

/**
 * For the street: where, what holds here, until when, and what happens then. No facts, no advice, no drafts.
 * A besluit works from its bekendmaking (Awb 3:40); a voornemen announces and orders nothing.
 */
export function handhaverPagina(beeld: ZaakBeeld, { soorten, vandaag }: Omgeving) {
  const { zaak } = beeld;
  const isVoornemen = ({ soort }: Besluit) =>
    soorten.some(({ slug, voornemen }) => slug === soort && voornemen);
  const getekend = beeld.besluiten.filter(({ getekendSha256 }) => getekendSha256 !== null);
  const geldt = (besluit: Besluit) => besluit.status === 'bekendgemaakt' && !isVoornemen(besluit);
  return {
    titel: zaakKop(zaak),
    ondertitel: zaak.objectOmschrijving,
    adres: adresTekst(zaak.objectAdres) ?? zaak.objectOmschrijving,
    agendaHref: `${zaakPad(zaak.id)}/agenda`,
    geldend: getekend.filter(geldt).map((besluit) => brief(besluit, soorten)),
    nogNiet: getekend
      .filter((besluit) => !geldt(besluit))
      .map((besluit) => ({
        ...brief(besluit, soorten),
        waarom: isVoornemen(besluit)
          ? 'Dit is een voornemen: er is nog niets besloten.'
          : 'Dit besluit is ondertekend maar nog niet bekendgemaakt: het geldt nog niet.',
      })),
    termijnenHref: `${zaakPad(beeld.zaak.id)}/termijnen`,
    termijnen: termijnBeeld(
      beeld.termijnen.filter(({ plandatum }) => plandatum !== null),
      vandaag,
    ),
  };
}
