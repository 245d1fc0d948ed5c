import { tekenDelen as toonDelen, tekenNamen } from './gebiedBeeld.js';
import { leesTekst, maakProjectie, schrijfTekst } from './gebiedTekst.js';

/*
 * Drawing an area on the outline. The text field holds the area; this only reads and writes that field, so that what is drawn,
 * typed and saved is one thing, and everything works without it.
 */
(() => {
  const svg = document.getElementById('tekening');
  const veld = document.querySelector('textarea[name=punten]');
  if (!svg || !veld) return;
  const $ = (id) => document.getElementById(id);
  const { breed: BREED, hoog: HOOG, naar, terug } = maakProjectie(svg);

  const straathoeken = [...($('wegen').getAttribute('d') ?? '').matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  );
  /** Parts: { rol, naam, punten: [[x, y]], open }. `open` while points are still being added. */
  let delen = [];
  let gekozen = { deel: -1, punt: -1 };
  let beeld = { x: 0, y: 0, b: BREED, h: HOOG };
  const verleden = [];

  const eenheid = () => Math.max(beeld.b / svg.clientWidth, beeld.h / svg.clientHeight);
  const tekenDelen = () => toonDelen(delen, gekozen, eenheid());
  function tekenAlles() {
    svg.setAttribute('viewBox', `${beeld.x} ${beeld.y} ${beeld.b} ${beeld.h}`);
    tekenDelen();
    tekenNamen(svg, eenheid());
  }

  /** What was typed and cannot be read is never overwritten by a drawing. */
  let onleesbaar = false;
  function leesVeld() {
    const gelezen = leesTekst(veld.value, naar);
    onleesbaar = gelezen === null;
    if (gelezen) delen = gelezen;
  }
  const zeg = (tekst) => ($('stand').textContent = tekst);
  function onthoud() {
    verleden.push(JSON.stringify({ delen, gekozen }));
    if (verleden.length > 200) verleden.shift();
  }
  function gewijzigd(tekst) {
    if (onleesbaar) {
      const stand = verleden.pop();
      if (stand) ({ delen, gekozen } = JSON.parse(stand));
      tekenDelen();
      return zeg('In de tekst onder de tekening staat iets dat geen punt is. Herstel of wis dat eerst.');
    }
    veld.value = schrijfTekst(delen, terug);
    veld.dispatchEvent(new Event('input', { bubbles: true }));
    tekenDelen();
    if (tekst) zeg(tekst);
  }

  const huidig = () => delen[gekozen.deel];
  const open = () => delen.find((deel) => deel.open);
  function kies(deel, punt) {
    gekozen = { deel, punt };
    tekenDelen();
    const gevonden = delen[deel];
    if (gevonden)
      zeg(`Punt ${punt + 1} van ${gevonden.punten.length}, ${gevonden.rol} ${gevonden.naam}`.trim());
  }
  function opHoek(punt, los) {
    if (los) return punt;
    const ver = 9 * eenheid();
    return straathoeken.find(([x, y]) => Math.hypot(x - punt[0], y - punt[1]) < ver) ?? punt;
  }
  /** A click on the first point of a polygon, or so near that it would land there, closes it. */
  const sluit = (deel, punt) =>
    deel?.open &&
    deel.rol !== 'doorgang' &&
    deel.punten.length > 2 &&
    Math.hypot(deel.punten[0][0] - punt[0], deel.punten[0][1] - punt[1]) < 10 * eenheid();
  function voegToe(punt) {
    let deel = open();
    if (sluit(deel, punt)) return DOE.klaar();
    onthoud();
    if (!deel) {
      deel = { rol: $('laag').value, naam: '', punten: [], open: true };
      // a hole belongs to the area above it in the text
      const na =
        deel.rol === 'gat' ? delen.findLastIndex(({ rol }) => rol === 'gebied' || rol === 'gat') + 1 : 0;
      if (na > 0) delen.splice(na, 0, deel);
      else delen.push(deel);
    }
    deel.punten.push(punt);
    gekozen = { deel: delen.indexOf(deel), punt: deel.punten.length - 1 };
    gewijzigd(`Punt ${deel.punten.length} gezet. Enter of een klik op het eerste punt sluit het deel.`);
  }
  function voegTussen(d, p) {
    onthoud();
    const { punten } = delen[d];
    const [a, b] = [punten[p], punten[p + 1] ?? punten[0]];
    punten.splice(p + 1, 0, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
    gekozen = { deel: d, punt: p + 1 };
    gewijzigd('Punt tussengevoegd.');
  }
  const DOE = {
    nieuw() {
      if (open()) open().open = false;
      gekozen = { deel: -1, punt: -1 };
      tekenDelen();
      zeg('Klik op de kaart voor het eerste punt.');
    },
    klaar() {
      const deel = open();
      if (!deel) return zeg('Er is geen deel dat u nog tekent.');
      onthoud();
      deel.open = false;
      gewijzigd(`Het deel is klaar: ${deel.rol}, ${deel.punten.length} punten.`);
    },
    terug() {
      const stand = verleden.pop();
      if (!stand) return zeg('Er is niets om ongedaan te maken.');
      ({ delen, gekozen } = JSON.parse(stand));
      gewijzigd('Ongedaan gemaakt.');
    },
    wispunt() {
      const deel = huidig();
      if (!deel) return zeg('Kies eerst een punt.');
      onthoud();
      deel.punten.splice(gekozen.punt, 1);
      if (deel.punten.length === 0) delen.splice(gekozen.deel, 1);
      gekozen.punt = Math.max(0, gekozen.punt - 1);
      gewijzigd('Punt gewist.');
    },
    wisdeel() {
      if (!huidig()) return zeg('Kies eerst een punt van het deel.');
      onthoud();
      delen.splice(gekozen.deel, 1);
      gekozen = { deel: -1, punt: -1 };
      gewijzigd('Deel gewist.');
    },
    groter: () => zoom(0.7),
    kleiner: () => zoom(1 / 0.7),
    alles() {
      beeld = { x: 0, y: 0, b: BREED, h: HOOG };
      tekenAlles();
    },
  };
  function zoom(factor, om = [beeld.x + beeld.b / 2, beeld.y + beeld.h / 2]) {
    const b = Math.min(BREED * 2, Math.max(60, beeld.b * factor));
    const schaal = b / beeld.b;
    beeld = {
      x: om[0] - (om[0] - beeld.x) * schaal,
      y: om[1] - (om[1] - beeld.y) * schaal,
      b,
      h: beeld.h * schaal,
    };
    tekenAlles();
  }

  const plaats = (event) => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [x, y];
  };
  let sleep = null;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const { deel, punt, tussen } = event.target.dataset;
    if (tussen !== undefined) return voegTussen(Number(deel), Number(tussen));
    sleep = { van: plaats(event), beeld: { ...beeld }, x: event.clientX, y: event.clientY, bewoog: false };
    if (punt !== undefined) {
      Object.assign(sleep, { deel: Number(deel), punt: Number(punt) });
      const eigen = delen[sleep.deel];
      if (sleep.punt === 0 && sluit(eigen, eigen.punten[0])) {
        sleep = null;
        return DOE.klaar();
      }
      kies(sleep.deel, sleep.punt);
    }
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    if (!sleep) return;
    if (!sleep.bewoog && Math.hypot(event.clientX - sleep.x, event.clientY - sleep.y) < 4) return;
    if (!sleep.bewoog && sleep.punt !== undefined) onthoud();
    sleep.bewoog = true;
    if (sleep.punt !== undefined) {
      delen[sleep.deel].punten[sleep.punt] = opHoek(plaats(event), event.altKey);
      tekenDelen();
      return;
    }
    const e = eenheid();
    beeld.x = sleep.beeld.x - (event.clientX - sleep.x) * e;
    beeld.y = sleep.beeld.y - (event.clientY - sleep.y) * e;
    svg.setAttribute('viewBox', `${beeld.x} ${beeld.y} ${beeld.b} ${beeld.h}`);
  });
  svg.addEventListener('pointerup', (event) => {
    if (!sleep) return;
    const { bewoog, punt } = sleep;
    sleep = null;
    if (punt !== undefined) return void (bewoog && gewijzigd('Punt verplaatst.'));
    if (!bewoog) voegToe(opHoek(plaats(event), event.altKey));
  });
  svg.addEventListener('pointercancel', () => (sleep = null));
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, plaats(event));
    },
    { passive: false },
  );

  function stap(richting) {
    const alle = delen.flatMap(({ punten }, deel) => punten.map((_, punt) => ({ deel, punt })));
    if (alle.length === 0) return zeg('Er zijn nog geen punten.');
    const nu = alle.findIndex(({ deel, punt }) => deel === gekozen.deel && punt === gekozen.punt);
    const { deel, punt } = alle[(nu + richting + alle.length) % alle.length];
    kies(deel, punt);
  }
  const PIJL = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function toets(event) {
    const pijl = PIJL[event.key];
    const deel = huidig();
    if (pijl && deel) {
      onthoud();
      const ver = (event.shiftKey ? 20 : 2) * eenheid();
      const [x, y] = deel.punten[gekozen.punt];
      deel.punten[gekozen.punt] = [x + pijl[0] * ver, y + pijl[1] * ver];
      gewijzigd('Punt verplaatst.');
    } else if (event.key === 'PageDown') stap(1);
    else if (event.key === 'PageUp') stap(-1);
    else if (event.key === 'Delete' || event.key === 'Backspace') DOE.wispunt();
    else if (event.key === 'Enter') DOE.klaar();
    else if (event.key === ' ' || event.key === 'Insert') {
      if (deel && !deel.open) voegTussen(gekozen.deel, gekozen.punt);
      else {
        const [x, y] = deel?.punten[gekozen.punt] ?? [beeld.x + beeld.b / 2, beeld.y + beeld.h / 2];
        voegToe([x + (deel ? 30 * eenheid() : 0), y]);
      }
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) DOE.terug();
    else return;
    event.preventDefault();
  }
  svg.addEventListener('keydown', toets);
  for (const knop of document.querySelectorAll('[data-doe]'))
    knop.addEventListener('click', () => DOE[knop.dataset.doe]());
  veld.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    leesVeld();
    gekozen = { deel: -1, punt: -1 };
    tekenDelen();
  });
  new ResizeObserver(tekenAlles).observe(svg);

  leesVeld();
  // begin where the area is, with the streets around it
  const punten = delen.flatMap((deel) => deel.punten);
  if (punten.length > 0) {
    const [xs, ys] = [punten.map(([x]) => x), punten.map(([, y]) => y)];
    const [b, h] = [Math.max(...xs) - Math.min(...xs) + 160, Math.max(...ys) - Math.min(...ys) + 160];
    beeld = { x: Math.min(...xs) - 80, y: Math.min(...ys) - 80, b, h };
  }
  $('gereedschap').hidden = false;
  svg.setAttribute('tabindex', '0');
  tekenAlles();
})();
