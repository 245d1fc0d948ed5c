/** The directions of server/ARCHITECTURE.md, one rule a line of it. */
const room = (name) => `^server/${name}/`;
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** What a room may know inside server/, itself included. */
const knows = {
  domain: ['domain'],
  usecases: ['usecases', 'domain'],
  engine: ['engine', 'domain'],
  letters: ['letters', 'domain'],
  signing: ['signing', 'domain'],
  store: ['store', 'domain'],
  adapters: ['adapters', 'domain'],
  web: ['web', 'usecases', 'domain'],
  jobs: ['jobs', 'usecases', 'domain'],
  cli: ['cli', 'usecases', 'domain'],
};

const directions = Object.entries(knows).map(([from, allowed]) =>
  forbid(
    `${from}-knows-only`,
    { path: room(from) },
    {
      path: '^server/',
      pathNot: [
        ...allowed.map(room),
        ...(from === 'domain' ? [] : ['^server/ports\\.ts$']),
        ...(['web', 'adapters', 'store'].includes(from) ? ['^server/config\\.ts$'] : []),
      ],
    },
    `${from} may know: ${allowed.join(', ')}${from === 'domain' ? '' : ' and ports'}`,
  ),
);

module.exports = {
  forbidden: [
    ...directions,
    forbid('no-circular', {}, { circular: true }, 'a circle has no first page to read'),
    forbid(
      'ports-know-domain',
      { path: '^server/ports\\.ts$' },
      { path: '^server/', pathNot: [room('domain')] },
    ),
    forbid('nobody-knows-main', { path: '^(server|db)/' }, { path: '^server/main\\.ts$' }),
    forbid(
      'knex-only-in-store',
      { path: '^server/', pathNot: [room('store')] },
      { path: 'node_modules/(knex|sqlite3|pg)/' },
    ),
    forbid(
      'domain-is-pure',
      { path: room('domain') },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: ['node_modules/luxon/', 'node_modules/@types/luxon/'],
      },
    ),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'types', 'default'],
    },
  },
};
