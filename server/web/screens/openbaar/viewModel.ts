/** The public copy for its reader: each text before and after, what was replaced, and on which ground. */
import type { OpenbaarFragment, OpenbareVersie } from '../../../domain/openbareVersie.ts';
import { toon } from '../../toon.ts';

type Grond = OpenbareVersie['gronden'][number];

const artikelTekst = ({ grond }: Grond): string =>
  `artikel ${grond.artikel} lid ${grond.lid}, ${grond.wet}${grond.status === 'niet_geverifieerd' ? ' (niet geverifieerd)' : ''}`;

interface GrondRegel {
  readonly namen: string;
  readonly artikel: string;
  readonly waarom: string;
}
/** The kinds that rest on one article together, with how often when that is asked. */
function grondRegels(gronden: readonly Grond[], metAantal: boolean): GrondRegel[] {
  const artikelen = [...new Set(gronden.map(artikelTekst))];
  return artikelen.map((artikel) => {
    const eigen = gronden.filter((grond) => artikelTekst(grond) === artikel);
    const namen = eigen.map(({ naam, aantal }) => (metAantal ? `${naam} (${aantal})` : naam)).join(', ');
    return { namen: toon.hoofdletter(namen), artikel, waarom: eigen[0]?.waarom ?? '' };
  });
}

function rij(fragment: OpenbaarFragment, gronden: readonly Grond[]) {
  const { delen, gevoelig } = fragment;
  return {
    ...fragment,
    vervangen: delen.some(({ soort }) => soort !== null),
    gevoelig: gevoelig.join(', '),
    gronden: grondRegels(
      gronden.filter(({ soort }) => delen.some((deel) => deel.soort === soort)),
      false,
    ),
  };
}

export function openbaarPagina({ fragmenten, gronden, rest }: OpenbareVersie) {
  return {
    rijen: fragmenten.map((fragment) => rij(fragment, gronden)),
    gronden: grondRegels(gronden, true),
    rest: rest.map(({ waar, wat }) => `${wat} (${waar})`),
    opletten: fragmenten.filter(({ gevoelig }) => gevoelig.length > 0).length,
  };
}
