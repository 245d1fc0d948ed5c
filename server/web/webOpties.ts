import type { Store as SessionStore } from 'express-session';
import type { DemoTijd } from '../ports.ts';

/** An account of the demonstration, shown on the log-in screen and nowhere else. */
export interface DemoAccount {
  readonly gebruikersnaam: string;
  readonly wachtwoord: string;
  readonly functie: string;
}

/** What the web house needs beside the ports. */
export interface WebOpties {
  /** Where sessions live. Absent: in memory, lost at a restart. */
  readonly sessionStore?: SessionStore;
  readonly sessionSecret: string;
  /** True behind TLS: secure cookies, HSTS, one proxy trusted. */
  readonly production: boolean;
  /** Where users find the application. Absent or null: at the address of the request. */
  readonly basisUrl?: string | null;
  /** Answers to calendar programs per address in a quarter of an hour. */
  readonly agendaVerzoeken?: number;
  /** Minutes without a click after which a session ends. */
  readonly sessieMinuten?: number;
  /** Log-in attempts per address in a quarter of an hour. */
  readonly inlogPogingen?: number;
  readonly demoAccounts?: readonly DemoAccount[];
  /** Only in the demonstration: the day can be set. */
  readonly demoTijd?: DemoTijd;
  /** One line per request or failure, without personal data. */
  readonly log?: (regel: Readonly<Record<string, unknown>>) => void;
}
