import type { Duur } from '../../../domain/dossier.ts';
import type { Fault } from '../../../domain/fault.ts';
import { momentInAmsterdam } from '../../amsterdam.ts';
import { leesDatum } from '../../leesDatum.ts';
import { leesGeld, leesGetal } from '../../leesGetal.ts';
import { regels, type Vlak } from '../../vlak.ts';

/** Reads fields one by one and collects what is wrong with them. */
export class Lezer {
  readonly fouten: Fault[] = [];
  private readonly velden: Vlak;
  constructor(velden: Vlak) {
    this.velden = velden;
  }

  heeft(pad: string): boolean {
    return Object.keys(this.velden).some((veld) => veld === pad || veld.startsWith(`${pad}.`));
  }
  tekst(pad: string): string {
    return (this.velden[pad] ?? '').trim();
  }
  /** Text that stands on one line of the letter, also when it was typed on more. */
  regel(pad: string): string {
    return this.tekst(pad).replace(/\s+/g, ' ');
  }
  tekstOfNiets(pad: string): string | null {
    return this.tekst(pad) || null;
  }
  /** Names of the fields right under a path. */
  namen(pad: string): string[] {
    return Object.keys(this.velden)
      .filter((veld) => veld.startsWith(`${pad}.`))
      .map((veld) => veld.slice(pad.length + 1));
  }
  lijst(pad: string): string[] {
    return regels(this.velden[pad]);
  }
  private fout<T>(pad: string, melding: string, waarde: T): T {
    this.fouten.push({ pad, melding });
    return waarde;
  }

  /** An empty date is allowed in a draft; a day that does not exist is not. */
  dag(pad: string): string {
    const tekst = this.tekst(pad);
    if (tekst === '') return '';
    return (
      leesDatum(tekst) ??
      this.fout(pad, `“${tekst}” is geen dag. Schrijf dd-mm-jjjj, bijvoorbeeld 10-12-2026.`, '')
    );
  }
  moment(pad: string): string | null {
    const dag = this.dag(`${pad}.datum`);
    const tijd = this.tekst(`${pad}.tijd`).replace('.', ':').padStart(5, '0');
    if (dag === '' || this.tekst(`${pad}.tijd`) === '') return dag || null;
    return (
      momentInAmsterdam(dag, tijd) ??
      this.fout(`${pad}.tijd`, 'Schrijf het tijdstip als uu:mm, bijvoorbeeld 09:00.', null)
    );
  }
  cent(pad: string): number | null {
    const tekst = this.tekst(pad);
    if (tekst === '') return null;
    return (
      leesGeld(tekst) ??
      this.fout(pad, `“${tekst}” is geen bedrag. Schrijf bijvoorbeeld 2.500 of 2500,50.`, null)
    );
  }
  /** A number of things, 0 or more. */
  aantal(pad: string): number | null {
    const tekst = this.tekst(pad);
    if (tekst === '') return null;
    const getal = leesGetal(tekst);
    if (typeof getal === 'number' && Number.isInteger(getal) && getal >= 0) return getal;
    return this.fout(pad, `“${tekst}” is geen heel getal. Schrijf bijvoorbeeld 3.`, null);
  }
  duur(pad: string): Duur | null {
    const eenheid = this.tekst(`${pad}.eenheid`);
    const aantal = this.tekst(`${pad}.aantal`);
    if (eenheid === 'onbepaald') return { onbepaald: true };
    if (aantal === '') return null;
    const getal = leesGetal(aantal);
    if (typeof getal !== 'number' || !Number.isInteger(getal) || getal < 1 || eenheid === '')
      return this.fout(
        `${pad}.aantal`,
        'Vul een heel aantal in en kies een eenheid, bijvoorbeeld 3 maanden.',
        null,
      );
    return { aantal: getal, eenheid } as Duur;
  }
  /** Rows with at least one filled field. */
  rijen<T>(pad: string, lees: (voor: string) => T): T[] {
    const indexen = Object.keys(this.velden).flatMap((veld) => {
      const index = veld.startsWith(`${pad}.`) ? /^\d{1,3}(?=\.)/.exec(veld.slice(pad.length + 1)) : null;
      return index && this.tekst(veld) !== '' ? [Number(index[0])] : [];
    });
    return [...new Set(indexen)].toSorted((a, b) => a - b).map((index) => lees(`${pad}.${index}`));
  }
}
