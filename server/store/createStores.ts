import type { Stores } from '../ports.ts';
import { createAccountStore } from './createAccountStore.ts';
import { createAdviesStore } from './createAdviesStore.ts';
import { createAgendalinkStore } from './createAgendalinkStore.ts';
import { createBerichtStore } from './createBerichtStore.ts';
import { createBesluitStore } from './createBesluitStore.ts';
import { createBestandStore } from './createBestandStore.ts';
import { createFeitStore } from './createFeitStore.ts';
import { createGebeurtenisStore } from './createGebeurtenisStore.ts';
import { createLezingStore } from './createLezingStore.ts';
import { createOpmerkingStore } from './createOpmerkingStore.ts';
import { createRegelversieStore } from './createRegelversieStore.ts';
import { createTermijnStore } from './createTermijnStore.ts';
import { createVoorvalStore } from './createVoorvalStore.ts';
import { createZaakStore } from './createZaakStore.ts';
import type { Db } from './openDatabase.ts';

/** Every aggregate on one handle: the outer one to read, a transaction to write. */
export const createStores = (db: Db): Stores => ({
  accounts: createAccountStore(db),
  zaken: createZaakStore(db),
  feiten: createFeitStore(db),
  adviezen: createAdviesStore(db),
  regelversies: createRegelversieStore(db),
  lezingen: createLezingStore(db),
  besluiten: createBesluitStore(db),
  opmerkingen: createOpmerkingStore(db),
  bestanden: createBestandStore(db),
  termijnen: createTermijnStore(db),
  voorvallen: createVoorvalStore(db),
  berichten: createBerichtStore(db),
  agendalinks: createAgendalinkStore(db),
  gebeurtenissen: createGebeurtenisStore(db),
});
