import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './aptInstall.ts';

/** Programs that tests run, and the Debian packages that bring them. */
const TOOLS: readonly { name: string; present: () => boolean; packages: readonly string[] }[] = [
  { name: 'chromium', present: () => runs('chromium'), packages: ['chromium'] },
  { name: 'poppler-utils', present: () => runs('pdfsig') && runs('pdftoppm'), packages: ['poppler-utils'] },
  { name: 'qpdf', present: () => runs('qpdf'), packages: ['qpdf'] },
  { name: 'openssl', present: () => runs('openssl'), packages: ['openssl'] },
  { name: 'certutil', present: () => runs('certutil'), packages: ['libnss3-tools'] },
  {
    name: 'java for veraPDF',
    present: () => runs('java') && existsSync('/usr/share/java/jaxb-runtime.jar'),
    packages: ['default-jre-headless', 'libjaxb-java'],
  },
];

const runs = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Installs what is missing as far as this machine allows (Debian or Ubuntu, as root or with password-less sudo); returns what is still missing. */
export function installTools(): string[] {
  const wanted = TOOLS.filter((tool) => !tool.present());
  if (wanted.length === 0) return [];
  const packages = wanted.flatMap((tool) => tool.packages);
  console.log(`Installing for the tests: ${packages.join(' ')}`);
  aptInstall(packages);
  const missing = TOOLS.filter((tool) => !tool.present()).map((tool) => tool.name);
  if (missing.length > 0)
    console.warn(`Not installed: ${missing.join(', ')}. Tests that need them are skipped by name.`);
  return missing;
}
