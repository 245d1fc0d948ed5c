/** A route declares who may use it, beside what it does. What is not declared does not exist. */
import type { Request, Response } from 'express';
import type { Gebruiker, Rol } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import type { WebOpties } from './webOpties.ts';

/** Roles that may enter; `aangemeld`: anyone logged in; `openbaar`: everyone. */
export type Toegang = readonly Rol[] | 'aangemeld' | 'openbaar';

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly toegang: Toegang;
  /** For a route that is not `openbaar`, `gebruiker` is the logged-in account with one of the roles. */
  handle(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> | void;
}

/** One folder under screens/ gives one Screen; app.ts lists them. */
export type Screen = (deps: Deps, opties: WebOpties) => readonly Route[];
