/* The area as the text of its field, and the projection between degrees and the plane of the drawing. */
const maat = (svg, naam) => Number(svg.dataset[naam]);

/** The very projection of the house: linear around the middle, so four numbers of the page say all. */
export function maakProjectie(svg) {
  const { width, height } = svg.viewBox.baseVal;
  const [lengte0, breedte0] = [maat(svg, 'lengte'), maat(svg, 'breedte')];
  const [perLengte, perBreedte] = [maat(svg, 'perLengte'), maat(svg, 'perBreedte')];
  return {
    breed: width,
    hoog: height,
    naar: ([breedte, lengte]) => [
      width / 2 + (lengte - lengte0) * perLengte,
      height / 2 - (breedte - breedte0) * perBreedte,
    ],
    terug: ([x, y]) => [breedte0 - (y - height / 2) / perBreedte, lengte0 + (x - width / 2) / perLengte],
  };
}

const KOP = /^(gebied|gat|doorgang|uitzondering)\s*(?::\s*(.*))?$/i;
const PUNT = /^(\d+(?:[.,]\d+)?)[\s;,]+(\d+(?:[.,]\d+)?)$/;

const getal = (tekst) => Number(tekst.replace(',', '.'));
const ROL = { Polygon: 'gebied', LineString: 'doorgang', Point: 'uitzondering' };

/** GeoJSON as parts; null when it is cut off or holds something else. */
function leesGeo(tekst, naar) {
  const gelezen = [];
  const voegToe = (rol, naam, punten) =>
    gelezen.push({
      rol,
      naam,
      punten: punten.map(([lengte, breedte]) => naar([breedte, lengte])),
      open: false,
    });
  const vorm = ({ type, coordinates }, { rol = ROL[type], naam }) => {
    if (type === 'Point') voegToe(rol, naam ?? '', [coordinates]);
    else if (type === 'LineString') voegToe(rol, naam ?? '', coordinates);
    else if (type === 'Polygon')
      coordinates.forEach((ring, nr) =>
        voegToe(nr === 0 ? rol : 'gat', (nr === 0 && naam) || '', ring.slice(0, -1)),
      );
    else if (type.startsWith('Multi'))
      for (const deel of coordinates) vorm({ type: type.slice(5), coordinates: deel }, { rol, naam });
    else throw new Error(type);
  };
  try {
    const json = JSON.parse(tekst);
    const delen = json.type === 'FeatureCollection' ? json.features : [json];
    for (const deel of delen) vorm(deel.geometry ?? deel, deel.properties ?? {});
    return gelezen;
  } catch {
    return null;
  }
}

/**
 * Parts: { rol, naam, punten: [[x, y]], open }; null when the text is neither points nor GeoJSON: then the server tells what
 * is wrong.
 */
export function leesTekst(tekst, naar) {
  if (tekst.trim().startsWith('{')) return leesGeo(tekst, naar);
  const gelezen = [];
  for (const regel of tekst.split('\n').map((ruw) => ruw.trim())) {
    const kop = KOP.exec(regel);
    const punt = PUNT.exec(regel);
    if (kop) gelezen.push({ rol: kop[1].toLowerCase(), naam: kop[2] ?? '', punten: [], open: false });
    else if (punt) {
      if (gelezen.length === 0) gelezen.push({ rol: 'gebied', naam: '', punten: [], open: false });
      const [een, ander] = [getal(punt[1]), getal(punt[2])];
      gelezen.at(-1).punten.push(naar([Math.max(een, ander), Math.min(een, ander)]));
    } else if (regel !== '') return null;
  }
  return gelezen;
}
const puntTekst = (punt, terug) =>
  terug(punt)
    .map((graden) => graden.toFixed(6))
    .join(' ');
/** The parts as text, as the form reads it. */
export const schrijfTekst = (delen, terug) =>
  delen
    .filter(({ punten }) => punten.length > 0)
    .map(({ rol, naam, punten }) =>
      [naam === '' ? rol : `${rol}: ${naam}`, ...punten.map((punt) => puntTekst(punt, terug))].join('\n'),
    )
    .join('\n\n');
