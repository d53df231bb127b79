export interface Exception {
  readonly files: RegExp;
  readonly reason: string;
}

/** Modules with logic that have no test at the mirrored path, and what tests them instead. */
export const WITHOUT_OWN_TEST: readonly Exception[] = [
  {
    files: /^src\/(connector|pages\/[^/]+)\/main\.tsx?$/,
    reason: 'Wiring of adapters: the browser tests start each of them on the production build.',
  },
  {
    files: /^src\/connector\/(addresses|card-badge|open-page)\.ts$/,
    reason: 'Steps of a capability: the tests of the capabilities see what comes of them.',
  },
  {
    files: /^src\/tasks\/((request-edits|promise|hand-over)-form|side-question)\.tsx$/,
    reason: 'Views of a model: the test of the card’s app fills them in and sends them.',
  },
  {
    files: /^src\/tasks\/edit-items\.ts$/,
    reason: 'The rows of the list of edits: the test of the section reads them.',
  },
  {
    files: /^src\/tasks\/request-edits-plan\.ts$/,
    reason: 'What a request will do: the test of its model shows and sends every case.',
  },
  {
    files: /^src\/storage\/system-clock\.ts$/,
    reason: 'One call of the browser’s clock.',
  },
  {
    files: /^src\/ui\/(icon|visually-hidden)\.tsx$/,
    reason: 'A drawing and a wrapper that decide nothing: seen through every part that uses them.',
  },
  {
    files: /^src\/host\//,
    reason: 'The local board: its own browser tests (host-*.e2e.ts) and all others run on it.',
  },
];
