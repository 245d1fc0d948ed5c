import { redenenTegen, type BesluitStatus, type Overgang } from '../domain/besluit.ts';
import type { Gebruiker, Rol } from '../domain/rol.ts';
import type { BesluitStore, Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** One besluit that waits, with what a list needs of its case. */
export type WerkRij = Awaited<ReturnType<BesluitStore['byStatus']>>[number];

/** Which besluiten wait for whom, and by which move they go on. */
const WACHT: readonly { rol: Rol; statussen: readonly BesluitStatus[]; overgang: Overgang }[] = [
  { rol: 'jurist', statussen: ['concept', 'teruggewezen'], overgang: 'legVoor' },
  { rol: 'jurist', statussen: ['ondertekend'], overgang: 'maakBekend' },
  { rol: 'toetser', statussen: ['voorgelegd'], overgang: 'stelVast' },
  {
    rol: 'ondertekenaar',
    statussen: ['vastgesteld', 'ondertekening_gestart'],
    overgang: 'startOndertekening',
  },
];

/** The besluiten that wait for this user: only those that he may really move on. */
export async function werkvoorraad(deps: Deps, gebruiker: Gebruiker): Promise<WerkRij[]> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const mijn = WACHT.filter(({ rol }) => gebruiker.rollen.includes(rol));
  const rijen = await deps.store.read.besluiten.byStatus(mijn.flatMap(({ statussen }) => statussen));
  return rijen.filter((rij) =>
    mijn.some(
      ({ statussen, overgang }) =>
        statussen.includes(rij.status) && redenenTegen(overgang, rij, gebruiker).length === 0,
    ),
  );
}
