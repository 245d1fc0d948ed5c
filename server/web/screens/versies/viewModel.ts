/** The history of a letter as its readers see it. */
import type { Aanleiding, VersieRegel } from '../../../domain/besluitVersie.ts';
import { kortDagTekst, momentTekst } from '../../../domain/datumTekst.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import type { Stap } from '../../../domain/vergelijkLijst.ts';
import type { Wijziging } from '../../../domain/vergelijkBrieven.ts';

const AANLEIDING: Readonly<Record<Aanleiding, string>> = {
  opgesteld: 'gemaakt uit de zaak',
  opgeslagen: 'opgeslagen',
  automatisch: 'automatisch opgeslagen',
  hersteld: 'eerdere versie teruggezet',
  voorgelegd: 'voorgelegd',
};

const wanneer = (op: string | null): string => (op === null ? 'tijd niet bekend' : momentTekst(op));

/** A version in one short line, to choose from. */
const inEenRegel = ({ version, op }: VersieRegel, nu: number): string => {
  const { dag, tijd } = op === null ? { dag: '', tijd: '' } : dagEnTijd(op);
  const moment = op === null ? 'tijd niet bekend' : `${kortDagTekst(dag)}, ${tijd.replace(':', '.')} uur`;
  return version === nu ? `nu (${moment})` : `versie ${version} (${moment})`;
};

/** Words of one kind after each other are one stretch. */
function stukken(woorden: readonly Stap[]): { soort: Stap['soort']; tekst: string }[] {
  const uit: { soort: Stap['soort']; woorden: string[] }[] = [];
  for (const { soort, waarde } of woorden) {
    const vorige = uit.at(-1);
    if (vorige?.soort === soort) vorige.woorden.push(waarde);
    else uit.push({ soort, woorden: [waarde] });
  }
  return uit.map((stuk) => ({ soort: stuk.soort, tekst: stuk.woorden.join(' ') }));
}

/** Paragraphs that changed, under their headings; a heading is said once. */
export const wijzigingenBeeld = (wijzigingen: readonly Wijziging[]) =>
  wijzigingen.map(({ kop, woorden }, nr) => ({
    kop: wijzigingen[nr - 1]?.kop === kop ? null : kop,
    stukken: stukken(woorden),
  }));

export function versiesLijst(versies: readonly VersieRegel[], nu: number, magTerug: boolean) {
  return versies.map((regel) => ({
    version: regel.version,
    naam: regel.version === nu ? 'De tekst van nu' : `Versie ${regel.version}`,
    wanneer: wanneer(regel.op),
    wie: regel.doorNaam,
    aanleiding: AANLEIDING[regel.aanleiding],
    isNu: regel.version === nu,
    magTerug: magTerug && regel.version !== nu,
  }));
}

export const versieOpties = (versies: readonly VersieRegel[], nu: number) =>
  versies.map((regel) => ({ waarde: String(regel.version), tekst: inEenRegel(regel, nu) }));
