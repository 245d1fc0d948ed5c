import type { Screen } from '../../route.ts';

/** The colours of the municipality for the letter on the screen, as a style sheet: the pages themselves may hold no styles. */
export const huisstijl: Screen = ({ huisstijl: { kleuren } }) => [
  {
    method: 'get',
    path: '/huisstijl.css',
    toegang: ['jurist', 'toetser', 'ondertekenaar'],
    handle(_req, res) {
      const rules = kleuren
        ? `.mw-vel { --brief-kleur: ${kleuren.tekst}; --brief-accent: ${kleuren.accent}; }\n`
        : '';
      res.set('Cache-Control', 'private, max-age=300').type('css').send(rules);
    },
  },
];
