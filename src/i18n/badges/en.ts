/** All texts the connector shows: badges (at most 24 characters with the longest date), names of
 *  buttons, the section and pop-ups. `{d}` is "Wed 25 Nov", `{since}` is "since Wed 25 Nov". */
export const en = {
  'app.name': 'Whose Turn',

  'badge.title': 'Whose turn',
  'badge.yours': 'Your turn: {d}',
  'badge.yoursToday': 'Your turn: today {t}',
  'badge.yoursOver': 'Waiting for you',
  'badge.client': 'Client: {d}',
  'badge.clientOver': {
    one: 'Client: +{n} working day',
    other: 'Client: +{n} working days',
  },
  'badge.clientSince': 'Client: {since}',
  'badge.edits': { one: '{n} edit: {d}', other: '{n} edits: {d}' },
  'badge.version': 'Due: {d}',
  'badge.handedOver': 'Handed over: {d}',
  'badge.lateSince': 'Late {since}',
  'badge.late': { one: 'Late: {n} working day', other: 'Late: {n} working days' },

  'popup.firstRun': 'Whose Turn: three questions',
} as const;
