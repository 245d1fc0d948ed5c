/** One competitor: makes the letter of a round as PDF. Only what `prepare` returns is timed. */
export interface Engine {
  /** Letters that one run makes; 1 when absent. */
  readonly perRun?: number;
  /** Everything that is not timed, such as writing the source for this engine. */
  prepare(ronde: number): Promise<() => Promise<Uint8Array>>;
  /** After the clock was stopped: forgets what the engine remembered of this letter. */
  forget?(): void;
  stop?(): Promise<void>;
}
