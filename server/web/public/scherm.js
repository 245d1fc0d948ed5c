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
  // a second click on a slow button sends nothing twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.verzonden) event.preventDefault();
    else if (form.method === 'post' && !form.hasAttribute('hx-post')) form.dataset.verzonden = 'ja';
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-verzonden]')) delete form.dataset.verzonden;
  });
})();
