import { parseArgs } from 'node:util';
import { InputFaults } from '../domain/fault.ts';
import { leesBriefBestand } from './leesBriefBestand.ts';
import type { BriefBestand } from './leesBriefBestand.ts';
import { EXIT } from './runCli.ts';
import type { CliDeps, Command } from './runCli.ts';

const GEBRUIK =
  'Gebruik: brief DOSSIER.json --uit BRIEF.pdf [--proef], brief --soorten, of brief --voorbeelden SOORT.';

interface Vraag {
  readonly bestand: string | undefined;
  readonly uit: string | undefined;
  readonly proef: boolean;
  readonly soorten: boolean;
  readonly voorbeelden: string | undefined;
}

function readArgs(args: readonly string[]): Vraag {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        uit: { type: 'string' },
        proef: { type: 'boolean', default: false },
        soorten: { type: 'boolean', default: false },
        voorbeelden: { type: 'string' },
      },
    });
    if (positionals.length > 1) throw new Error('more than one file');
    const { uit, proef, soorten, voorbeelden } = values;
    return { bestand: positionals[0], uit, proef, soorten, voorbeelden };
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

/**
 * `brief FILE.json --uit FILE.pdf [--proef]`: the letter as PDF, marked CONCEPT, or signed with the demo key and
 * marked DEMONSTRATIE. `--soorten` and `--voorbeelden SLUG` print JSON. Exit 2 on bad input, 3 when the lint refuses.
 */
export const brief: Command = async (args, deps) => {
  const vraag = readArgs(args);
  if (vraag.soorten) {
    deps.out((await deps.brieven()).soorten().map(({ slug }) => slug));
    return EXIT.ok;
  }
  if (vraag.voorbeelden !== undefined) return printVoorbeelden(vraag.voorbeelden, deps);
  if (!vraag.bestand || !vraag.uit) throw new InputFaults([{ pad: 'brief', melding: GEBRUIK }]);
  const bestand = await leesBriefBestand(vraag.bestand, deps);
  await warnSignalen(bestand, deps);
  const bytes = vraag.proef
    ? await proefBrief(bestand, deps)
    : await (await deps.brieven()).pdf(bestand.model, 'CONCEPT');
  await deps.writeBytes(vraag.uit, bytes);
  return EXIT.ok;
};
