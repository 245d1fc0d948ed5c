import { parseArgs } from 'node:util';
import type { BriefModel } from '../domain/brief.ts';
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { OpenbaarInvoer } from '../domain/openbareVersie.ts';
import { leesBriefBestand } from './leesBriefBestand.ts';
import type { BriefBestand } from './leesBriefBestand.ts';
import { EXIT } from './runCli.ts';
import type { CliDeps, Command } from './runCli.ts';

const GEBRUIK =
  'Gebruik: brief DOSSIER.json --uit BRIEF.pdf [--proef] [--openbaar [--extra WOORD]…], brief --soorten, of brief --voorbeelden SOORT.';
const HULP = `${GEBRUIK}

  --uit BRIEF.pdf      waar de brief komt; zonder --proef staat op elke bladzijde CONCEPT
  --proef              onderteken met de demonstratiesleutel; op elke bladzijde staat DEMONSTRATIE
  --openbaar           maak de openbare versie: namen en adressen worden woorden tussen rechte haken, en wat de politie
                       schreef blijft weg. Er komt geen handtekening in. Blijft er iets persoonlijks staan, dan komt er
                       geen bestand (code 3). Lees het bestand altijd zelf voordat u het openbaar maakt.
  --extra WOORD        een naam of woord dat ook weg moet, bijvoorbeeld van een getuige; mag vaker
  --soorten            toon de soorten brieven
  --voorbeelden SOORT  toon de voorbeelden van een soort, als invoer voor dit programma`;

interface Vraag {
  readonly bestand: string | undefined;
  readonly uit?: string | undefined;
  readonly proef: boolean;
  readonly openbaar: boolean;
  readonly extra: readonly string[];
  readonly help: boolean;
  readonly soorten: boolean;
  readonly voorbeelden?: string | undefined;
}

function readArgs(args: readonly string[]): Vraag {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        uit: { type: 'string' },
        proef: { type: 'boolean', default: false },
        openbaar: { type: 'boolean', default: false },
        extra: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false, short: 'h' },
        soorten: { type: 'boolean', default: false },
        voorbeelden: { type: 'string' },
      },
    });
    if (positionals.length > 1) throw new Error('more than one file');
    const { openbaar, proef, extra } = values;
    // a public copy has no signature, and a word to leave out means nothing in another letter
    if ((openbaar && proef) || (!openbaar && extra.length > 0))
      throw new Error('options that do not go together');
    return { ...values, bestand: positionals[0] };
  } catch {
    throw new InputFaults([{ pad: 'brief', melding: GEBRUIK }]);
  }
}

async function printVoorbeelden(slug: string, deps: CliDeps): Promise<number> {
  const brieven = await deps.brieven();
  const slugs = brieven.soorten().map((soort) => soort.slug);
  if (!slugs.includes(slug)) {
    const melding = `Deze soort brief bestaat niet. Kies een van: ${slugs.join(', ')}.`;
    throw new InputFaults([{ pad: '--voorbeelden', melding }]);
  }
  // Each example is a whole file that `brief` accepts as it is.
  const bestanden = brieven.voorbeelden(slug).map((voorbeeld) => {
    const { gemeente, dagtekening } = brieven.leesModel(voorbeeld);
    return { gemeente, peildatum: dagtekening, feiten: {}, brief: voorbeeld };
  });
  deps.out(bestanden);
  return EXIT.ok;
}

/** A blocking signal asks for a motivering; it never stops the letter, so it is said and not refused. */
async function warnSignalen({ dossier, model }: BriefBestand, deps: CliDeps): Promise<void> {
  const { signalen } = await (await deps.regels()).adviseer(dossier);
  const codes = signalen.filter(({ ernst }) => ernst === 'blokkerend').map(({ code }) => code);
  if (codes.length === 0 || (model.afwijking ?? '').trim() !== '') return;
  deps.err(
    `Let op: blokkerende signalen zonder motivering bij "afwijking": ${[...new Set(codes)].join(', ')}.`,
  );
}

/** The letter signed with the demo key; every page says that it is a demonstration. */
async function proefBrief({ model }: BriefBestand, deps: CliDeps): Promise<Uint8Array> {
  const [brieven, ondertekening] = [await deps.brieven(), await deps.ondertekening()];
  const pdf = await brieven.pdf(model, 'DEMONSTRATIE');
  const signer = await deps.demoSigner();
  return ondertekening.onderteken(pdf, signer, { reden: 'Proefbrief (demonstratie)', tijdstip: deps.nu() });
}

/** Everybody whom the file of the letter itself knows by name, beside its addressees. */
const bekendePersonen = ({ context }: BriefModel): OpenbaarInvoer['personen'] => {
  const bekend = context?.['betrokkenen'];
  if (!Array.isArray(bekend)) return [];
  return (bekend as readonly { naam?: unknown; rol?: unknown }[]).flatMap(({ naam, rol }) =>
    typeof naam === 'string' ? [{ naam, rol: typeof rol === 'string' ? rol : '' }] : [],
  );
};

/**
 * The copy for everybody (Woo 5.1, AVG): of a letter that the lint lets through, searched for what is left of a person. It
 * says what was taken out, so that somebody can read it before it goes anywhere. Throws Refusal when something is left.
 */
async function openbareBrief(
  { model }: BriefBestand,
  extra: readonly string[],
  deps: CliDeps,
): Promise<Uint8Array> {
  const brieven = await deps.brieven();
  const ernstig = brieven.toets(model).filter(({ ernst }) => ernst === 'E');
  if (ernstig.length > 0) throw new Refusal(ernstig.map(({ regel, tekst }) => `${regel}: ${tekst}`));
  const leeg = { adressen: [], weglaten: [], tonen: [] };
  const invoer = { ...leeg, personen: bekendePersonen(model), extra };
  const bytes = await brieven.openbaar.pdf(model, invoer, 'CONCEPT');
  const { gronden, fragmenten } = brieven.openbaar.versie(model, invoer);
  for (const { naam, aantal } of gronden) deps.err(`Weggelaten: ${naam} (${aantal} keer).`);
  const gevoelig = new Set(fragmenten.flatMap((fragment) => fragment.gevoelig));
  if (gevoelig.size > 0)
    deps.err(`Lees na, deze woorden kunnen naar iemand wijzen: ${[...gevoelig].join(', ')}.`);
  deps.err('Lees het bestand voordat u het openbaar maakt: u beslist wat naar buiten mag.');
  return bytes;
}

async function maakBestand(bestand: BriefBestand, vraag: Vraag, deps: CliDeps): Promise<Uint8Array> {
  if (vraag.openbaar) return openbareBrief(bestand, vraag.extra, deps);
  if (vraag.proef) return proefBrief(bestand, deps);
  return (await deps.brieven()).pdf(bestand.model, 'CONCEPT');
}

/**
 * `brief FILE.json --uit FILE.pdf [--proef]`: the letter as PDF, marked CONCEPT, or signed with the demo key and
 * marked DEMONSTRATIE, or with `--openbaar` the copy for everybody. `--help` explains; `--soorten` and `--voorbeelden SLUG` print JSON. Exit 2 on bad input, 3 when the lint refuses.
 */
export const brief: Command = async (args, deps) => {
  const vraag = readArgs(args);
  if (vraag.help) {
    deps.err(HULP);
    return EXIT.ok;
  }
  if (vraag.soorten) {
    deps.out((await deps.brieven()).soorten().map(({ slug }) => slug));
    return EXIT.ok;
  }
  if (vraag.voorbeelden !== undefined) return printVoorbeelden(vraag.voorbeelden, deps);
  if (!vraag.bestand || !vraag.uit) throw new InputFaults([{ pad: 'brief', melding: GEBRUIK }]);
  const bestand = await leesBriefBestand(vraag.bestand, deps);
  await warnSignalen(bestand, deps);
  await deps.writeBytes(vraag.uit, await maakBestand(bestand, vraag, deps));
  return EXIT.ok;
};
