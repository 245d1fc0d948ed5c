import { createKeySigner } from '../../../../server/signing/createKeySigner.ts';
import { createDemoSigner } from '../../../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../../../server/signing/createOndertekening.ts';
import type { Signer } from '../../../../server/ports.ts';
import { benchBrieven } from '../benchBrieven.ts';
import type { Engine } from '../engine.ts';
import { letterOf } from '../letterOf.ts';
import { rsaKey } from '../rsaKey.ts';

export type Sleutel = 'geen' | 'P-256' | 'RSA-3072';

async function signerOf(sleutel: Sleutel): Promise<{ signer: Signer; nu: string } | null> {
  if (sleutel === 'geen') return null;
  if (sleutel === 'RSA-3072') {
    const rsa = rsaKey();
    return { signer: createKeySigner({ ...rsa, pad: 'sleutel' }), nu: rsa.nu };
  }
  const nu = '2026-11-26T10:00:00.000Z';
  return { signer: await createDemoSigner({ map: null, nu }), nu };
}

/** The whole way of the application: model, lint, template, PDF/A-2a + PDF/UA-1 and, with a key, PAdES B-B. */
export async function oursEngine(sleutel: Sleutel): Promise<Engine> {
  const brieven = await benchBrieven();
  const ondertekening = createOndertekening();
  const met = await signerOf(sleutel);
  return {
    prepare: (ronde) => {
      const model = letterOf(brieven, ronde);
      return Promise.resolve(async () => {
        const pdf = await brieven.pdf(model, null);
        return met ? ondertekening.onderteken(pdf, met.signer, { reden: 'Proef', tijdstip: met.nu }) : pdf;
      });
    },
  };
}
