import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/** Git knows no such version; the message says what to give. */
export class OnbekendeVersie extends Error {}

/** Does something with the repository as it was at `rev`, in a folder beside it that is gone afterwards. */
export function metVersie<Result>(rev: string, doe: (root: string) => Result): Result {
  const gevonden = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`);
  const commit = gevonden.stdout.trim();
  if (gevonden.status !== 0 || commit === '') {
    throw new OnbekendeVersie(
      `Git kent de versie "${rev}" niet. Geef een commit, een tag of een branch, bijvoorbeeld HEAD~1 of main.`,
    );
  }
  const boven = mkdtempSync(join(tmpdir(), 'brieven-'));
  const root = join(boven, 'versie');
  try {
    const { status, stderr } = git('worktree', 'add', '--detach', '--quiet', root, commit);
    if (status !== 0) throw new Error(`De versie ${rev} kan niet worden uitgepakt: ${stderr}`);
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return doe(root);
  } finally {
    git('worktree', 'remove', '--force', root);
    rmSync(boven, { recursive: true, force: true });
  }
}
