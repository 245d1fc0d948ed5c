import type { AangewezenGebied, Uitwerking } from '../../../domain/advies.ts';
import { datumTekst } from '../../../domain/datumTekst.ts';
import { duurTekst } from '../../../domain/duurTekst.ts';
import { waardeTekst } from '../feiten/onderwerpen.ts';

export interface UitwerkingRegel {
  readonly naam: string;
  readonly tekst: string;
}

/** What the policy works out, one line for each part that it speaks of, in the words of a screen. */
export function uitwerkingRegels(uitwerking: Uitwerking): UitwerkingRegel[] {
  const { hoogstens, venster, alternatieven, daarnaast, ingang, vrijTeLaten, gebied } = uitwerking;
  const { aangewezenGebieden, dwangsomVorm, per, betaaltermijn, orgaan } = uitwerking;
  const lines: (readonly [string, string | undefined])[] = [
    ['Hoogstens', hoogstens && duurTekst(hoogstens)],
    ['Binnen', venster && duurTekst(venster)],
    ['Ingang', ingang?.tekst],
    [
      'Lichter',
      alternatieven?.map(({ maatregel, reden }) => `${waardeTekst(maatregel)}: ${reden}`).join(' '),
    ],
    ['Daarnaast', daarnaast?.join('; ')],
    ['Vrij te laten', vrijTeLaten?.join(', ')],
    ['Gebied', gebied],
    ['Aangewezen gebieden', aangewezenGebieden?.map(gebiedTekst).join('; ')],
    ['Dwangsom', dwangsomVorm && `${waardeTekst(dwangsomVorm)}${per ? ` (${duurTekst(per)})` : ''}`],
    ['Betaaltermijn', betaaltermijn && duurTekst(betaaltermijn)],
    ['Orgaan in het beleid', orgaan?.join(' of ')],
  ];
  return lines.flatMap(([naam, tekst]) => (tekst ? [{ naam, tekst }] : []));
}

const gebiedTekst = ({ naam, cvdr, vanaf, tot }: AangewezenGebied): string =>
  `${naam}${cvdr ? ` (${cvdr})` : ''}, ${interval(vanaf, tot)}`;

const interval = (vanaf: string | null, tot: string | null): string => {
  if (vanaf === null && tot === null) return 'geldigheid niet gezien';
  const from = vanaf === null ? 'begin niet gezien' : `vanaf ${datumTekst(vanaf)}`;
  return tot === null ? from : `${from} tot en met ${datumTekst(tot)}`;
};
