/** The part of a case in which a term runs, as the screens name it; the keys are those of the rules. */
export const FASEN: Readonly<Record<string, string>> = {
  voorbereiding: 'Voorbereiding en aanvragen',
  bekendmaking: 'Bekendmaking en registratie',
  uitvoering: 'Uitvoering aan de deur',
  maatregel: 'Duur van de maatregel',
  geld: 'Geld: betalen en verjaren',
  rechtsbescherming: 'Bezwaar, beroep en rechter',
  informatie: 'Informatie en privacy',
  bewaren: 'Bewaren en vernietigen',
};
