/**
 * What is looked for inside a page, as source text: a compiled function would carry the compiler's own helpers along.
 * axe finds neither text that is cut off nor text that lies over other text, so these are looked for here.
 */
export const LAYOUT_FAULTS = String.raw`(() => {
  const faults = [];
  const name = (el) => el.tagName.toLowerCase() + (el.id ? '#' + el.id : '') + (typeof el.className === 'string' && el.className ? '.' + el.className.split(' ').join('.') : '') + ' "' + (el.textContent || '').trim().slice(0, 40) + '"';
  const hidden = (el) => !el.checkVisibility({ checkVisibilityCSS: true }) || el.closest('.mw-alleen-voorlezen, .utrecht-skip-link, title') !== null;
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push('page scrolls sideways: ' + page.scrollWidth + ' > ' + page.clientWidth);
  for (const el of document.querySelectorAll('body *')) {
    if (hidden(el) || el.closest('svg') || !(el.textContent || '').trim()) continue;
    const style = getComputedStyle(el);
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1)) faults.push('text cut off: ' + name(el));
  }
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!node.data.trim() || hidden(el) || el.closest('option, textarea, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const word of node.data.matchAll(/[A-Za-zÀ-ÿ]{2,14}/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
      if (tops.size > 1 && !el.closest('.mw-code, .mw-hash, a[href^="mailto:"], a[href^="http"]')) faults.push('word broken over lines: ' + word[0] + ' in ' + name(el));
    }
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) boxes.push({ el, l: r.left, r: r.right, t: r.top, b: r.bottom });
  }
  for (const box of boxes) {
    const card = box.el.closest('.mw-kaart, .mw-melding, .nl-data-badge, .mw-knop');
    if (!card || box.el.closest('.mw-schuif')) continue;
    const c = card.getBoundingClientRect();
    if (box.r > c.right + 1 || box.l < c.left - 1 || box.b > c.bottom + 1) faults.push('text leaves its box: ' + name(box.el));
  }
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const a = boxes[i], b = boxes[j];
    if (a.el === b.el) continue;
    const w = Math.min(a.r, b.r) - Math.max(a.l, b.l), h = Math.min(a.b, b.b) - Math.max(a.t, b.t);
    const line = Math.min(a.b - a.t, b.b - b.t);
    if (w > 2 && h > line * 0.45) faults.push('text over text: ' + name(a.el) + ' and ' + name(b.el));
  }
  return [...new Set(faults)];
})()`;

/** Runs axe, which must be in the page already, and gives one line per finding. */
export const AXE = String.raw`axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
  ({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map((node) => 'axe ' + id + ' (' + help + '): ' + node.target.join(' ')))
)`;
