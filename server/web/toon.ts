/** Dates and amounts as the screens write them. */
const dag = (opties: Intl.DateTimeFormatOptions) => {
  const vorm = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', ...opties });
  // a calendar day has no zone: noon keeps it the same day in Amsterdam
  return (iso: string): string =>
    vorm.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)).replace(',', '');
};

export const toon = {
  /** `maandag 4 januari 2027` */
  datum: dag({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  /** `ma 04-01-2027` */
  datumKort: dag({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' }),
  /** `4 januari 2027` */
  datumZonderDag: dag({ day: 'numeric', month: 'long', year: 'numeric' }),
  /** `4 januari 2027 om 14:02` */
  tijdstip: dag({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
  /** `€ 2.500` or `€ 2.500,50` from whole eurocents. */
  geld: (cent: number): string =>
    `€ ${(cent / 100).toLocaleString('nl-NL', {
      minimumFractionDigits: cent % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    })}`,
};
