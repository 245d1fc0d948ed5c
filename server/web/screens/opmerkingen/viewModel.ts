/** What is said about a letter, per part, with the forms to say something back. */
import type { Fault } from '../../../domain/fault.ts';
import type { Gesprek, Opmerking } from '../../../domain/opmerking.ts';
import type { OpmerkingenBeeld } from '../../../usecases/bekijkOpmerkingen.ts';
import { formulier, type Formulier } from '../../formulier.ts';
import { toon } from '../../toon.ts';
import type { Vlak } from '../../vlak.ts';
import { besluitPad } from '../../zaakPad.ts';
import { anker } from './anker.ts';

/** On which screen the comments stand: that is where the answer goes. */
export const PLAATSEN = ['pagina', 'beoordelen', 'concept'] as const;
export type Plaats = (typeof PLAATSEN)[number];

export interface Omgeving {
  readonly waar: Plaats;
  /** Makes the key of a form: the same form sent twice is the same comment. */
  readonly sleutel: () => string;
  /** What was typed and not placed. */
  readonly getypt?: Vlak;
  readonly fouten?: readonly Fault[];
  /** The comment that was just touched: it gets the focus. */
  readonly focus?: string | null;
  /** What happened, for who does not see it. */
  readonly melding?: string;
}

const kop = ({ auteurNaam, geplaatstOp, tekst }: Opmerking) => ({
  auteur: auteurNaam,
  op: toon.tijdstip(geplaatstOp),
  tekst,
});

function gesprekBeeld(
  { opmerking, antwoorden }: Gesprek,
  version: number,
  { sleutel, getypt, focus }: Omgeving,
) {
  const { id, bijVersie, afgehandeldDoorNaam, afgehandeldOp } = opmerking;
  const nu = version > bijVersie ? ` (nu versie ${version})` : '';
  return {
    id,
    anker: `gesprek-${id}`,
    ...kop(opmerking),
    versie: `bij versie ${bijVersie}${nu}`,
    open: afgehandeldOp === null,
    afgehandeld:
      afgehandeldOp === null
        ? null
        : `Afgehandeld door ${afgehandeldDoorNaam ?? ''} op ${toon.tijdstip(afgehandeldOp)}`,
    antwoorden: antwoorden.map(kop),
    veld: `tekst.${id}`,
    sleutel: sleutel(),
    bezig: (getypt?.[`tekst.${id}`] ?? '') !== '',
    focus: focus === id,
  };
}

/** `2 open` or `geen open`: how a count reads beside a part. */
const telling = (open: number, totaal: number): string => {
  if (totaal === 0) return 'nog geen';
  return open === 0 ? `${toon.getal(totaal)}, alle afgehandeld` : `${toon.getal(open)} open`;
};

function deelBeeld(pad: string, naam: string, beeld: OpmerkingenBeeld, omgeving: Omgeving) {
  const gesprekken = beeld.gesprekken
    .filter(({ opmerking }) => opmerking.onderdeel === pad)
    .map((gesprek) => gesprekBeeld(gesprek, beeld.besluit.version, omgeving));
  const open = gesprekken.filter((gesprek) => gesprek.open).length;
  return {
    ...{ pad, naam, anker: anker(pad), gesprekken, open },
    telling: telling(open, gesprekken.length),
    veld: `tekst.${pad === '' ? 'brief' : pad}`,
    doel: pad === '' ? 'brief' : pad,
    sleutel: omgeving.sleutel(),
  };
}

/** Comments on a part that this kind of letter does not have any more still are shown, under its path. */
function alleOnderdelen({ onderdelen, gesprekken }: OpmerkingenBeeld) {
  const bekend = new Set(onderdelen.map(({ pad }) => pad));
  const anders = gesprekken.map(({ opmerking }) => opmerking.onderdeel).filter((pad) => !bekend.has(pad));
  return [...onderdelen, ...[...new Set(anders)].map((pad) => ({ pad, naam: `Ander onderdeel (${pad})` }))];
}

export interface OpmerkingenPagina {
  readonly pad: string;
  readonly waar: Plaats;
  readonly version: number;
  readonly stand: number;
  readonly magSchrijven: boolean;
  readonly open: number;
  readonly openTekst: string;
  readonly openVanAnderen: number;
  readonly totaal: number;
  readonly delen: readonly ReturnType<typeof deelBeeld>[];
  readonly opties: readonly { readonly waarde: string; readonly tekst: string }[];
  readonly sleutel: string;
  readonly form: Formulier;
  readonly melding: string;
}

export function opmerkingenPagina(beeld: OpmerkingenBeeld, omgeving: Omgeving): OpmerkingenPagina {
  const { besluit, open, stand, magSchrijven } = beeld;
  return {
    ...{ open, stand, magSchrijven, waar: omgeving.waar, version: besluit.version },
    pad: `${besluitPad(besluit.id)}/opmerkingen`,
    openTekst: open === 1 ? '1 opmerking staat nog open' : `${toon.getal(open)} opmerkingen staan nog open`,
    openVanAnderen: beeld.openVanAnderen,
    totaal: beeld.gesprekken.length,
    delen: alleOnderdelen(beeld).map(({ pad, naam }) => deelBeeld(pad, naam, beeld, omgeving)),
    // the empty value means the whole letter: nothing to choose first
    opties: beeld.onderdelen.map(({ pad, naam }) => ({ waarde: pad, tekst: naam })),
    sleutel: omgeving.sleutel(),
    form: formulier(omgeving.getypt ?? {}, omgeving.fouten ?? []),
    melding: omgeving.melding ?? '',
  };
}
