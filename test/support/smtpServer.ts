import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next mail. */
export type Gedrag = 'neem' | 'weiger' | 'verbreek';

export interface RealSmtp {
  readonly url: string;
  readonly ontvangen: readonly { readonly aan: string; readonly tekst: string }[];
  gedrag: Gedrag;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port that keeps what it gets. `verbreek` takes the whole text and hangs up without an answer. */
export async function startSmtp(): Promise<RealSmtp> {
  const ontvangen: { aan: string; tekst: string }[] = [];
  const smtp = { url: '', ontvangen, gedrag: 'neem' as Gedrag, stop: () => Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(smtp.gedrag === 'weiger' ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
    onData(stream, session, done) {
      const aan = session.envelope.rcptTo.map(({ address }) => address).join();
      void text(stream).then((tekst) => {
        if (smtp.gedrag === 'verbreek') {
          // the whole text has arrived: whether it counts, the sender will never know
          for (const connection of server.connections as Iterable<{ _socket: { destroy(): void } }>)
            connection._socket.destroy();
          return;
        }
        ontvangen.push({ aan, tekst });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  smtp.stop = () => new Promise((resolve) => server.close(() => resolve()));
  return smtp;
}
