/** What the profiler of V8 writes. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** The first that fits the innermost frame, or else the frame that called it, gets the time. */
const PARTS: readonly [name: string, fits: RegExp][] = [
  ['collecting garbage', /\(garbage collector\)/],
  ['compressing streams', /zlib/],
  ['shaping words that are new', /fontkit|^shape /],
  ['signing and checking the signature', /server\/signing\/|internal\/crypto/],
  ['reading the HTML', /parse5|parseFragment/],
  ['template (EJS) and its words', /ejs|createSjablonen|maakBriefTekst|schoneTekst|server\/domain/],
  ['legal lint', /toetsModel|controles/],
  ['breaking lines', /breakLines|splitWords|textFlow.*linesOf|^linesOf /],
  ['writing words and codes', /pdf\/face|pdf\/pen|checkGlyphs/],
  ['pages, tags and tables of the letter', /server\/letters/],
  ['writing PDF objects', /pdfkit/],
  ['waiting (signing runs beside)', /\(idle\)/],
];

/** Share of the time of each part of the work, largest first. */
export function costsOf({ nodes, samples = [], timeDeltas = [] }: Profile): Record<string, number> {
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame: c }) => [id, `${c.functionName} ${c.url}`]));
  const partOf = (id: number | undefined): string => {
    if (id === undefined) return 'the rest';
    const frame = frames.get(id) ?? '';
    return PARTS.find(([, fits]) => fits.test(frame))?.[0] ?? partOf(parent.get(id));
  };
  const names = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  const spent = new Map<string, number>();
  samples.forEach((id, nr) => {
    const name = names.get(id) ?? 'the rest';
    spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[nr] ?? 0));
  });
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(
    [...spent].sort(([, a], [, b]) => b - a).map(([name, time]) => [name, time / total]),
  );
}
