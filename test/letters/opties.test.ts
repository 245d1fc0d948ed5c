import { expect } from 'chai';
import { brieven } from '../support/brieven.ts';

/** A choice that no example makes is a text that nobody read and no check of the letters ever saw. */
describe('every option of every choice', () => {
  it('occurs in an example of its kind', async () => {
    const made = await brieven();
    const gemist = made.soorten().flatMap(({ slug, gegevens }) => {
      const gekozen = made.voorbeelden(slug).map((json) => made.leesModel(json).gegevens ?? {});
      return gegevens.flatMap(({ id, opties = [] }) =>
        opties
          .filter(({ waarde }) => !gekozen.some((antwoorden) => antwoorden[id] === waarde))
          .map(({ waarde }) => `${slug}: ${id} = ${waarde}`),
      );
    });
    expect(gemist).to.deep.equal([]);
  });

  it('has its own sentence in the operative part, where those differ by answer', async () => {
    const made = await brieven();
    const mist = made.soorten().flatMap(({ slug, gegevens, dictum }) => {
      const zinnen = dictum.flatMap((deel) => (typeof deel === 'string' ? [] : [deel.als]));
      const vragen = gegevens.filter(({ id }) => zinnen.some((als) => als.id === id));
      return vragen.flatMap(({ id, opties = [] }) =>
        opties
          .filter(({ waarde }) => !zinnen.some((als) => als.id === id && als.is === waarde))
          .map(({ waarde }) => `${slug}: ${id} = ${waarde}`),
      );
    });
    expect(mist).to.deep.equal([]);
  });
});
