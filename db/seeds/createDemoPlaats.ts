/** Where the fictional cases happen: each fictional municipality has its own streets, so that no letter names another town. */
interface Plaats {
  readonly naam: string;
  readonly postcode: string;
  /** Street or square of the cases as they are written, and its name here. */
  readonly straten: Readonly<Record<string, string>>;
}

/** The cases are written for Voorbeeldstad; what stands here moves them. */
const PLAATSEN: Readonly<Record<string, Plaats>> = {
  GM9998: {
    naam: 'Proefwaterland',
    postcode: '9998',
    straten: {
      Kerkstraat: 'Kerkdijk',
      'Oude Gracht': 'Oude Sluis',
      Molenpad: 'Molendijk',
      Marktplein: 'Veerplein',
      'Korte Steeg': 'Korte Sluis',
      Kerkbrug: 'Sluisbrug',
      Zonnestraat: 'Zonnedijk',
      Stationsplein: 'Steigerplein',
      Havenkade: 'Werfkade',
      Singel: 'Ringvaart',
      Polderweg: 'Waterweg',
      Lindelaan: 'Elzenlaan',
    },
  },
};
const POSTCODE = /\b99\d\d(?= [A-Z]{2}\b)/g;

const inTekst = (tekst: string, { naam, postcode, straten }: Plaats): string =>
  Object.entries(straten)
    .reduce((tot, [van, naar]) => tot.replaceAll(van, naar), tekst)
    .replaceAll('Voorbeeldstad', naam)
    .replace(POSTCODE, postcode);

/** Moves every text of a case to the municipality of the demonstration; in Voorbeeldstad nothing changes. */
export function createDemoPlaats(gemeente: string): <T>(waarde: T) => T {
  const plaats = PLAATSEN[gemeente];
  const verhuis = (waarde: unknown): unknown => {
    if (plaats === undefined) return waarde;
    if (typeof waarde === 'string') return inTekst(waarde, plaats);
    if (Array.isArray(waarde)) return waarde.map(verhuis);
    if (typeof waarde !== 'object' || waarde === null) return waarde;
    return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, verhuis(deel)]));
  };
  return <T>(waarde: T) => verhuis(waarde) as T;
}
