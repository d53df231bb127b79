import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, expect, it } from 'vitest';

/** The folders of src/ and what each may import beside itself. This table is the documentation. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  ui: ['domain', 'i18n'],
  trello: ['domain'],
  storage: ['domain'],
  // What a person does on a card: models and views that several pages share.
  tasks: ['domain', 'i18n', 'ui'],
  connector: ['domain', 'i18n', 'trello', 'storage'],
  pages: ['domain', 'i18n', 'ui', 'trello', 'storage', 'tasks'],
  host: ['domain'],
};

const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `${layer} may import only ${allowed.join(', ') || 'itself'}`,
  severity: 'error' as const,
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

const forbidden: IForbiddenRuleType[] = [
  ...layers,
  {
    name: 'the host may import only types of the domain',
    severity: 'error',
    from: { path: '^src/host/' },
    to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing goes round in a circle',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'src imports no test',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|scripts)/' },
  },
  {
    name: 'the domain uses no package but date-fns',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'core', 'unknown', 'undetermined'],
      pathNot: 'node_modules/(date-fns|@date-fns/utc)/',
    },
  },
  {
    name: 'the connector and what it carries use no Preact and no zod',
    severity: 'error',
    from: { path: '^src/(connector|trello)/' },
    to: { path: 'node_modules/(preact|@preact|zod)/' },
  },
  {
    // Files directly in pages/ are compositions that several pages share: adapters in, one app on screen.
    name: 'a page imports no other page',
    severity: 'error',
    from: { path: '^src/pages/([^/]+)/' },
    to: { path: '^src/pages/[^/]+/', pathNot: '^src/pages/$1/' },
  },
  {
    name: 'in a page only main.tsx imports adapters',
    severity: 'error',
    from: { path: '^src/pages/[^/]+/', pathNot: '/main\\.tsx$' },
    to: { path: '^src/(trello|storage)/' },
  },
  {
    // A capability is handed the client that Trello made for the call, and reads journals with pure
    // functions; what writes, locks or tells the time comes from main.ts, and in the outbox, which is
    // loaded later, from its keeper.
    name: 'in the connector only main.ts and the outbox’s keeper import what writes or tells the time',
    severity: 'error',
    from: { path: '^src/connector/', pathNot: '/(main|outbox-keeper)\\.ts$' },
    to: {
      path: '^src/(trello/plugin-data|storage/(append|browser-storage|drafts|locks|[a-z]+-clock))\\.ts$',
    },
  },
  {
    name: 'only the local server uses Node',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/host/server/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'development packages stay out of src',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

let result: ICruiseResult;

beforeAll(async () => {
  const { output } = await cruise(
    ['src'],
    {
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      tsConfig: { fileName: 'tsconfig.json' },
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.js'] },
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof output === 'string') throw new Error('Expected a result, not a report');
  result = output;
}, 60_000);

it('reads the modules of every layer', () => {
  // With a TypeScript that it does not know the tool reads nothing and finds nothing wrong.
  expect(result.summary.totalCruised).toBeGreaterThan(50);
  for (const layer of Object.keys(MAY_IMPORT)) {
    const read = result.modules.filter((module) => module.source.startsWith(`src/${layer}/`));
    expect(read.length, layer).toBeGreaterThan(0);
  }
});

it('names every folder of src in its table', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map((folder) => folder.name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

it('lets imports go one way only', () => {
  const found = result.summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
  );
  expect(found).toEqual([]);
});

it('resolves every import', () => {
  const lost = result.modules.filter((module) => module.couldNotResolve);
  expect(lost.map((module) => module.source)).toEqual([]);
});
