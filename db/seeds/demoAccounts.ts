/** The accounts of the demonstration. Their passwords are public on purpose: they exist in the fictional municipality only. */
import type { Rol } from '../../server/domain/rol.ts';

export interface SeedAccount {
  readonly gebruikersnaam: string;
  readonly naam: string;
  readonly functie: string;
  readonly rollen: readonly Rol[];
  readonly wachtwoord: string;
}

const account = (gebruikersnaam: string, naam: string, functie: string, rol: Rol): SeedAccount => ({
  gebruikersnaam,
  naam,
  functie,
  rollen: [rol],
  wachtwoord: `voorbeeld-${gebruikersnaam}-demo`,
});

export const DEMO_ACCOUNTS: readonly SeedAccount[] = [
  account('jurist1', 'Jurist 1', 'juridisch medewerker', 'jurist'),
  account('jurist2', 'Jurist 2', 'juridisch medewerker', 'jurist'),
  account('toetser1', 'Toetser 1', 'kabinetschef namens de burgemeester', 'toetser'),
  account('ondertekenaar1', 'Ondertekenaar 1', 'burgemeester', 'ondertekenaar'),
  account('handhaver1', 'Handhaver 1', 'toezichthouder', 'handhaver'),
  account('beheerder1', 'Beheerder 1', 'applicatiebeheerder', 'beheerder'),
];
