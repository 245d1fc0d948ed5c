/** The peer: an Express application that sends the same bytes again and again, as fast as Express can. */
import express from 'express';
import type { AddressInfo } from 'node:net';

const page = Buffer.alloc(Number(process.argv[2]), 'x');
const app = express();
app.disable('x-powered-by').disable('etag');
app.use((_req, res) => void res.type('html').send(page));
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
