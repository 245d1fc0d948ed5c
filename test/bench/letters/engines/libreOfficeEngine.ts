import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchBrieven } from '../benchBrieven.ts';
import type { Engine } from '../engine.ts';
import { letterOf } from '../letterOf.ts';
import { printPage } from '../printPage.ts';

const run = promisify(execFile);
const OPTIONS = JSON.stringify({
  SelectPdfVersion: { type: 'long', value: '2' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
});
/** Letters that one start of LibreOffice makes: its start is no part of a letter. */
const BATCH = 10;

/** LibreOffice Writer, many letters a start; `perRun` letters count for each time, so the start weighs a tenth. */
export async function libreOfficeEngine(): Promise<Engine> {
  const brieven = await benchBrieven();
  const folder = mkdtempSync(join(tmpdir(), 'bench-writer-'));
  return {
    perRun: BATCH,
    prepare(ronde) {
      const files = Array.from({ length: BATCH }, (_, nr) => join(folder, `${ronde}-${nr}.html`));
      files.forEach((file, nr) =>
        writeFileSync(file, printPage(brieven.html(letterOf(brieven, ronde * BATCH + nr)))),
      );
      return Promise.resolve(async () => {
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const convert = ['--infilter=HTML (StarWriter)', '--convert-to', `pdf:writer_pdf_Export:${OPTIONS}`];
        await run('soffice', [profile, '--headless', ...convert, '--outdir', folder, ...files]);
        return readFileSync(join(folder, `${ronde}-0.pdf`));
      });
    },
    stop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  };
}
