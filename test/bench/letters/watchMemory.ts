import { readdirSync, readFileSync } from 'node:fs';

const MS = 200;
const KB_PER_MB = 1024;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process ended meanwhile
  }
};
const kb = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);

/** The process and everything that it started. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** Memory of a tree of processes; what they share counts once (Pss). The kernel keeps the highest of the first one by itself. */
export function watchMemory(pid: number): { peak(): number; stop(): void } {
  let highest = 0;
  const look = (): void => {
    const pss = treeOf(pid).reduce((sum, one) => sum + kb(read(`/proc/${one}/smaps_rollup`), 'Pss'), 0);
    highest = Math.max(highest, pss, kb(read(`/proc/${pid}/status`), 'VmHWM'));
  };
  const timer = setInterval(look, MS);
  return {
    peak() {
      look();
      return highest / KB_PER_MB;
    },
    stop: () => clearInterval(timer),
  };
}
