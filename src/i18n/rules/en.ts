export const en = {
  'rules.intro': 'What both sides rely on. Dates already promised stay as they are.',
  'rules.change': 'Change: {name}',
  'rules.more': 'More rules',
  'rules.note': 'Note to the client (optional)',
  'rules.none': 'not set',
  'rules.usual': '{cadence}, not chosen yet',
  'rules.propose': 'Propose',
  'rules.proposed': 'Proposed.',
  'rules.overtaken': 'This rule was changed while you were editing it.',
  'rules.overtaken.now': 'It now says: “{sentence}”',
  'rules.overtaken.save': 'What you typed is still here; Save puts it in place of that.',

  // Terms inside a sentence.
  'rules.term.full': {
    one: 'within {n} full working day',
    other: 'within {n} full working days',
  },
  'rules.term.days': { one: 'within {n} working day', other: 'within {n} working days' },
  'rules.term.next': 'by the end of the next working day',
  'rules.term.same': 'by the end of the same working day',
  'rules.days': { one: '{n} working day', other: '{n} working days' },
  'rules.hours': { one: '{n} working hour', other: '{n} working hours' },

  // The five sentences.
  'rules.name.edits': 'Edits',
  'rules.name.decision': 'Decisions',
  'rules.name.missing': 'What is missing',
  'rules.name.who': 'Who decides',
  'rules.name.reports': 'Reports',
  'rules.edits': 'The agency has edits ready {term}, not counting the day the client asks.',
  'rules.edits.cutoff':
    'The agency has edits ready {term}; what the client sends after {cut} counts as received on the next working day.',
  'rules.edits.zero': 'The agency has edits ready {term}.',
  'rules.decision':
    'The client approves or asks for edits {term}; meanwhile no days run for the agency.',
  'rules.missing':
    "Whoever owes something sends it {term}; the other side's date moves by just the working days that it waited.",
  'rules.who': "{name} decides for the client; colleagues' views stand beside the decision.",
  'rules.who.standIn':
    "{standIn} decides for the client while {name} is away; colleagues' views stand beside the decision.",
  'rules.who.nobody': 'Nobody decides for the client yet; the agency chooses the person on Team.',
  'rules.who.change': 'Change on Team: who decides',
  'rules.reports':
    'The agency reports {every}, {term} after the period ends; the client marks it as read or asks.',
  'rules.reports.kinds':
    'The agency reports {term} after each period ends ({list}); the client marks it as read or asks.',
  'rules.reports.same':
    'The agency reports {every}, on the last day of the period; the client marks it as read or asks.',
  'rules.reports.kinds.same':
    'The agency reports on the last day of each period ({list}); the client marks it as read or asks.',
  'rules.every.week': 'every week',
  'rules.every.twoWeeks': 'every two weeks',
  'rules.every.month': 'every month',
  'rules.every.quarter': 'every quarter',
  'rules.work.all': 'One report on everything',
  'rules.work.paidSearch': 'Paid search',
  'rules.work.paidSocial': 'Paid social',
  'rules.work.seo': 'SEO work',
  'rules.work.seoResults': 'SEO results',
  'rules.work.hypotheses': 'Hypotheses',
  'rules.work.development': 'Development',
  'rules.work.design': 'Design',
  'rules.work.analytics': 'Analytics',
  'rules.work.copy': 'Copy',
  'rules.work.own': 'Other',
  'rules.work.own.name': 'Kind of work',

  // More rules.
  'rules.name.answers': 'Questions',
  'rules.name.rounds': 'Rounds included',
  'rules.name.urgent': 'Urgent work',
  'rules.name.outside': 'Outside the agreed work',
  'rules.name.contact': 'Where we talk',
  'rules.name.result': 'What counts as a result',
  'rules.name.missingLong': 'When something is missing for long',
  'rules.agency': "The agency's dates are counted by its own working days.",
  'rules.client': "The client's dates are counted by its own working days.",
  'rules.answers': {
    one: 'Whoever is asked answers within {n} working hour; questions are written on the card.',
    other: 'Whoever is asked answers within {n} working hours; questions are written on the card.',
  },
  'rules.answers.zero':
    'Whoever is asked answers at once in working hours; questions are written on the card.',
  'rules.rounds': {
    one: 'The price includes {n} round of edits; before a further one the client says yes.',
    other: 'The price includes {n} rounds of edits; before a further one the client says yes.',
  },
  'rules.rounds.none': 'The client may ask for edits as often as needed; nobody counts the rounds.',
  'rules.urgent': 'What the client marks as urgent has shorter terms for both sides: {list}.',
  'rules.urgent.none': 'Urgent work has the same terms as other work, for both sides.',
  'rules.urgent.item.edits': {
    one: 'edits within {n} working day',
    other: 'edits within {n} working days',
  },
  'rules.urgent.item.decision': {
    one: "the client's decision within {n} working day",
    other: "the client's decision within {n} working days",
  },
  'rules.urgent.item.cap': { one: 'at most {n} at once', other: 'at most {n} at once' },
  'rules.outside':
    'Before work outside the agreement the agency names days and price, and the client says yes.',
  'rules.outside.is': 'Outside: {text}',
  'rules.outside.price': 'Price: {text}',
  'rules.contact': 'Both sides write on the card; what was said elsewhere is recorded there too.',
  'rules.contact.channel': 'Writing: {text}',
  'rules.contact.calls': 'Calls: {text}',
  'rules.result.is': 'Both sides count as a result: {text}',
  'rules.result':
    'Nobody has said yet what both sides count as a result. Reports show it as the goal.',
  'rules.missingLong':
    "When something is missing for long, its date and the other side's move on together; nothing else happens by itself.",

  // The forms.
  'rules.form.edits': 'Working days for edits',
  'rules.form.decision': "Working days for the client's decision",
  'rules.form.missing': 'Working days for what is missing',
  'rules.form.answers': 'Working hours for an answer',
  'rules.form.report': 'Working days after the period ends',
  'rules.form.every': 'How often',
  'rules.form.every.of': 'How often: {name}',
  'rules.form.kinds': 'Kinds of work with a report of their own',
  'rules.form.kinds.add': 'Add: {name}',
  'rules.form.kinds.remove': 'Remove: {name}',
  'rules.form.rounds': 'Rounds of edits in the price',
  'rules.form.empty': 'Leave it empty where there is no such rule.',
  'rules.form.urgent.edits': 'Edits, in working days',
  'rules.form.urgent.decision': 'Decision, in working days',
  'rules.form.urgent.cap': 'Most at once',
  'rules.form.outside': 'What is outside the agreement',
  'rules.form.price': 'What it costs',
  'rules.form.channel': 'Where we write',
  'rules.form.calls': 'When and how we call',
  'rules.form.result': 'What both sides count as a result, in one sentence',
  'rules.form.result.hint':
    'For example: 40 enquiries a month, each under €18. Reports show it as the goal.',
  'rules.form.missingLong': 'What both sides do then, in your words',
  'rules.example.name': 'Friday example',
  'rules.text.long': {
    one: 'At most {max} characters: {n} too many.',
    other: 'At most {max} characters: {n} too many.',
  },
  'rules.noKind': 'Name the kind of work.',

  // Ready sets.
  'rules.presets': 'Begin with a ready set',
  'rules.preset.boutique': 'Boutique agency',
  'rules.preset.boutique.hint': 'Calm terms for both sides, three rounds of edits in the price.',
  'rules.preset.urgent': 'Urgent campaign',
  'rules.preset.urgent.hint': 'One day for each side, a report every week.',
  'rules.preset.retainer': 'Monthly retainer',
  'rules.preset.retainer.hint':
    'Work all year: what is urgent or outside the agreement has rules of its own.',
  'rules.preset.changes': 'What will change',
  'rules.preset.same': 'Everything in this set is so already.',
  'rules.preset.rule': 'Rule',
  'rules.preset.now': 'Now',
  'rules.preset.then': 'Then',
  'rules.preset.use': 'Use this set',
  'rules.preset.propose': 'Propose this set',
  'rules.on': 'on',
  'rules.off': 'off',
  'rules.switch': 'In Settings: {name}',
  'rules.urgent.of': 'Urgent: {name}',

  // No room.
  'rules.room':
    'The board has no room left for this. Shorten one of the longest texts, then save again:',
  'rules.room.text': { one: '{name}: {n} character', other: '{name}: {n} characters' },
  'rules.room.plain': 'The board has no room left for this. What you typed is kept here.',
  'rules.room.older': 'Older settings can be archived under Settings, Data.',
  'rules.room.shares': 'Settings, Data shows what takes the room.',
} as const;
