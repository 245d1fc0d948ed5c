/** What may follow a signature: the next one. What travels along with it is found. */
import { expect } from 'chai';
import { withSignature } from '../../server/signing/appendSignature.ts';
import { findVelden, type Veld } from '../../server/signing/findVelden.ts';
import { onlySignatureAdded } from '../../server/signing/onlySignatureAdded.ts';
import { openPdf } from '../../server/signing/openPdf.ts';
import { testPdf } from '../support/testPdf.ts';
import { updatePdf } from '../support/updatePdf.ts';

const SIGNATURE = '<< /Type /Sig >>';

describe('after a signature only another signature may come', () => {
  let older: Buffer;
  let veld: Veld;
  let nieuw: number;
  let widget: string;
  const ref = (key: string): number => {
    const value = openPdf(older).trailer.entries.get(key)?.value;
    return typeof value === 'object' && value?.type === 'ref' ? value.num : 0;
  };
  before(async () => {
    older = await testPdf();
    veld = findVelden(openPdf(older))[0] as Veld;
    nieuw = openPdf(older).trailer.entries.get('Size')?.value as number;
    widget = withSignature(older.toString('latin1', veld.start, veld.end), nieuw);
  });

  const judge = (...update: Parameters<typeof updatePdf> extends [Buffer, ...infer Rest] ? Rest : never) =>
    onlySignatureAdded(older, updatePdf(older, ...update));

  it('a filled field and its signature: nothing else changed', () => {
    expect(judge({ [veld.num]: widget, [nieuw]: SIGNATURE })).to.equal(true);
  });

  it('a third object that replaces content', () => {
    const objects = { [ref('Info')]: '<< /Title (Anders) >>', [veld.num]: widget, [nieuw]: SIGNATURE };
    expect(judge(objects)).to.equal(false);
  });

  it('a third object that is new', () => {
    expect(judge({ [veld.num]: widget, [nieuw]: SIGNATURE, [nieuw + 1]: '<< >>' })).to.equal(false);
  });

  it('an object that no table tells of, for a reader that repairs files', () => {
    const between = `${ref('Info')} 0 obj\n<< /Title (Anders) >>\nendobj\n`;
    expect(judge({ [veld.num]: widget, [nieuw]: SIGNATURE }, { between })).to.equal(false);
  });

  it('a field that was moved or renamed on the way', () => {
    const moved = widget.replace('/Rect [', '/Rect [1');
    expect(moved).not.to.equal(widget);
    expect(judge({ [veld.num]: moved, [nieuw]: SIGNATURE })).to.equal(false);
  });

  it('another catalogue, other document information, or more in the trailer', () => {
    const objects = { [veld.num]: widget, [nieuw]: SIGNATURE };
    for (const trailer of [{ Info: `${nieuw} 0 R` }, { Extra: '1' }])
      expect(judge(objects, { trailer }), JSON.stringify(trailer)).to.equal(false);
  });

  it('a signature that stands in the place of an older object', () => {
    const info = ref('Info');
    const instead = withSignature(older.toString('latin1', veld.start, veld.end), info);
    expect(judge({ [veld.num]: instead, [info]: SIGNATURE })).to.equal(false);
  });

  it('an update without a signature', () => {
    expect(judge({ [ref('Info')]: '<< /Title (Anders) >>', [nieuw]: SIGNATURE })).to.equal(false);
  });
});
