import { bedragTekst } from '../../domain/bedragTekst.ts';
import { datumTekst } from '../../domain/datumTekst.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import { dagVan, fout, momentenOp, waardeOp, waardenOp } from './controle.ts';
import type { Controle, Trede } from './controle.ts';

const getallenOp = (model: object, pad: string): number[] =>
  waardenOp(model, pad).filter((waarde) => typeof waarde === 'number');
const getalOp = (model: object, pad: string): number | null => getallenOp(model, pad)[0] ?? null;

/**
 * The fee for an aanmaning (Awb 4:113) is that of a step into which the debt falls: the total less the fee itself. Nothing
 * may be asked as well: the fee is a power, no duty.
 */
const vergoedingKlopt: Controle = (model, { velden: { pad = '', met = '', staffel = [] } }) => {
  const [vergoeding, totaal] = [getalOp(model, pad), getalOp(model, met)];
  if (vergoeding === null || totaal === null || vergoeding === 0) return [];
  const schuld = totaal - vergoeding;
  const treden = staffel.filter(({ vanaf = 0, tot = Infinity }) => vanaf <= schuld && schuld < tot);
  const mis = treden.length > 0 && !treden.some(({ bedrag }) => bedrag === vergoeding);
  return fout(mis, treden.map(({ bedrag }) => bedragTekst(bedrag)).join(' of '));
};

/** What so many days cost by steps of so many days each; after the last step nothing is added (Awb 4:17 lid 2). */
function kostenVan(dagen: number, staffel: readonly Trede[]): number {
  const [trede, ...verder] = staffel;
  if (trede === undefined || dagen <= 0) return 0;
  const hier = Math.min(dagen, trede.tot ?? dagen);
  return hier * trede.bedrag + kostenVan(dagen - hier, verder);
}

/** The dwangsom for deciding late, counted again from its first to its last day (Awb 4:17). Shows what it should be. */
const dwangsomBerekend: Controle = (
  model,
  { velden: { begin = '', einde = '', met = '', staffel = [] } },
) => {
  const [eerste, laatste] = [begin, einde].map((pad) => parseDag(momentenOp(model, pad)[0] ?? ''));
  const totaal = getalOp(model, met);
  if (eerste == null || laatste == null || totaal === null || laatste < eerste) return [];
  const berekend = kostenVan(laatste - eerste + 1, staffel);
  return fout(berekend !== totaal, bedragTekst(berekend));
};

/** In every row the number times the price is the amount (`begin`, `einde` and `met` are the columns). */
const rijProduct: Controle = (model, { velden: { pad = '', begin = '', einde = '', met = '' } }) => {
  const rijen = waardeOp(model, pad);
  if (!Array.isArray(rijen)) return [];
  return (rijen as readonly object[]).flatMap((rij, nr) => {
    const [aantal, prijs, bedrag] = [begin, einde, met].map((kolom) => getalOp(rij, kolom));
    const klopt = aantal == null || prijs == null || bedrag == null || aantal * prijs === bedrag;
    return klopt ? [] : [{ veld: `${pad}[${nr}].${met}`, waarde: bedragTekst(aantal * prijs) }];
  });
};

/** Every amount of a list is a number of times another amount; the last one may stop at the maximum. */
const veelvoudVan: Controle = ({ gegevens = {} }, { velden: { pad = '', met = '' } }) => {
  const perKeer = getalOp({ gegevens }, met);
  const [totaal, eerder, maximum] = [gegevens['totaal'], gegevens['eerderGeind'], gegevens['maximum']];
  const vol = typeof totaal === 'number' && totaal + Number(eerder ?? 0) === maximum;
  if (!perKeer || vol) return [];
  return getallenOp({ gegevens }, pad)
    .filter((bedrag) => bedrag % perKeer !== 0)
    .map(bedragTekst);
};

/** What is left is the debt less what is taken off (`pad` less `begin` is `einde`). */
const verschilKlopt: Controle = (model, { velden: { pad = '', begin = '', einde = '' } }) => {
  const [geheel, deel, rest] = [pad, begin, einde].map((op) => getalOp(model, op));
  if (geheel == null || deel == null || rest == null) return [];
  return fout(geheel - deel !== rest, bedragTekst(geheel - deel));
};

/** Every day of a list is one of the days of another: what is collected was found. */
const dagenIn: Controle = (model, { velden: { pad = '', met = '' } }) => {
  const bekend = new Set(momentenOp(model, met).map(dagVan));
  return momentenOp(model, pad)
    .map(dagVan)
    .filter((dag) => !bekend.has(dag))
    .map(datumTekst);
};

/** The checks that count money again. */
export const GELD_CONTROLES: Readonly<Record<string, Controle>> = {
  vergoedingKlopt,
  dwangsomBerekend,
  rijProduct,
  veelvoudVan,
  verschilKlopt,
  dagenIn,
};
