/** The area as a list of points that can be typed, read aloud and pasted; the drawing keeps the very same text. */
import type { Fault } from '../../../domain/fault.ts';
import type { Gebied, GebiedDeel, Positie } from '../../../domain/gebied/gebied.ts';

const KOP = /^(gebied|gat|doorgang|uitzondering)\s*(?::\s*(.*))?$/i;
const PUNT = /^(\d+(?:[.,]\d+)?)[\s;,]+(\d+(?:[.,]\d+)?)$/;

interface Blok {
  readonly soort: string;
  readonly naam: string | null;
  readonly punten: Positie[];
  readonly regel: number;
}

const getal = (tekst: string | undefined): number => Number((tekst ?? '').replace(',', '.'));
/** In the Netherlands latitude is always the larger number, so their order cannot be mistaken. */
const positie = (een: number, ander: number): Positie => [Math.min(een, ander), Math.max(een, ander)];

function leesBlokken(tekst: string): { blokken: Blok[]; fouten: Fault[] } {
  const blokken: Blok[] = [];
  const fouten: Fault[] = [];
  tekst.split('\n').forEach((ruw, index) => {
    const regel = ruw.trim();
    if (regel === '') return;
    const [, soort, naam] = KOP.exec(regel) ?? [];
    if (soort)
      return void blokken.push({
        soort: soort.toLowerCase(),
        naam: naam || null,
        punten: [],
        regel: index + 1,
      });
    const [, een, ander] = PUNT.exec(regel) ?? [];
    const melding = `Regel ${index + 1}: “${regel.slice(0, 40)}” is geen punt. Schrijf breedte en lengte, bijvoorbeeld 52.63210 4.74980, of een kop: gebied, gat, doorgang of uitzondering.`;
    if (een === undefined) return void fouten.push({ pad: 'punten', melding });
    if (blokken.length === 0) blokken.push({ soort: 'gebied', naam: null, punten: [], regel: 1 });
    blokken.at(-1)?.punten.push(positie(getal(een), getal(ander)));
  });
  return { blokken, fouten };
}

/** A ring ends where it began; who types points need not say so. */
function ring(punten: readonly Positie[]): Positie[] {
  const [eerste] = punten;
  const laatste = punten.at(-1);
  const dicht = eerste && laatste && eerste[0] === laatste[0] && eerste[1] === laatste[1];
  return eerste && !dicht ? [...punten, eerste] : [...punten];
}

function geometrieVan({ soort, punten }: Blok, gaten: readonly Blok[]): GebiedDeel['geometry'] {
  const [eerste] = punten;
  if (soort === 'doorgang') return { type: 'LineString', coordinates: punten };
  if (soort === 'uitzondering' && eerste && punten.length === 1)
    return { type: 'Point', coordinates: eerste };
  return { type: 'Polygon', coordinates: [punten, ...gaten.map((gat) => gat.punten)].map(ring) };
}

function delenVan(blokken: readonly Blok[], fouten: Fault[]): GebiedDeel[] {
  return blokken.flatMap((blok, index): GebiedDeel[] => {
    if (blok.soort === 'gat') {
      if (!blokken.slice(0, index).some(({ soort }) => soort === 'gebied'))
        fouten.push({
          pad: 'punten',
          melding: `Regel ${blok.regel}: een gat hoort onder een gebied. Zet het eronder.`,
        });
      return [];
    }
    const volgende = blokken.slice(index + 1);
    const einde = volgende.findIndex(({ soort }) => soort !== 'gat');
    const gaten = blok.soort === 'gebied' ? volgende.slice(0, einde === -1 ? undefined : einde) : [];
    const rol = blok.soort === 'doorgang' || blok.soort === 'uitzondering' ? blok.soort : 'gebied';
    return [{ type: 'Feature', properties: { rol, naam: blok.naam }, geometry: geometrieVan(blok, gaten) }];
  });
}

/**
 * What was typed, drawn or pasted as GeoJSON that the domain can check; null when the field is empty. Each line that is
 * neither a head nor a point is named with its number.
 */
export function leesPunten(tekst: string): { gebied: unknown; fouten: readonly Fault[] } {
  const schoon = tekst.trim();
  if (schoon === '') return { gebied: null, fouten: [] };
  if (schoon.startsWith('{')) {
    try {
      return { gebied: JSON.parse(schoon) as unknown, fouten: [] };
    } catch {
      const melding =
        'Deze GeoJSON is niet te lezen. Kopieer haar opnieuw, van de eerste { tot de laatste }.';
      return { gebied: null, fouten: [{ pad: 'punten', melding }] };
    }
  }
  const { blokken, fouten } = leesBlokken(schoon);
  const features = delenVan(blokken, fouten);
  return { gebied: { type: 'FeatureCollection', features }, fouten };
}

const puntTekst = ([lengte, breedte]: Positie): string => `${breedte.toFixed(6)} ${lengte.toFixed(6)}`;
const kop = (soort: string, naam: string | null): string => (naam === null ? soort : `${soort}: ${naam}`);

function blokTekst({ properties: { rol, naam }, geometry }: GebiedDeel): string[] {
  if (geometry.type === 'Point') return [kop(rol, naam), puntTekst(geometry.coordinates)];
  if (geometry.type === 'LineString') return [kop(rol, naam), ...geometry.coordinates.map(puntTekst)];
  return geometry.coordinates.flatMap((punten, index) => [
    index === 0 ? kop(rol, naam) : 'gat',
    ...punten.slice(0, -1).map(puntTekst),
  ]);
}

/** The area as the field shows it. */
export const puntenTekst = (gebied: Gebied | null): string =>
  gebied === null ? '' : gebied.features.map((deel) => blokTekst(deel).join('\n')).join('\n\n');
