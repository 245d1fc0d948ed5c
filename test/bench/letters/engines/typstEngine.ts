import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { parseFragment } from '../../../../server/letters/parseFragment.ts';
import { loadPeer } from '../../support/loadPeer.ts';
import { benchBrieven } from '../benchBrieven.ts';
import type { Engine } from '../engine.ts';
import { letterOf } from '../letterOf.ts';
import { typstOf } from '../typstOf.ts';

interface Compiler {
  pdf(source: { mainFileContent: string }, options: { pdfStandard: string }): Uint8Array;
  evictCache(maxAge: number): void;
}
interface Typst {
  NodeCompiler: { create(options: object): Compiler };
}

/** Typst in this process; gets finished source and gives tagged PDF/A-2a. What it remembered is thrown away after each letter, untimed. */
export async function typstEngine(): Promise<Engine> {
  const brieven = await benchBrieven();
  const { NodeCompiler } = loadPeer('@myriaddreamin/typst-ts-node-compiler') as Typst;
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return {
    prepare(ronde) {
      const mainFileContent = typstOf(parseFragment(brieven.html(letterOf(brieven, ronde))));
      const make = () => Promise.resolve(compiler.pdf({ mainFileContent }, { pdfStandard: 'a-2a' }));
      return Promise.resolve(make);
    },
    forget: () => compiler.evictCache(0),
  };
}
