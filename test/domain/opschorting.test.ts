import { expect } from 'chai';
import { opschortingAwb, opschortingBibob } from '../../server/domain/opschorting.ts';

describe('the days that a clock stood still', () => {
  it('counts from the day after the invitation until the day of completion (Awb 4:15)', () => {
    expect(opschortingAwb('2026-10-12', '2026-10-26')).to.equal(13);
    expect(opschortingAwb('2026-10-12', '2026-10-12')).to.equal(0);
  });

  it('counts the day of the request and the day of receipt both (Wet Bibob 31)', () => {
    expect(opschortingBibob('2026-10-12', '2026-10-26')).to.equal(15);
    expect(opschortingBibob('2026-10-12', '2026-10-12')).to.equal(1);
  });
});
