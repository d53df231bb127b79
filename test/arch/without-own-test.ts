export interface Exception {
  readonly files: RegExp;
  readonly reason: string;
}

/** Modules with logic that have no test at the mirrored path, and what tests them instead. */
export const WITHOUT_OWN_TEST: readonly Exception[] = [
  {
    files:
      /^src\/(domain\/pauses\/(date-before|entries|has-holds|hold-value|missing-debt|owner|pause-badge)|storage\/parse\/pause-entry|i18n\/pauses\/translate|domain\/turn\/lost-between|tasks\/(debt-(actions|form|row)|missing-(draft|form)|pause-(forms|layer|sight|steps|texts|words)|recount-sight|record-pause-sentences|why-place))\.tsx?$/,
    reason:
      'Parts of what is missing: the tests of pause-part, missing-model and the connector’s paused-card read and press them, that of the schemas compares both readers, that of the Record tells them.',
  },
  {
    files:
      /^src\/(domain\/outside\/(entries|with-outside)|tasks\/outside-(beyond|form|model|presses|sight))\.tsx?$/,
    reason:
      'Parts of work outside the agreement: the tests of its reducer, of outside-part and of the connector’s paused-card see, fill in and press them.',
  },
  {
    files: /^src\/tasks\/strip-reasons\.ts$/,
    reason: 'Loads why days were waited through: the test of waited-reasons opens strips with it.',
  },
  {
    files: /^src\/domain\/ledger\/(holding|spans|stretches)\.ts$/,
    reason:
      'Steps of days by side: the ledger’s tests and laws see every row, span and sum that comes of them.',
  },
  {
    files:
      /^src\/(domain\/(estimates|urgency)\/entries|tasks\/(term-(sight|steps)|urgent-(form|model)))\.tsx?$/,
    reason:
      'Names of entries and of steps, and the form of one: the tests of estimate-sight and urgency-sight write and press them.',
  },
  {
    files: /^src\/(connector|pages\/[^/]+)\/main\.tsx?$/,
    reason: 'Wiring of adapters: the browser tests start each of them on the production build.',
  },
  {
    files: /^src\/storage\/outbox\/hear-kept\.ts$/,
    reason:
      'Part of the page’s outbox: its test says what connectors keep, and what they are unsure of.',
  },
  {
    files: /^src\/connector\/(addresses|card-badge|open-page|outbox-homes|worded-badge)\.ts$/,
    reason: 'Steps of a capability: the tests of the capabilities see what comes of them.',
  },
  {
    files: /^src\/tasks\/((promise|hand-over)-form|side-question|task-form)\.tsx$/,
    reason: 'Views of a model: the test of the card’s app fills them in and sends them.',
  },
  {
    files:
      /^src\/tasks\/(section-(date|handed-over|kept|steps)|decide-(cover|head|views)|approved-words|rating-line|offered-steps|request-edits-(draft|extras|lines|lists))\.tsx?$/,
    reason:
      'Parts of a state or a form: the tests of the section, the two states and the form read and press them.',
  },
  {
    files:
      /^src\/tasks\/(ask-(chosen-view|sent|term-view|term-words)|elsewhere-(draft|plan)|hand-over-words|message-copy|reason-lost)\.tsx?$/,
    reason:
      'Parts of the agency’s forms: the tests of each form and its model read and press them.',
  },
  {
    files:
      /^src\/tasks\/(printed-record|record-(edit-sentences|model|reading|sentences|story-view|telling|words))\.tsx?$/,
    reason:
      'The Record’s parts: the tests of its story and its view tell every sentence, file and page.',
  },
  {
    files:
      /^src\/tasks\/((printed-team|printed-team-view|settings-part-form)|team-(absence-form|list|notices|paper|person|person-form|print-button|reply-fields|row|row-panel))\.tsx?$/,
    reason:
      'Parts of the Team tab: the tests of its view, its model and its words read, fill in and save them; the browser tests open the printed page.',
  },
  {
    files:
      /^src\/tasks\/report-(form|form-(earlier|facts|lists|period|plan|rows|words)|links|published|published-pictures|correct-view|draft-view|card-(list|none|seconds|texts|words)|steps|there)\.tsx?$/,
    reason:
      'Parts of a card’s report: the tests of report-card, report-rows, report-form-model and report-draft, and the browser story, read and press them.',
  },
  {
    files: /^src\/tasks\/(agreed-(changes-view|history|note|note-field)|record-grade)\.tsx?$/,
    reason:
      'Parts of what both sides agree on: the test of agreed-view reads, types and sends them; record-grade is told there and in the Record.',
  },
  {
    files: /^src\/tasks\/(many-people|away-days)\.tsx$/,
    reason:
      'Parts of two lists and of two forms: the tests of the team, of the people and of both forms of an absence press them.',
  },
  {
    files: /^src\/pages\/paper-page\.tsx$/,
    reason: 'Wiring of the three printed pages: the browser tests open and print each of them.',
  },
  {
    files: /^src\/i18n\/badges\/(badge-words|card-button-texts)\.ts$/,
    reason: 'Texts: the tests of the badges and of the card’s buttons read them.',
  },
  {
    files: /^src\/tasks\/(question-(answer-form|draft|form|forms|texts|words)|who-view)\.tsx?$/,
    reason:
      'Parts of asking: the test of the card’s questions reads and presses them, that of the model keeps drafts.',
  },
  {
    files:
      /^src\/tasks\/rules-(changes|fields|model|more|presets(-view)?|reports|room(-view)?|row|sentences|who|words)\.tsx?$/,
    reason:
      'Parts of *How we work*: the test of its view reads every sentence, fills the forms in and saves them.',
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
    files: /^src\/tasks\/(data-room|data-room-view|data-invalid|refused-view|room-meter)\.tsx?$/,
    reason:
      'Parts of the board’s data and of a notice: the tests data-room, refused-notice and record-room press and read them.',
  },
  {
    files: /^src\/storage\/(merge-by|unfold)\.ts$/,
    reason: 'The inner part of the merge and of the codec: tested through merge.ts and codec.ts.',
  },
  {
    files: /^src\/connector\/(approved-card|card-steps|unfolding)\.ts$/,
    reason:
      'Loaded by a capability when it needs them: the tests of the capabilities see what comes of them.',
  },
  {
    files: /^src\/(domain\/books\/(needed|same-card|summaries)|domain\/turn\/next-round)\.ts$/,
    reason: 'Parts of closing the books: the laws and stories of card-books hold them.',
  },
  {
    files: /^src\/(tasks\/record-(archive|archived)|pages\/rooms)\.ts$/,
    reason: 'How room is made under the Record: the test of record-room presses it through.',
  },
  {
    files:
      /^src\/tasks\/(data-(door|names|view|words)|export-view|import-(plan|told|view)|wiped-notice)\.tsx?$/,
    reason: 'The parts of *Data* in Settings: the tests of data-part and the import press them.',
  },
  {
    files:
      /^src\/(storage\/schemas\/board-file|domain\/evidence\/board-file|pages\/(board-data|data-door)|ui\/save-file)\.ts$/,
    reason: 'The file of a board: its reader’s test and the browser story hold outline and wiring.',
  },
  {
    files: /^src\/(storage\/(deliver|envelope|seal|pack|raw-entries)|trello\/card-in-context)\.ts$/,
    reason:
      'How entries are made, packed and brought, and who is on a card: append, codec, outbox and people test it.',
  },
  {
    files: /^src\/storage\/(browser-storage|system-clock)\.ts$/,
    reason: 'One call of the browser’s own.',
  },
  {
    files: /^src\/ui\/(icon|visually-hidden)\.tsx$/,
    reason: 'A drawing and a wrapper that decide nothing: seen through every part that uses them.',
  },
  {
    files:
      /^src\/(tasks\/(agreed-(model|part|words)|settings-switches)\.tsx?|i18n\/agreed\/translate\.ts)$/,
    reason:
      'Rules agreed by both and the switches: agreed.e2e.ts presses and reads them in three languages; what they write is tested with agreed-presses.ts.',
  },
  {
    files: /^src\/connector\/agreed-board\.ts$/,
    reason: 'A part of the board cache that comes later: the test of the cache reads such a board.',
  },
  {
    files: /^src\/host\//,
    reason: 'The local board: its own browser tests (host-*.e2e.ts) and all others run on it.',
  },
  {
    files: /^src\/tasks\/reports-(cadence-part|dates-part|lists-part|rows|words)\.tsx?$/,
    reason: 'Parts of the index of reports: the test of its view reads and presses each of them.',
  },
  {
    files: /^src\/storage\/(parse\/report-entry|schemas\/shapes)\.ts$/,
    reason:
      'The shapes of reports and of what entries share: the tests of small-entry.ts and of schemas/entry.ts read them both ways.',
  },
  {
    files: /^src\/i18n\/report\/own-texts\.ts$/,
    reason: 'A list of languages: the tests of badge words and of the texts load each.',
  },
];
