import ejs from 'ejs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'express';
import { BADGES } from './badge.ts';
import { bronLink } from './bronLink.ts';
import { formulier, veldId } from './formulier.ts';
import { toon } from './toon.ts';

const ROOT = new URL('../../templates/schermen', import.meta.url).pathname;

/** Escapes for HTML. A missing field is a defect in the screen and says so, where EJS itself would print nothing. */
function escape(value: unknown): string {
  if (value === undefined) throw new Error('a template prints a field that its view model does not have');
  return `${value as string}`.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );
}

const OPTIONS = {
  root: ROOT,
  cache: true,
  _with: false,
  localsName: 'v',
  // the only three that a template may print unescaped: each is HTML made by another template
  destructuredLocals: ['inhoud', 'brief', 'fragment'],
  escape,
};

const compiled = new Map<string, ejs.TemplateFunction>();

function template(scherm: string): ejs.TemplateFunction {
  const filename = join(ROOT, `${scherm}.ejs`);
  const known = compiled.get(filename);
  if (known) return known;
  const fresh = ejs.compile(readFileSync(filename, 'utf8'), { ...OPTIONS, filename });
  compiled.set(filename, fresh);
  return fresh;
}

export interface Kruimel {
  readonly tekst: string;
  readonly href: string;
}

/** What a screen gives to its template. Everything is reached as `v.name`. */
export interface ViewModel {
  /** Title of the page and of the tab. */
  readonly titel: string;
  readonly kruimels?: readonly Kruimel[];
  readonly [name: string]: unknown;
}

/** What every template may use beside its own view model. */
const HELPERS = { toon, badges: BADGES, bronLink, veldId };

const context = (res: Response, data: ViewModel) => ({
  kruimels: [],
  form: formulier(),
  ...HELPERS,
  ...(res.locals['pagina'] as object),
  ...data,
});

/** Draws templates/schermen/<scherm>.ejs inside the layout. */
export function render(res: Response, scherm: string, data: ViewModel, status = 200): void {
  const v = context(res, data);
  const inhoud = template(scherm)(v);
  res
    .status(status)
    .type('html')
    .send(template('_layout')({ ...v, inhoud }));
}

/** Where the part that was drawn before goes; no page of ours can hold these signs. */
const GAT = '\0inhoud\0';

/**
 * Draws a part of a page to keep and show again to others: it knows neither the user nor his session, so nothing of them can
 * stand in it.
 */
export function drawPart(res: Response, scherm: string, data: ViewModel): Buffer {
  const { asset } = res.locals['pagina'] as { readonly asset: unknown };
  return Buffer.from(template(scherm)({ kruimels: [], form: formulier(), ...HELPERS, asset, ...data }));
}

/** Frames of pages that are kept, each some kilobytes: of who is at work at one time. */
const OMLIJSTINGEN = 500;
type Omlijsting = readonly [boven: Buffer, onder: Buffer];
const omlijstingen = new Map<string, Omlijsting>();

/** All that a template can print of the page and of who looks, but for the hash of his password, which none prints. */
function sleutelVan(scherm: string, data: ViewModel, pagina: Record<string, unknown>): string {
  const { csrf, gebruiker, ...rest } = pagina as { csrf: () => string; gebruiker: object | null };
  return JSON.stringify([scherm, data, rest, { ...gebruiker, wachtwoordHash: '' }, csrf()]);
}

/** What stands before and after the part: the same until something that it prints is different. */
function omlijsting(res: Response, scherm: string, data: ViewModel): Omlijsting {
  const sleutel = sleutelVan(scherm, data, res.locals['pagina'] as Record<string, unknown>);
  const bekend = omlijstingen.get(sleutel);
  if (bekend) return bekend;
  const v = context(res, data);
  const pagina = template('_layout')({ ...v, inhoud: `${template(scherm)(v)}${GAT}` });
  const [boven = '', onder = ''] = pagina.split(GAT);
  const nieuw: Omlijsting = [Buffer.from(boven), Buffer.from(onder)];
  if (omlijstingen.size >= OMLIJSTINGEN) omlijstingen.clear();
  omlijstingen.set(sleutel, nieuw);
  return nieuw;
}

/** Draws a screen inside the layout, with a part under it that was drawn before; what was drawn before is not copied again. */
export function renderAround(res: Response, scherm: string, data: ViewModel, deel: Buffer): void {
  const [boven, onder] = omlijsting(res, scherm, data);
  res
    .status(200)
    .type('html')
    .set('Content-Length', String(boven.length + deel.length + onder.length));
  res.cork();
  res.write(boven);
  res.write(deel);
  res.end(onder);
  res.uncork();
}

/** Draws a part of a page, for htmx: no layout. */
export function renderFragment(res: Response, scherm: string, data: ViewModel, status = 200): void {
  res
    .status(status)
    .type('html')
    .send(template(scherm)(context(res, data)));
}
