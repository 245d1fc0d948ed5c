import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const DEBIAN = ['jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'txw2'];
const JAR = 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar';
const classpath = [...DEBIAN.map((name) => `/usr/share/java/${name}.jar`), JAR].join(':');
const PROGRAM = join(import.meta.dirname, 'verapdf.js');

/** What veraPDF says: one line a file and profile, beginning with PASS or FAIL; after a FAIL what is wrong, indented. */
export function verapdf(files: readonly string[], profiles: readonly string[] = ['2a', 'ua1']): string[] {
  const args = ['-cp', classpath, 'org.mozilla.javascript.tools.shell.Main', PROGRAM, profiles.join(',')];
  const { stdout, stderr } = spawnSync('java', [...args, ...files], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`veraPDF did not run: ${stderr}`);
  return stdout.trimEnd().split('\n');
}
