/** The terms of one case: what runs, what happened, and what a new voorval would do. */
import { tijdstipTekst } from '../../../domain/datumTekst.ts';
import type { TermijnMutatie } from '../../../domain/voorval.ts';
import type { VoorvalSoort } from '../../../domain/voorvalSoort.ts';
import type { Deps, LopendeTermijn } from '../../../ports.ts';
import type { Termijnverloop } from '../../../usecases/bekijkTermijnverloop.ts';
import type { VoorvalUitkomst } from '../../../usecases/legVoorvalVast.ts';
import { toon } from '../../toon.ts';
import { zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { BADGES } from '../../badge.ts';
import { EENHEDEN } from '../../eenheden.ts';
import { FASEN } from '../termijnen/fasen.ts';
import { restTekst, statusVan } from '../termijnen/status.ts';
import { tijdlijn } from '../termijnen/tijdlijn.ts';

export const verloopPad = (zaakId: string): string => `${zaakPad(zaakId)}/termijnen`;

const voorWie = (geadresseerde: string): string => geadresseerde || 'de hele zaak';

/** An end as a reader needs it: a day, a moment, or what it waits for. */
const eindeTekst = ({
  einde,
  eindeBij,
  status,
}: Pick<LopendeTermijn, 'einde' | 'eindeBij' | 'status'>): string =>
  einde === null
    ? (eindeBij ?? (status === 'wacht' ? 'begint nog' : 'nog niet bekend'))
    : tijdstipTekst(einde);

const dagOf = (moment: string | null): string => (moment === null ? 'geen dag' : tijdstipTekst(moment));

/** One line of the history; what did not move says only what happened. */
function mutatieRegel({ datum, wat, artikel, van, naar }: TermijnMutatie) {
  const verschil =
    van === naar ? '' : van === null ? `einde: ${dagOf(naar)}` : `einde: ${dagOf(van)} → ${dagOf(naar)}`;
  return { datum: tijdstipTekst(datum), wat, artikel, verschil };
}

export function termijnKaart(deps: Deps, termijn: LopendeTermijn, vandaag: string) {
  const badge = statusVan(termijn, vandaag);
  const open = termijn.plandatum !== null;
  return {
    id: termijn.id,
    badge,
    kleur: BADGES[badge]?.kleur ?? 'grijs',
    naam: toon.hoofdletter(termijn.naam),
    artikel: termijn.artikel,
    voor: voorWie(termijn.geadresseerde),
    einde: eindeTekst(termijn),
    rest:
      open && termijn.veilig !== null && termijn.status === 'lopend'
        ? restTekst(termijn.veilig, vandaag)
        : '',
    veilig:
      termijn.veilig === null || termijn.veilig === termijn.einde ? null : tijdstipTekst(termijn.veilig),
    plafond: termijn.plafond === null ? null : tijdstipTekst(termijn.plafond),
    daarna: deps.termijnen.definitie(termijn.termijn).atEnd,
    waarschuwing: termijn.waarschuwing,
    uitleg: termijn.uitleg,
    geschiedenis: termijn.geschiedenis.map(mutatieRegel),
    open,
  };
}

function voorvalRegel(
  beeld: Termijnverloop,
  soorten: ReadonlyMap<string, VoorvalSoort>,
  magHerroepen: boolean,
) {
  return (voorval: Termijnverloop['voorvallen'][number]) => {
    const { id, soort, datum, geadresseerde, betreftId, herroepen, doorNaam, op, bekendmakingId } = voorval;
    const over = beeld.voorvallen.find((een) => een.id === betreftId);
    return {
      id,
      naam: toon.hoofdletter(soorten.get(soort)?.naam ?? soort),
      artikel: soorten.get(soort)?.artikel ?? '',
      geverifieerd: soorten.get(soort)?.status !== 'niet_geverifieerd',
      datum: tijdstipTekst(datum),
      voor: voorWie(geadresseerde),
      over: over ? `${soorten.get(over.soort)?.naam ?? over.soort} van ${toon.datum(over.datum)}` : null,
      vastgelegd: `${toon.tijdstip(op)}${doorNaam ? `, ${doorNaam}` : ''}`,
      herroepen,
      gebreken: beeld.gebreken.filter(({ voorvalId }) => voorvalId === id).map(({ melding }) => melding),
      herroepHref:
        magHerroepen && herroepen === null && bekendmakingId === null
          ? `${verloopPad(beeld.zaak.id)}/${encodeURIComponent(id)}/herroepen`
          : null,
    };
  };
}

export const soortenVan = (deps: Deps): ReadonlyMap<string, VoorvalSoort> =>
  new Map(deps.termijnen.soorten.map((soort) => [soort.id, soort]));

export function verloopModel(deps: Deps, beeld: Termijnverloop, vandaag: string, magHerroepen: boolean) {
  const { zaak, termijnen, voorvallen, soorten } = beeld;
  const kaarten = termijnen.map((termijn) => termijnKaart(deps, termijn, vandaag));
  const open = kaarten.filter((kaart) => kaart.open);
  const regel = voorvalRegel(beeld, soortenVan(deps), magHerroepen);
  return {
    titel: 'Termijnen van de zaak',
    ondertitel: `${zaak.nummer} · ${zaak.titel} · ${toon.datum(vandaag)}`,
    kruimels: zaakKruimels(zaak),
    open,
    tijdlijn: tijdlijn(
      termijnen.filter(({ plandatum }) => plandatum !== null),
      vandaag,
    ),
    klaar: kaarten.filter((kaart) => !kaart.open),
    voorvallen: voorvallen.toReversed().map(regel),
    nieuwHref: soorten.length > 0 ? `${verloopPad(zaak.id)}/nieuw` : null,
    zaakHref: zaakPad(zaak.id),
    agendaHref: `${zaakPad(zaak.id)}/agenda`,
  };
}

/** Does this kind do something to a term that runs now? */
function raaktNu({ effects, requires }: VoorvalSoort, lopend: readonly string[]): boolean {
  const genoemd = [...effects, ...requires].flatMap((deel) =>
    'termijnen' in deel ? (deel.termijnen ?? []) : [],
  );
  return genoemd.some((id) => lopend.includes(id));
}

/** The kinds to choose from: first what touches the terms that run, then all of them by phase. */
export function keuzeModel(beeld: Termijnverloop) {
  const { zaak, soorten, termijnen } = beeld;
  const lopend = termijnen.filter(({ plandatum }) => plandatum !== null).map(({ termijn }) => termijn);
  const regel = ({ id, naam, help, artikel }: VoorvalSoort) => ({
    naam: toon.hoofdletter(naam),
    help,
    artikel,
    href: `${verloopPad(zaak.id)}/nieuw?soort=${encodeURIComponent(id)}`,
  });
  const groepen = Object.entries(FASEN).map(([fase, naam]) => ({
    naam,
    soorten: soorten.filter(({ phase }) => phase === fase).map(regel),
  }));
  return {
    titel: 'Wat is er gebeurd?',
    ondertitel: `${zaak.nummer} · ${zaak.titel}`,
    kruimels: [...zaakKruimels(zaak), { tekst: 'Termijnen', href: verloopPad(zaak.id) }],
    nu: soorten.filter((soort) => raaktNu(soort, lopend)).map(regel),
    groepen: groepen.filter((groep) => groep.soorten.length > 0),
    terugHref: verloopPad(zaak.id),
  };
}

export function formulierModel(
  beeld: Termijnverloop,
  soort: VoorvalSoort,
  namen: ReadonlyMap<string, VoorvalSoort>,
) {
  const { zaak, geadresseerden, voorvallen } = beeld;
  const over = voorvallen.filter((een) => soort.about.includes(een.soort) && een.herroepen === null);
  const optie = (een: (typeof over)[number]) => ({
    waarde: een.id,
    tekst: `${toon.hoofdletter(namen.get(een.soort)?.naam ?? een.soort)} van ${toon.datum(een.datum)}${een.geadresseerde ? `, ${een.geadresseerde}` : ''}`,
  });
  return {
    titel: toon.hoofdletter(soort.naam),
    ondertitel: `${zaak.nummer} · ${zaak.titel}`,
    kruimels: [...zaakKruimels(zaak), { tekst: 'Termijnen', href: verloopPad(zaak.id) }],
    pad: `${verloopPad(zaak.id)}/nieuw`,
    terugHref: `${verloopPad(zaak.id)}/nieuw`,
    soort: {
      id: soort.id,
      help: soort.help,
      artikel: soort.artikel,
      geverifieerd: soort.status === 'geverifieerd',
    },
    metTijd: soort.moments.includes('instant'),
    tijdVerplicht: !soort.moments.includes('date'),
    geadresseerden:
      soort.per === 'zaak'
        ? null
        : [{ waarde: '', tekst: 'kies' }, ...geadresseerden.map((naam) => ({ waarde: naam, tekst: naam }))],
    over: over.length === 0 ? null : [{ waarde: '', tekst: 'alles wat loopt' }, ...over.map(optie)],
    velden: soort.fields.map((veld) => ({
      ...{ id: veld.id, kind: veld.kind, naam: veld.naam, hint: veld.help ?? '', optioneel: !veld.required },
      alsTekst: veld.when ? alsTekst(soort, veld.when) : '',
      opties: (veld.choices ?? []).map(({ id, naam }) => ({ waarde: id, tekst: naam })),
    })),
    eenheden: EENHEDEN,
  };
}

/** `Alleen bij: Verzoek afgewezen`: a field that counts for some answers only says so, with or without script. */
function alsTekst(
  soort: VoorvalSoort,
  when: { readonly field: string; readonly is: readonly (string | boolean)[] },
): string {
  const veld = soort.fields.find(({ id }) => id === when.field);
  const namen = when.is.map((waarde) =>
    typeof waarde === 'boolean'
      ? waarde
        ? 'ja'
        : 'nee'
      : (veld?.choices?.find(({ id }) => id === waarde)?.naam ?? waarde),
  );
  return `Alleen bij: ${namen.join(' of ')}`;
}

/** What a voorval changes, term by term, before it is recorded. */
export function voorproefModel(
  deps: Deps,
  beeld: Termijnverloop,
  uitkomst: VoorvalUitkomst,
  vandaag: string,
) {
  const { zaak } = beeld;
  const { soort, voorval, wijzigingen, waarschuwingen } = uitkomst;
  return {
    titel: toon.hoofdletter(soort.naam),
    ondertitel: `${tijdstipTekst(voorval.datum)} · ${voorWie(voorval.geadresseerde)} · ${zaak.nummer}`,
    kruimels: [...zaakKruimels(zaak), { tekst: 'Termijnen', href: verloopPad(zaak.id) }],
    pad: `${verloopPad(zaak.id)}/nieuw`,
    waarschuwingen,
    wijzigingen: wijzigingen.map(({ voor, na }) => ({
      ...termijnKaart(deps, na, vandaag),
      eerst: voor === null ? null : eindeTekst(voor),
      wat:
        voor === null
          ? 'begint'
          : na.plandatum === null
            ? 'is klaar'
            : na.status === 'opgeschort'
              ? 'staat stil'
              : 'verandert',
    })),
  };
}
