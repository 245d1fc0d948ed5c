import type { Store, Stores, Views } from '../../server/ports.ts';

const noViews = (): Promise<never> => Promise.reject(new Error('a seed has no views'));
const OVERZICHT = { versie: noViews, pagina: noViews, telling: noViews, keuzes: noViews, naderend: noViews };
const VIEWS: Views = {
  zaken: noViews,
  termijnen: noViews,
  overzicht: OVERZICHT,
  verschuivingen: noViews,
  berichten: noViews,
  bewaakt: noViews,
  agenda: noViews,
};

/** A store whose every transaction is a part of one that is already open: the use cases run, and all of it counts or nothing. */
export const inOneTransaction = (stores: Stores): Store => ({
  transaction: (work) => work(stores),
  read: stores,
  views: VIEWS,
  close: () => Promise.reject(new Error('the open transaction decides when it ends')),
});
