/* The letter form: saves by itself, and marks words in bold with Ctrl+B. Everything works without it, with the button. */
(() => {
  const form = document.querySelector('form[data-opslag]');
  if (!form) return;
  const RUST_MS = 2000;
  const UITERLIJK_MS = 15000;
  const OPNIEUW_MS = 10000;
  const regel = form.querySelector('[data-opslag-stand]');
  const bezigTekst = form.querySelector('[data-opslag-bezig]');
  const melding = form.querySelector('[data-opslag-melding]');
  const { opslag: pad, venster } = form.dataset;
  let gewijzigd = form.dataset.gewijzigd === 'ja';
  let sinds = performance.now();
  let volgnummer = 0;
  let timer = 0;
  let bezig = null;
  let gestopt = pad === '';
  let vertrekt = false;
  let wacht = false;

  const zeg = (tekst, fout) => {
    regel.hidden = false;
    regel.classList.toggle('mw-opslag--fout', fout);
    bezigTekst.textContent = '';
    if (melding.textContent !== tekst) melding.textContent = tekst;
  };
  const plan = (na) => {
    clearTimeout(timer);
    if (!gestopt && !vertrekt) timer = setTimeout(bewaar, na);
  };

  async function verstuur() {
    const velden = new URLSearchParams(new FormData(form));
    velden.delete('actie');
    velden.set('venster', venster);
    velden.set('volgnummer', String(++volgnummer));
    const antwoord = await fetch(pad, {
      method: 'POST',
      body: velden,
      headers: { accept: 'application/json' },
    });
    const isJson = (antwoord.headers.get('content-type') ?? '').includes('application/json');
    const dictum = velden.get('dictum');
    return { status: antwoord.status, gegevens: isJson ? await antwoord.json() : null, dictum };
  }

  /** The proposal for the operative part follows the answers, unless somebody wrote in it since. */
  function toonVoorstel({ dictum, dictumVoorstel }, verzonden) {
    const vak = form.elements.dictum;
    if (!vak || vak.value.replaceAll('\r\n', '\n') !== verzonden.replaceAll('\r\n', '\n')) return;
    if (vak.value !== dictum) vak.value = dictum;
    form.elements.dictumVoorstel.value = dictumVoorstel;
  }

  function verwerk({ status, gegevens, dictum }) {
    if (gegevens === null && status < 500) {
      gestopt = true;
      gewijzigd = true;
      return zeg(
        'Niet opgeslagen: u bent niet meer ingelogd. Kopieer uw tekst voor u de pagina verlaat.',
        true,
      );
    }
    if (gegevens === null || status >= 500) throw new Error('server');
    if (status === 200) {
      form.elements.version.setAttribute('value', String(gegevens.version));
      toonVoorstel(gegevens, dictum ?? '');
      return zeg(gegevens.melding, false);
    }
    gewijzigd = true;
    // a fault is mended by typing, which saves again; what somebody else wrote is not
    if (status === 409) gestopt = true;
    return zeg(gegevens.melding, true);
  }

  function bewaar() {
    if (gestopt || vertrekt || bezig || !gewijzigd) return;
    gewijzigd = false;
    bezigTekst.textContent = 'Bezig met opslaan…';
    regel.hidden = false;
    let weg = false;
    bezig = verstuur()
      .then(verwerk)
      .catch(() => {
        weg = true;
        gewijzigd = true;
        zeg('Nog niet opgeslagen: er is geen verbinding. Het programma probeert het zo weer.', true);
      })
      .finally(() => {
        bezig = null;
        if (weg) plan(OPNIEUW_MS);
        else if (gewijzigd && !regel.classList.contains('mw-opslag--fout')) plan(RUST_MS);
      });
  }

  form.addEventListener('input', ({ target }) => {
    // a remark beside the text is a form of its own
    if (target.form !== form) return;
    if (!gewijzigd) sinds = performance.now();
    gewijzigd = true;
    plan(performance.now() - sinds > UITERLIJK_MS ? 0 : RUST_MS);
  });
  // a save that is under way would be somebody else's to the one that the button sends: first the one, then the other
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!bezig && !wacht) {
      vertrekt = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (wacht) return;
    wacht = true;
    const knop = event.submitter;
    void bezig.then(() => {
      wacht = false;
      form.requestSubmit(knop ?? undefined);
    });
  });
  window.addEventListener('pageshow', () => {
    vertrekt = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if ((gewijzigd || bezig) && !vertrekt) event.preventDefault();
  });

  form.addEventListener('keydown', (event) => {
    const vak = event.target;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'b') return;
    if (!(vak instanceof HTMLTextAreaElement) || !vak.closest('[data-opmaak]')) return;
    event.preventDefault();
    const { selectionStart: van, selectionEnd: tot } = vak;
    const woorden = vak.value.slice(van, tot);
    vak.setRangeText(`**${woorden}**`, van, tot, 'end');
    if (woorden === '') vak.setSelectionRange(van + 2, van + 2);
    vak.dispatchEvent(new Event('input', { bubbles: true }));
  });

  if (gestopt) zeg('Automatisch opslaan staat uit, tot u zelf op Opslaan drukt.', false);
  else if (gewijzigd) plan(RUST_MS);
})();
