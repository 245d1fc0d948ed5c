import type { BevoegdheidAdvies, Keuze } from '../../../domain/advies.ts';

/** Which power comes first, in the words of a screen: names in place of ids. */
export function keuzeBlok(keuze: Keuze, bevoegdheden: readonly BevoegdheidAdvies[]) {
  const naam = (id: string) => bevoegdheden.find((een) => een.id === id)?.naam ?? id;
  return {
    volgorde: keuze.volgorde.map(({ grondslag, waarom }) => ({ naam: naam(grondslag), waarom })),
    samen: keuze.samen.map(({ grondslagen, mag, waarom, bron }) => ({
      namen: grondslagen.map(naam),
      mag,
      waarom,
      bron,
    })),
    beter: keuze.beter ? { naam: naam(keuze.beter.grondslag), waarom: keuze.beter.waarom } : null,
  };
}
