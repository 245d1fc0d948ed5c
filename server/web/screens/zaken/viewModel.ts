import type { Gebruiker } from '../../../domain/rol.ts';
import type { Zoekresultaat } from '../../../ports.ts';
import { formulier } from '../../formulier.ts';
import type { ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';
import { dagStatus } from '../termijnen/status.ts';

interface Gevonden {
  readonly rijen: readonly Zoekresultaat[];
  readonly totaal: number;
  readonly pagina: number;
  readonly paginas: number;
}

interface Omstandigheid {
  readonly zoek: string;
  readonly vandaag: string;
  readonly gebruiker: Gebruiker;
}

const rij = (zaak: Zoekresultaat, vandaag: string) => {
  const status = zaak.eersteEinde ? dagStatus(zaak.eersteEinde, vandaag) : null;
  return {
    href: `/zaken/${zaak.zaakId}`,
    nummer: zaak.nummer,
    titel: zaak.titel,
    adres: zaak.objectAdres || 'geen adres',
    betrokkenen: zaak.betrokkenen || 'nog niemand',
    behandelaar: zaak.behandelaarNaam,
    status: zaak.besluitStatus,
    einde: zaak.eersteEinde ? toon.datumKort(zaak.eersteEinde) : null,
    eindeStatus: status === 'opschema' ? null : status,
  };
};

function leeg(zoek: string, magMaken: boolean) {
  if (zoek !== '')
    return {
      titel: 'Niets gevonden',
      tekst: 'Controleer de spelling, of zoek op een deel van het nummer, het adres of de naam.',
    };
  const knop = { tekst: 'Nieuwe zaak', href: '/zaken/nieuw' };
  return {
    titel: 'Er zijn nog geen zaken',
    tekst: magMaken
      ? 'Begin met een nieuwe zaak. Daarna legt u de feiten vast.'
      : 'Zodra een jurist een zaak opent, staat die hier.',
    ...(magMaken ? { knop } : {}),
  };
}

/** The list of cases as the screen shows it. */
export function viewModel(gevonden: Gevonden, { zoek, vandaag, gebruiker }: Omstandigheid): ViewModel {
  const magMaken = gebruiker.rollen.includes('jurist');
  return {
    titel: 'Zaken',
    zoek,
    form: formulier({ zoek }),
    kop: zoek === '' ? 'Nieuwste zaken' : 'Gevonden zaken',
    aantal: gevonden.totaal === 1 ? '1 zaak' : `${gevonden.totaal} zaken`,
    rijen: gevonden.rijen.map((zaak) => rij(zaak, vandaag)),
    leeg: leeg(zoek, magMaken),
    paginering: { pagina: gevonden.pagina, paginas: gevonden.paginas, href: '/zaken' },
    ...(magMaken ? { titelKnoppen: [{ tekst: 'Nieuwe zaak', href: '/zaken/nieuw' }] } : {}),
  };
}
