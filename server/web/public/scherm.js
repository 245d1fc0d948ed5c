/* Small comfort only: everything works without it. */
(() => {
  const fouten = document.getElementById('fouten');
  if (fouten) fouten.focus();
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.mw-gebruiker[open]')) {
      if (!menu.contains(event.target)) menu.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details.mw-gebruiker[open]')) {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    }
  });
  // a comment that was typed beside the letter is not sent with it: leaving the page would lose it
  let zonderOpmerking = false;
  const getypteOpmerking = () =>
    [...document.querySelectorAll('[data-opmerking]')].find((veld) => veld.value.trim() !== '');
  document.addEventListener(
    'submit',
    (event) => {
      const veld = getypteOpmerking();
      const eigen = veld?.form === event.target || event.target.hasAttribute('hx-post');
      if (!veld || eigen || zonderOpmerking) return;
      const vraag =
        'Bij de brief staat een opmerking die u typte en nog niet plaatste. Doorgaan zonder die opmerking?';
      zonderOpmerking = window.confirm(vraag);
      if (zonderOpmerking) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      for (let deel = veld.closest('details'); deel; deel = deel.parentElement.closest('details'))
        deel.open = true;
      veld.focus();
    },
    true,
  );
  window.addEventListener('beforeunload', (event) => {
    if (!zonderOpmerking && getypteOpmerking()) event.preventDefault();
  });
  // a second click on a slow button sends nothing twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.verzonden) event.preventDefault();
    else if (form.method === 'post' && !form.hasAttribute('hx-post')) form.dataset.verzonden = 'ja';
  });
  // the clipboard exists only on https and on this machine; without it the text can be selected by hand
  for (const knop of document.querySelectorAll('[data-kopieer]')) {
    if (!navigator.clipboard) continue;
    knop.hidden = false;
    knop.addEventListener('click', async () => {
      const bron = document.getElementById(knop.dataset.kopieer);
      bron.select();
      const gelukt = await navigator.clipboard.writeText(bron.value).then(
        () => true,
        () => false,
      );
      document.querySelector('[data-gekopieerd]').textContent = gelukt
        ? `${knop.dataset.wat} is gekopieerd.`
        : `Kopiëren lukte niet. ${knop.dataset.wat} is geselecteerd: kopieer met Ctrl+C of Cmd+C.`;
    });
  }
  for (const knop of document.querySelectorAll('[data-afdrukken]')) {
    knop.hidden = false;
    knop.addEventListener('click', () => window.print());
  }
  window.addEventListener('pageshow', () => {
    zonderOpmerking = false;
    for (const form of document.querySelectorAll('form[data-verzonden]')) delete form.dataset.verzonden;
  });
})();
