import { tijdstipTekst } from '../../domain/datumTekst.ts';
import { eindeVanDuur } from '../../domain/eindeVanDuur.ts';
import type { BriefModel } from '../../domain/brief.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import {
  dagVan,
  eenRegel,
  fout,
  leeg,
  momentenOp,
  paden,
  patroonVan,
  tekstenOp,
  waardenOp,
  waardeOp,
} from './controle.ts';
import type { Bevinding, Controle, ControleVelden } from './controle.ts';

/** Two moments with an hour are compared by the hour; a day beside a moment only by the day. */
const ligtVoor = (een: string, ander: string): boolean =>
  een.includes('T') && ander.includes('T')
    ? Date.parse(een) < Date.parse(ander)
    : dagVan(een) < dagVan(ander);

/** A moment moved by the distance of the rule; a limit beyond the calendar is no limit. */
function verzet(moment: string, { aantal = 0, eenheid = 'dag' }: ControleVelden): string | null {
  return aantal === 0 ? moment : eindeVanDuur(dagVan(moment), { aantal, eenheid });
}

/**
 * One day of the letter (`einde`) lies at least (`minstens`, the usual one) or at most (`hoogstens`) so many days, weeks,
 * months or years after another (`begin`); without a number: not before it. Shows the limit that it crosses; without a
 * distance the moment that lies wrong.
 */
const volgorde: Controle = (model, { velden }) => {
  const { begin = '', einde = '', grens = 'minstens', aantal = 0 } = velden;
  const grenzen = momentenOp(model, begin).flatMap((moment) => verzet(moment, velden) ?? []);
  const gevonden = momentenOp(model, einde).flatMap((moment) =>
    grenzen
      .filter((limiet) => (grens === 'minstens' ? ligtVoor(moment, limiet) : ligtVoor(limiet, moment)))
      .map((limiet) => (aantal === 0 ? moment : limiet)),
  );
  return [...new Set(gevonden)].map(tijdstipTekst);
};

/** At least one of these patterns stands in the texts at these paths; where nothing is written another rule asks. */
const noemt: Controle = (model, { woorden, velden }) => {
  const teksten = paden(velden)
    .flatMap((pad) => tekstenOp(model, pad))
    .filter((tekst) => !leeg(tekst));
  const tekst = eenRegel(teksten.join(' '));
  return fout(teksten.length > 0 && !woorden.some((woord) => patroonVan(woord).test(tekst)));
};

/** None of these patterns stands in a text at these paths; shows what was found, at the text where it stands. */
const noemtNiet: Controle = (model, { woorden, velden }) =>
  paden(velden).flatMap((pad) =>
    tekstenOp(model, pad).flatMap((tekst, rij): Bevinding[] => {
      const [gevonden] = woorden.flatMap((woord) => patroonVan(woord).exec(eenRegel(tekst))?.[0] ?? []);
      if (gevonden === undefined) return [];
      return [{ veld: velden.veld ?? pad.replace('[]', `[${rij}]`), waarde: gevonden.trim() }];
    }),
  );

const gelijkeVorm = (waarde: unknown): unknown =>
  typeof waarde === 'string' ? eenRegel(waarde).trim().toLowerCase() : waarde;
const beide = (model: BriefModel, { pad = '', met = '' }: ControleVelden): [unknown, unknown] | null => {
  const [een, ander] = [waardeOp(model, pad), waardeOp(model, met)].map(gelijkeVorm);
  return een == null || ander == null || een === '' || ander === '' ? null : [een, ander];
};

/** Two answers that may not say the same: an old and a new amount, the letter and the one it is about. */
const verschilt: Controle = (model, { velden }) => {
  const paar = beide(model, velden);
  return fout(paar !== null && paar[0] === paar[1], String(waardeOp(model, velden.pad ?? '')));
};

/** A number, or how many there are of a list, at least or at most (`grens`) a number of the rule (`aantal`) or of the letter (`met`). */
const getalBinnen: Controle = (model, { velden: { pad = '', met, aantal, grens = 'hoogstens' } }) => {
  const limiet = met === undefined ? aantal : waardeOp(model, met);
  if (typeof limiet !== 'number') return [];
  return waardenOp(model, pad)
    .map((waarde) => (Array.isArray(waarde) ? waarde.length : waarde))
    .filter((waarde) => typeof waarde === 'number')
    .filter((waarde) => (grens === 'hoogstens' ? waarde > limiet : waarde < limiet))
    .map(String);
};

const PADNAMEN: Readonly<Record<string, string>> = {
  dagtekening: 'de dagtekening van de brief',
  verzending: 'de dag van verzending',
  'maatregel.ingang': 'het begin van de maatregel',
  'maatregel.einde': 'het einde van de maatregel',
  'maatregel.begunstiging': 'het einde van de begunstigingstermijn',
};
const naamVan = (pad: string, { gegevens }: BriefSoort): string =>
  PADNAMEN[pad] ?? `“${gegevens.find(({ id }) => pad === `gegevens.${id}`)?.naam ?? pad}”`;

/** The questions of this kind say which days cannot lie before or after which (`nietVoor`, `nietNa` in brief.json). */
const dagenOpVolgorde: Controle = (model, { soort }) =>
  soort.gegevens
    .flatMap(({ id, naam, kolommen = [], ...vraag }) => [
      { veld: `gegevens.${id}`, naam, ...vraag },
      ...kolommen.map((kolom) => ({
        ...kolom,
        veld: `gegevens.${id}[].${kolom.id}`,
        naam: `${naam}: ${kolom.naam.toLowerCase()}`,
      })),
    ])
    .flatMap(({ veld, naam, nietVoor = [], nietNa = [] }) => {
      const botst = (pad: string, woord: string, mis: (dag: string, grens: string) => boolean): Bevinding[] =>
        momentenOp(model, veld).flatMap((dag, rij) =>
          momentenOp(model, pad)
            .filter((grens) => mis(dag, grens))
            .slice(0, 1)
            .map((grens) => ({
              veld: veld.replace('[]', `[${rij}]`),
              waarde: `“${naam}” (${tijdstipTekst(dag)}) ligt ${woord} ${naamVan(pad, soort)} (${tijdstipTekst(grens)})`,
            })),
        );
      return [
        ...nietVoor.flatMap((pad) => botst(pad, 'vóór', ligtVoor)),
        ...nietNa.flatMap((pad) => botst(pad, 'na', (dag, grens) => ligtVoor(grens, dag))),
      ];
    });

/** The checks that hold one part of a letter against another; the rules name the paths, the words and the distances. */
export const VERBAND_CONTROLES: Readonly<Record<string, Controle>> = {
  volgorde,
  noemt,
  noemtNiet,
  verschilt,
  getalBinnen,
  dagenOpVolgorde,
};
