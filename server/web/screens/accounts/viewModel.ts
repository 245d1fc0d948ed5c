import type { Fault } from '../../../domain/fault.ts';
import type { Rol } from '../../../domain/rol.ts';
import type { Account } from '../../../ports.ts';
import { formulier } from '../../formulier.ts';
import type { ViewModel } from '../../render.ts';

export type ZichtbaarAccount = Omit<Account, 'wachtwoordHash'>;

/** What each role may do, in the words of the form. */
const ROL_UITLEG: Readonly<Record<Rol, { tekst: string; hint: string }>> = {
  jurist: { tekst: 'Jurist', hint: 'Legt feiten vast, stelt besluiten op, legt ze voor en maakt ze bekend.' },
  toetser: { tekst: 'Toetser', hint: 'Beoordeelt namens de burgemeester: stelt vast of wijst terug.' },
  ondertekenaar: { tekst: 'Ondertekenaar', hint: 'Ondertekent vastgestelde besluiten.' },
  handhaver: { tekst: 'Handhaver', hint: 'Ziet zaken en termijnen, ook op de telefoon. Wijzigt niets.' },
  beheerder: { tekst: 'Beheerder', hint: 'Beheert accounts en de sleutel. Ziet geen zaken.' },
};

const rolOpties = Object.entries(ROL_UITLEG).map(([waarde, uitleg]) => ({ waarde, ...uitleg }));
const rolNamen = (rollen: readonly Rol[]): string => rollen.map((rol) => ROL_UITLEG[rol].tekst).join(', ');

const stand = (account: ZichtbaarAccount, nu: string): string => {
  if (!account.actief) return 'inactief';
  return account.geblokkeerdTot !== null && account.geblokkeerdTot > nu ? 'geblokkeerd' : 'actief';
};

export const KRUIMELS = [{ tekst: 'Accounts', href: '/beheer/accounts' }];

/** Everyone who may log in, with his roles and whether he can. */
export const lijstModel = (accounts: readonly ZichtbaarAccount[], nu: string): ViewModel => ({
  titel: 'Accounts',
  ondertitel: accounts.length === 1 ? '1 account' : `${accounts.length} accounts`,
  titelKnoppen: [{ tekst: 'Nieuw account', href: '/beheer/accounts/nieuw' }],
  rijen: accounts.map((account) => ({
    href: `/beheer/accounts/${account.id}`,
    naam: account.naam,
    gebruikersnaam: account.gebruikersnaam,
    functie: account.functie,
    rollen: rolNamen(account.rollen),
    stand: stand(account, nu),
    eenmalig: account.moetWachtwoordWijzigen,
  })),
});

export const nieuwModel = (waarden: object = {}, fouten: readonly Fault[] = []): ViewModel => ({
  titel: 'Nieuw account',
  kruimels: KRUIMELS,
  rolOpties,
  form: formulier(waarden, fouten),
});

const waardenVan = ({ naam, functie, rollen, actief, version }: ZichtbaarAccount) => ({
  naam,
  functie,
  rollen,
  actief: actief ? 'ja' : '',
  version: String(version),
});

/** The form of one account: as stored, or as typed when something was wrong. */
export const wijzigModel = (
  account: ZichtbaarAccount,
  waarden: object = waardenVan(account),
  fouten: readonly Fault[] = [],
): ViewModel => ({
  titel: account.naam,
  ondertitel: `gebruikersnaam ${account.gebruikersnaam}`,
  kruimels: KRUIMELS,
  account: { id: account.id, version: account.version },
  rolOpties,
  form: formulier({ version: '', ...waarden }, fouten),
});
