/** One thing that is wrong with some input: where, and in plain Dutch what to do about it. */
export interface Fault {
  /** Path in the input, e.g. `feiten.pand.soort`, or `[2].peildatum` in an array. */
  readonly pad: string;
  readonly melding: string;
}

/** Bad input: one error that lists all faults at once, so that nobody has to repair them one by one. */
export class InputFaults extends Error {
  override readonly name = 'InputFaults';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.pad}: ${fault.melding}`).join('\n'));
    this.faults = faults;
  }
}

/** The law or the state of the case forbids this act. `melding` is plain Dutch for the user. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly redenen: readonly string[];
  constructor(redenen: readonly string[]) {
    super(redenen.join('\n'));
    this.redenen = redenen;
  }
}

/** Someone else saved first: nothing was stored, the user sees both versions. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    melding = 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en probeer opnieuw.',
  ) {
    super(melding);
  }
}

/** What was asked for does not exist, or not for this user: both look the same from outside. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(melding = 'Niet gevonden.') {
    super(melding);
  }
}
