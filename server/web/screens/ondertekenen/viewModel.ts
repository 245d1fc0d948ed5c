import type { Verificatie } from '../../../ports.ts';

/** The verification of a signed letter, in words: valid or not, by whom, and why not. */
export function verificatieBeeld({ geldig, handtekeningen, redenen }: Verificatie) {
  return {
    soort: geldig ? 'goed' : 'fout',
    titel: geldig ? 'De handtekening klopt' : 'De handtekening klopt niet',
    tekst: geldig
      ? 'Het bestand is niet veranderd na het ondertekenen.'
      : 'Gebruik deze brief niet. Neem contact op met uw beheerder.',
    // what is said of a signature already is not said again
    redenen: redenen.filter((reden) => !handtekeningen.some((een) => een.redenen.includes(reden))),
    handtekeningen: handtekeningen.map((handtekening) => ({
      ondertekenaar: handtekening.ondertekenaar,
      regels: [
        handtekening.geldig ? 'De handtekening is geldig.' : 'De handtekening is niet geldig.',
        handtekening.omvatHeleBestand
          ? 'De handtekening dekt het hele bestand.'
          : 'De handtekening dekt niet het hele bestand.',
        ...(handtekening.demonstratie
          ? ['Gezet met de demonstratiesleutel: deze brief heeft geen rechtskracht.']
          : []),
        ...handtekening.redenen,
      ],
    })),
  };
}
