import { createTransport } from 'nodemailer';
import { MailGeweigerd } from '../domain/mailGeweigerd.ts';
import type { Mailer } from '../ports.ts';

/** Without a mail server every message stays in the application. */
export const geenMailer: Mailer = {
  actief: false,
  stuur: () => Promise.reject(new MailGeweigerd('no mail server is configured')),
};

interface SmtpError {
  readonly code?: string;
  readonly syscall?: string;
  readonly responseCode?: number;
}

/** Failures before any text was handed over. */
const VOORAF: readonly unknown[] = ['EDNS', 'EAUTH', 'EENVELOPE', 'connect', 'getaddrinfo'];

/** The server answered with a refusal, or was never reached. A line that broke says nothing: the mail may have gone out. */
const isGeweigerd = ({ code, syscall, responseCode }: SmtpError): boolean =>
  responseCode !== undefined || VOORAF.includes(code) || VOORAF.includes(syscall);

/** Mail by SMTP (RFC 5321). `url` as `smtps://user:password@host:465`; `van` is the sender. */
export function smtpMailer({ url, van }: { readonly url: string; readonly van: string }): Mailer {
  const transport = createTransport(url);
  const domein = van.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost';
  return {
    actief: true,
    async stuur({ aan, onderwerp, tekst, kenmerk }) {
      try {
        await transport.sendMail({
          ...{ from: van, to: aan, subject: onderwerp, text: tekst, messageId: `<${kenmerk}@${domein}>` },
          // no out-of-office answers to a machine (RFC 3834)
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        if (isGeweigerd(error as SmtpError)) throw new MailGeweigerd('the mail server refused');
        throw error;
      }
    },
  };
}
