/** The load: a process of its own with plain keep-alive connections. Prints one line of JSON. */
import { connect } from 'node:net';

interface Opdracht {
  readonly port: number;
  readonly cookie: string;
  readonly urls: readonly string[];
  readonly seconds: number;
  readonly connections: number;
}
const { port, cookie, urls, seconds, connections } = JSON.parse(process.argv[2] ?? '{}') as Opdracht;

const times: number[] = [];
let bytes = 0;
let asked = 0;
const until = performance.now() + seconds * 1000;

const fail = (what: string): never => {
  process.stderr.write(`${what}\n`);
  process.exit(1);
};

/** One connection: asks, reads one whole answer, and asks again until the time is over. */
function client(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let started = 0;
    let left = -1;
    let head = '';
    const ask = (): void => {
      started = performance.now();
      const url = urls[asked++ % urls.length] ?? '/';
      socket.write(`GET ${url} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    };
    const done = (): void => {
      times.push(performance.now() - started);
      left = -1;
      if (performance.now() < until) return ask();
      socket.end();
      resolve();
    };
    socket.on('connect', ask);
    socket.on('error', (error) => fail(error.message));
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      if (left < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) fail(`not 200: ${head.slice(0, 200)}`);
        const length = Number(/content-length: (\d+)/i.exec(head.slice(0, end))?.[1] ?? fail('no length'));
        left = length - (head.length - end - 4);
        head = '';
      } else left -= chunk.length;
      if (left === 0) done();
    });
  });
}

const begin = performance.now();
await Promise.all(Array.from({ length: connections }, client));
const elapsed = (performance.now() - begin) / 1000;
times.sort((a, b) => a - b);
const at = (part: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
process.stdout.write(
  JSON.stringify({
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    bytes: bytes / times.length,
  }),
);
