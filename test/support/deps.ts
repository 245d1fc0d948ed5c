/** The real parts of the house behind the ports, made once per test run; only the clock and the store are the test's own. */
import { geenMailer } from '../../server/adapters/smtpMailer.ts';
import { fileURLToPath } from 'node:url';
import { randomIds } from '../../server/adapters/ids.ts';
import { createRegels } from '../../server/engine/createRegels.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../server/letters/createBrieven.ts';
import type { Clock, Deps, Passwords, Store } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Argon2 is tested where it is; here a password is its own hash, so that a test takes no time. */
const openPasswords: Passwords = {
  hash: (wachtwoord) => Promise.resolve(`open:${wachtwoord}`),
  verify: (hash, wachtwoord) => Promise.resolve(hash === `open:${wachtwoord}`),
};

export const clockAt = (nu: string): Clock => ({ nu: () => nu, vandaag: () => nu.slice(0, 10) });

async function load() {
  const rulesDir = folder('rules');
  const huisstijl = (code: string) => loadHuisstijl(rulesDir, code);
  const demo = huisstijl('GM9999');
  if (!demo) throw new Error('no huisstijl for the demo');
  return {
    ids: randomIds,
    passwords: openPasswords,
    mailer: geenMailer,
    huisstijl: demo,
    regels: await createRegels(rulesDir),
    termijnen: await createTermijnen(rulesDir),
    brieven: await createBrieven({ templatesDir: folder('templates'), rulesDir, huisstijl }),
    ondertekening: createOndertekening(),
    signer: await createDemoSigner({ map: null, nu: '2026-11-23T12:00:00.000Z' }),
  };
}

let parts: ReturnType<typeof load> | null = null;

export async function realDeps(store: Store, clock: Clock): Promise<Deps> {
  parts ??= load();
  return { ...(await parts), store, clock };
}
