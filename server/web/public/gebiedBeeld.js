/* What the drawing of an area looks like: parts, handles and names that keep their size on the glass. */
const $ = (id) => document.getElementById(id);
const maak = (naam, eigenschappen) => {
  const el = document.createElementNS('http://www.w3.org/2000/svg', naam);
  for (const [sleutel, waarde] of Object.entries(eigenschappen)) el.setAttribute(sleutel, waarde);
  return el;
};
export const vorm = ({ rol, punten, open }) =>
  rol === 'doorgang' || open || (rol === 'uitzondering' && punten.length < 3) ? 'lijn' : 'vlak';
const pad = (punten, dicht) =>
  punten.map(([x, y], nr) => `${nr === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') +
  (dicht ? 'Z' : '');
const blauw = (rol) => rol === 'doorgang' || rol === 'uitzondering';

/** The parts and their handles; `e` is the size of one pixel in the plane. */
export function tekenDelen(delen, gekozen, e) {
  $('delen').replaceChildren(
    ...delen.map((deel) =>
      maak('path', {
        class: `mw-t-deel mw-t-${deel.rol}${vorm(deel) === 'vlak' ? '' : ' mw-t-open'}`,
        d: pad(deel.punten, vorm(deel) === 'vlak'),
      }),
    ),
  );
  const grepen = [];
  delen.forEach((deel, d) => {
    deel.punten.forEach(([x, y], p) => {
      const volgende = deel.punten[p + 1] ?? (vorm(deel) === 'vlak' ? deel.punten[0] : null);
      if (volgende && Math.hypot(volgende[0] - x, volgende[1] - y) > 36 * e)
        grepen.push(
          maak('circle', {
            class: 'mw-t-tussen',
            cx: (x + volgende[0]) / 2,
            cy: (y + volgende[1]) / 2,
            r: 4.5 * e,
            'data-deel': d,
            'data-tussen': p,
          }),
        );
      const ik = gekozen.deel === d && gekozen.punt === p;
      grepen.push(
        maak('circle', {
          class: `mw-t-greep${blauw(deel.rol) ? ' mw-t-greep--blauw' : ''}${ik ? ' mw-t-greep--gekozen' : ''}`,
          cx: x,
          cy: y,
          r: (ik ? 9 : 7) * e,
          'data-deel': d,
          'data-punt': p,
        }),
      );
    });
  });
  $('grepen').replaceChildren(...grepen);
}

/** Names keep their size on the glass; one that has no room on its street or beside others is hidden. */
export function tekenNamen(svg, e) {
  const letter = 12 * e;
  $('namen').setAttribute('font-size', letter);
  const bezet = [];
  const namen = [...$('namen').children].toSorted((a, b) => b.dataset.lengte - a.dataset.lengte);
  for (const el of namen) {
    const breed = el.textContent.length * letter * 0.56;
    const hoek = (Number(el.dataset.hoek) * Math.PI) / 180;
    const [x, y] = [Number(el.getAttribute('x')), Number(el.getAttribute('y'))];
    const [cos, sin] = [Math.abs(Math.cos(hoek)), Math.abs(Math.sin(hoek))];
    const doos = {
      x,
      y,
      b: (breed * cos + letter * 1.4 * sin) / 2,
      h: (breed * sin + letter * 1.4 * cos) / 2,
    };
    const vrij = bezet.every(
      (ander) => Math.abs(x - ander.x) >= doos.b + ander.b || Math.abs(y - ander.y) >= doos.h + ander.h,
    );
    const past = vrij && breed < Number(el.dataset.lengte) * 1.25;
    el.setAttribute('visibility', past ? 'visible' : 'hidden');
    if (past) bezet.push(doos);
  }
  for (const weg of svg.querySelectorAll('[data-weg]'))
    weg.setAttribute('stroke-width', Math.max(Number(weg.dataset.weg), (Number(weg.dataset.weg) / 3) * e));
}
