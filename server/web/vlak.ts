/** A form body as flat text fields: repeated or nested fields are no part of our forms and are dropped. */
export type Vlak = Readonly<Record<string, string>>;

export const vlak = (body: unknown): Vlak =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([naam, waarde]) =>
      typeof waarde === 'string' ? [[naam, waarde.replaceAll('\r\n', '\n')]] : [],
    ),
  );

/** One line, one item; empty lines are dropped. */
export const regels = (tekst: string | undefined): string[] =>
  (tekst ?? '')
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '');
