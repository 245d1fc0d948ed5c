/** The mail server certainly did not take a mail: it may be tried again. */
export class MailGeweigerd extends Error {
  override readonly name = 'MailGeweigerd';
}
