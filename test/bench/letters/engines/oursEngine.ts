import { createKeySigner } from '../../../../server/signing/createKeySigner.ts';
import { createDemoSigner } from '../../../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../../../server/signing/createOndertekening.ts';
import type { Signer } from '../../../../server/ports.ts';
import { benchBrieven } from '../benchBrieven.ts';
import type { Engine } from '../engine.ts';
import { letterOf } from '../letterOf.ts';
import { rsaKey } from '../rsaKey.ts';

const nu = '2026-11-26T10:00:00.000Z';
export type Sleutel = 'geen' | 'P-256' | 'RSA-3072';

async function signerOf(sleutel: Sleutel): Promise<Signer | null> {
  if (sleutel === 'P-256') return createDemoSigner({ map: null, nu });
  if (sleutel === 'RSA-3072') return createKeySigner({ ...(await rsaKey(nu)), pad: 'sleutel', nu });
  return null;
}

/** The whole way of the application: model, lint, template, PDF/A-2a + PDF/UA-1 and, with a key, PAdES B-B. */
export async function oursEngine(sleutel: Sleutel): Promise<Engine> {
  const brieven = await benchBrieven();
  const ondertekening = createOndertekening();
  const signer = await signerOf(sleutel);
  return {
    async prepare(ronde) {
      const model = letterOf(brieven, ronde);
      return async () => {
        const pdf = await brieven.pdf(model, null);
        return signer ? ondertekening.onderteken(pdf, signer, { reden: 'Proef', tijdstip: nu }) : pdf;
      };
    },
  };
}
