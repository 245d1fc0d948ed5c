import { spawnSync } from 'node:child_process';

/** Installs packages of Debian or Ubuntu, as root or with password-less sudo; does nothing where apt-get is not. */
export function aptInstall(packages: readonly string[]): void {
  if (spawnSync('which', ['apt-get']).status !== 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): void => {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
