import type { Request, Response } from 'express';
import { InputFaults, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkBesluit } from '../../../usecases/bekijkBesluit.ts';
import { haalBrief } from '../../../usecases/haalBrief.ts';
import { onderteken } from '../../../usecases/onderteken.ts';
import { werkvoorraad } from '../../../usecases/werkvoorraad.ts';
import { formulier, probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { soortNaam } from '../../soortNaam.ts';
import { werkLijst } from '../../werkLijst.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { verificatieBeeld } from './viewModel.ts';

const LIJST = '/ondertekenen';
const KLAAR = ['ondertekend', 'bekendgemaakt'];

export const ondertekenen: Screen = (deps) => {
  const naamVan = (slug: string): string => soortNaam(slug, deps.brieven.soorten());
  const id = (req: Request): string => String(req.params['besluitId']);

  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
    status = 200,
  ) {
    const beeld = await bekijkBesluit(deps, gebruiker, { besluitId: id(req) });
    const { besluit, zaak, betrokkene } = beeld;
    const getekend = KLAAR.includes(besluit.status);
    if (!getekend && !['vastgesteld', 'ondertekening_gestart'].includes(besluit.status))
      return res.redirect(303, zaakPad(zaak.id));
    const pdf = `${besluitPad(besluit.id)}/brief.pdf`;
    const basis = {
      titel: getekend ? 'Ondertekend' : 'Ondertekenen',
      ondertitel: `${naamVan(besluit.soort)} · ${zaak.nummer} · ${voorWie(besluit.soort, deps.brieven.soorten(), betrokkene.naam)}`,
      kruimels: [{ tekst: 'Te ondertekenen', href: LIJST }, ...zaakKruimels(zaak).slice(1)],
      demonstratie: deps.signer.demonstratie,
      sleutel: deps.signer.naam,
      pdf,
      versiesHref: `${besluitPad(besluit.id)}/versies`,
      brief: beeld.html,
    };
    if (getekend) {
      const { bytes } = await haalBrief(deps, gebruiker, { besluitId: besluit.id });
      const verificatie = verificatieBeeld(await deps.ondertekening.verifieer(bytes));
      return render(res, 'ondertekenen/klaar', { ...basis, zaakHref: zaakPad(zaak.id), verificatie }, status);
    }
    render(
      res,
      'ondertekenen/pagina',
      {
        ...basis,
        pad: `${besluitPad(besluit.id)}/ondertekenen`,
        form: formulier(req.body as object, fouten),
        dictum: besluit.model.dictum,
        vastgesteldDoor: besluit.vastgesteldDoorNaam ?? '',
        vastgesteldOp: besluit.vastgesteldOp,
        gestart: besluit.status === 'ondertekening_gestart',
      },
      status,
    );
  }

  return [
    {
      method: 'get',
      path: LIJST,
      toegang: ['ondertekenaar'],
      async handle(_req, res, gebruiker) {
        const wacht = ['vastgesteld', 'ondertekening_gestart'];
        const rijen = (await werkvoorraad(deps, gebruiker)).filter(({ status }) => wacht.includes(status));
        render(res, 'ondertekenen/lijst', {
          titel: 'Te ondertekenen',
          ondertitel: 'Brieven die zijn vastgesteld en op uw handtekening wachten.',
          rijen: werkLijst(rijen, deps.brieven.soorten(), 'ondertekenen'),
        });
      },
    },
    {
      method: 'get',
      path: '/besluiten/:besluitId/ondertekenen',
      toegang: ['ondertekenaar'],
      handle: async (req, res, gebruiker) => void (await toon(req, res, gebruiker, [])),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/ondertekenen',
      toegang: ['ondertekenaar'],
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            if (tekst(req.body, 'akkoord') !== 'ja')
              throw new InputFaults([{ pad: 'akkoord', melding: 'Bevestig dat u de brief heeft gelezen.' }]);
            const besluit = await onderteken(deps, gebruiker, { besluitId: id(req) });
            meld(req, 'De brief is ondertekend.');
            res.redirect(303, `${besluitPad(besluit.id)}/ondertekenen`);
          },
          async (fouten) => void (await toon(req, res, gebruiker, fouten, 422)),
        ),
    },
  ];
};
