/** The rules on the screen: filtered, grouped and with the words of the screen. */
import type { BoekBevoegdheid, BoekBeleid, BoekSignaal, RegelBoek } from '../../../domain/regelBoek.ts';
import { toon } from '../../toon.ts';
import { waardeTekst } from '../feiten/onderwerpen.ts';

const GROEPEN = {
  pand: 'Panden',
  persoon: 'Personen',
  gebied: 'Gebieden en bijeenkomsten',
  vergunning: 'Vergunningen',
  vervolg: 'Na een besluit',
} as const;

/** Every word of the search must occur somewhere in these texts. */
const past = (zoek: string, ...teksten: readonly string[]): boolean => {
  const alles = teksten.join(' ').toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((woord) => alles.includes(woord));
};

export const interval = ({ vanaf, tot }: { vanaf: string; tot: string | null }): string =>
  tot === null
    ? `sinds ${toon.datumZonderDag(vanaf)}`
    : `${toon.datumZonderDag(vanaf)} tot en met ${toon.datumZonderDag(tot)}`;

export function overzicht(boek: RegelBoek, zoek: string) {
  const gevonden = boek.bevoegdheden.filter(({ naam, reden, id, teksten }) =>
    past(zoek, naam, reden, id, ...teksten.flatMap(({ bron }) => [bron.wet ?? '', bron.artikel ?? ''])),
  );
  return Object.entries(GROEPEN)
    .map(([groep, titel]) => ({
      titel,
      bevoegdheden: gevonden
        .filter((een) => een.groep === groep)
        .map(({ id, naam, reden, teksten }) => ({
          naam,
          reden,
          href: `/regels/bevoegdheden/${id}`,
          teksten: teksten.length,
          status: teksten.every(({ status }) => status === 'geverifieerd')
            ? 'geverifieerd'
            : 'niet_geverifieerd',
        })),
    }))
    .filter(({ bevoegdheden }) => bevoegdheden.length > 0);
}

/** One power with the text that is shown, and links to its other texts. */
export function bevoegdheidPagina({ id, naam, reden, teksten }: BoekBevoegdheid, nummer: number) {
  const tekst = teksten[nummer] ?? teksten[0]!;
  return {
    naam,
    reden,
    andere: teksten.map((een, i) => ({
      tekst: `${interval(een)}${een.regeling ? ` (${een.regeling})` : ''}`,
      href: `/regels/bevoegdheden/${id}/${i}`,
      actief: een === tekst,
    })),
    ...tekst,
    interval: interval(tekst),
    maatregelen: tekst.maatregelen.map(({ maatregel, procedure }) => ({
      naam: waardeTekst(maatregel),
      procedure: procedure.map(waardeTekst).join(', '),
    })),
  };
}

export function signalenPagina(boek: RegelBoek, familie: string) {
  const families = [...new Set(boek.signalen.map((signaal) => signaal.familie))];
  const gekozen = families.includes(familie) ? familie : (families[0] ?? '');
  return {
    families: families.map((naam) => ({
      naam,
      href: `/regels/signalen/${naam}`,
      actief: naam === gekozen,
      aantal: boek.signalen.filter((signaal) => signaal.familie === naam).length,
    })),
    gekozen,
    signalen: boek.signalen.filter((signaal) => signaal.familie === gekozen).map(signaalRij),
  };
}

const signaalRij = (signaal: BoekSignaal) => ({
  ...signaal,
  bronnen: signaal.bron.map((bron) => ({
    bron,
    gelezen: bron.ecli ? (bron.status ?? 'niet_gelezen') === 'gelezen' : null,
  })),
});

const SOORTEN: Readonly<Record<string, string>> = {
  damocles: 'Sluiting bij drugs (Damocles)',
  verblijfsontzegging: 'Verblijfsontzegging',
  dwangsom: 'Dwangsommen',
  gebieden: 'Aangewezen gebieden',
  mandaat: 'Mandaten',
};

export const beleidRij = (beleid: BoekBeleid) => ({
  ...beleid,
  soortNaam: SOORTEN[beleid.soort] ?? beleid.soort,
  href: `/regels/beleid/${beleid.id}`,
});

/** The others that can stand beside this one: of the same kind. */
export const vergelijkbaar = (boek: RegelBoek, { id, soort }: BoekBeleid) =>
  boek.beleid
    .filter((ander) => ander.soort === soort && ander.id !== id)
    .map((ander) => ({
      tekst: `${ander.titel} (${ander.gemeente})`,
      href: `/regels/beleid/${id}/naast/${ander.id}`,
    }));
