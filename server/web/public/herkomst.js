/* Comfort in the panel "Waar komt deze tekst vandaan?": everything stands there and works without it. */
(() => {
  const panelen = () => [...document.querySelectorAll('details.mw-herkomst[data-veld]')];
  const zinnenVan = (paneel) => [...paneel.querySelectorAll('ol.mw-zinnen > li > details.mw-zin')];

  // the live preview brings a new panel: what stood open stands open again
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    const oud = event.detail.target;
    const nieuw = event.detail.fragment?.querySelector?.('details.mw-herkomst');
    if (!oud?.matches?.('details.mw-herkomst') || !nieuw) return;
    const open = new Set([...oud.querySelectorAll('details[open]')].map((deel) => deel.dataset.sleutel));
    nieuw.open = oud.open;
    for (const deel of nieuw.querySelectorAll('details'))
      if (open.has(deel.dataset.sleutel)) deel.open = true;
  });

  /** The sentences of a panel with their place in the text of its field; a sentence that is being typed has none. */
  function plaatsen(paneel, tekst) {
    let vanaf = 0;
    return zinnenVan(paneel).map((zin) => {
      const woorden = zin.querySelector('[data-zin]').textContent;
      const begin = tekst.indexOf(woorden, vanaf);
      if (begin < 0) return { zin, begin, einde: begin };
      vanaf = begin + woorden.length;
      return { zin, begin, einde: vanaf };
    });
  }

  // the sentence where the cursor stands
  function wijsAan(veld) {
    const paneel = panelen().find((kandidaat) => kandidaat.dataset.veld === veld.id);
    if (!paneel) return;
    const plek = veld.selectionStart;
    for (const { zin, begin, einde } of plaatsen(paneel, veld.value))
      zin.classList.toggle('mw-zin--hier', begin >= 0 && plek >= begin && plek <= einde);
  }
  for (const soort of ['keyup', 'click', 'focusin'])
    document.addEventListener(soort, (event) => {
      if (event.target instanceof HTMLTextAreaElement) wijsAan(event.target);
    });
  document.addEventListener('htmx:afterSettle', () => {
    if (document.activeElement instanceof HTMLTextAreaElement) wijsAan(document.activeElement);
  });

  // a sentence of the panel is selected in the text while its details open, without taking the focus
  document.addEventListener(
    'toggle',
    (event) => {
      const zin = event.target;
      if (!zin.matches?.('ol.mw-zinnen > li > details.mw-zin') || !zin.open) return;
      const paneel = zin.closest('details.mw-herkomst');
      const veld = document.getElementById(paneel.dataset.veld);
      if (!(veld instanceof HTMLTextAreaElement) || document.activeElement === veld) return;
      const plek = plaatsen(paneel, veld.value).find((kandidaat) => kandidaat.zin === zin);
      if (plek && plek.begin >= 0) veld.setSelectionRange(plek.begin, plek.einde);
    },
    true,
  );

  /** How many signs of a block stand before the place that was clicked. */
  function tekensVoor(blok, event) {
    const plek = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const grens = plek
      ? { knoop: plek.offsetNode, teken: plek.offset }
      : (() => {
          const bereik = document.caretRangeFromPoint?.(event.clientX, event.clientY);
          return bereik && { knoop: bereik.startContainer, teken: bereik.startOffset };
        })();
    if (!grens || !blok.contains(grens.knoop)) return null;
    const bereik = document.createRange();
    bereik.setStart(blok, 0);
    bereik.setEnd(grens.knoop, grens.teken);
    return bereik.toString().length;
  }

  // a click on a sentence of the letter opens what is behind it
  document.addEventListener('click', (event) => {
    const blok = event.target.closest?.('.mw-bureau .mw-vel p, .mw-bureau .mw-vel li');
    if (!blok || String(getSelection()) !== '') return;
    const plek = tekensVoor(blok, event);
    if (plek === null) return;
    const kaal = (tekst) => tekst.replaceAll('**', '').replace(/^[-•–] +/, '');
    const raak = panelen()
      .flatMap((paneel) => zinnenVan(paneel))
      .find((zin) => {
        const woorden = kaal(zin.querySelector('[data-zin]').textContent);
        const begin = blok.textContent.indexOf(woorden);
        return begin >= 0 && plek >= begin && plek <= begin + woorden.length;
      });
    if (!raak) return;
    raak.closest('details.mw-herkomst').open = true;
    raak.open = true;
    raak.querySelector('summary').focus({ preventScroll: true });
    raak.scrollIntoView({ block: 'center' });
  });
})();
