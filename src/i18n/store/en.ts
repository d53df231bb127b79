/** Texts about what Trello would not take, and about the room of a board's data. */
export const en = {
  'refused.TooLarge.card':
    'What you sent on {d} is not on this card: there was no room. Once old rounds are archived here, it is saved when the board is loaded.',
  'refused.TooLarge.board':
    'What you saved on {d} is not in the settings: there was no room. Once older settings are archived under Settings, Data, it is saved when the board is loaded.',
  'refused.NotAllowed':
    'What you sent on {d} was not saved: Trello does not let you write here. Ask an administrator of the board; after that it is saved when the board is loaded.',
  'refused.Damaged':
    'What you sent on {d} was not saved: the data here cannot be read. Once they are repaired or started afresh, it is saved when the board is loaded.',
  'refused.NewerVersion':
    'What you sent on {d} was not saved: a newer version of Whose Turn is used here. Reload the board, and it will be saved.',
  'refused.other':
    'What you sent on {d} was not saved. It is tried again each time the board is loaded.',
  'refused.ghost':
    'Elsewhere in this window it may look as if it had been saved, until the board is loaded anew.',
  'refused.text': 'Your text',
  'refused.giveUp': 'Do not send it any more',

  'boardRoom.title': 'Room',
  'boardRoom.used': 'People and settings: {p}% full',
  'boardRoom.most': 'Most of it: {parts}.',
  'boardRoom.part.older': 'older values of settings ({p}%)',
  'boardRoom.part.people': 'people and roles ({p}%)',
  'boardRoom.part.team': 'what people say of themselves under Team ({p}%)',
  'boardRoom.part.rules': 'rules of How we work ({p}%)',
  'boardRoom.part.access': 'texts on how to give access ({p}%)',
  'boardRoom.part.invalid': 'entries that do not count ({p}%)',
  'boardRoom.part.days': 'extra days off and working days ({p}%)',
  'boardRoom.part.hours': 'calendars, hours and time zones ({p}%)',
  'boardRoom.part.other': 'other settings ({p}%)',
  'boardRoom.tight': 'Little room is left. Archive older settings, so that what comes next fits.',
  'boardRoom.tight.by': 'Little room is left. {name} can archive older settings here.',
  'boardRoom.little': 'Little room is left.',
  'boardRoom.shorten.team':
    'What people say of themselves takes much of it: shorten topics and words under Team, then archive the older ones here.',
  'boardRoom.shorten.rules':
    'Rules in words take much of it: shorten them under How we work, then archive the older ones here.',
  'boardRoom.shorten.access':
    'Texts on how to give access take much of it: shorten them, then archive the older ones here.',
  'boardRoom.shorten.days':
    'Extra days take much of it: remove those that are over, then archive the older ones here.',
  'boardRoom.tight.plain':
    'Little room is left, and there are no older settings to archive. People and roles stay as they were written.',
  'boardRoom.button': 'Archive older settings',
  'boardRoom.what': {
    one: 'The room of {n} older value of a setting is freed. People, roles and what holds now stay as they are.',
    other:
      'The room of {n} older values of settings is freed. People, roles and what holds now stay as they are.',
  },
  'boardRoom.first':
    'First export the board to a file, above, open it and save it: older values can be read only there.',
  'boardRoom.got': 'Have you got the file?',
  'boardRoom.yes': 'Yes',
  'boardRoom.notYet': 'Not yet',
  'boardRoom.saving': 'Archiving…',
  'boardRoom.done': 'Archived. The older values are in the file that you saved.',
  'boardRoom.waits': 'Archived, but Trello has not taken it yet. Please keep this tab open.',
  'boardRoom.changed': 'The settings changed meanwhile. Please export the board again.',
  'boardRoom.failed':
    'Nothing was archived: it could not be saved. Everything is as it was; please try again.',

  'notValid.title': 'What does not count',
  'notValid.hint': "These entries lie in the board's data and are kept, but they change nothing.",
  'notValid.shape': 'This is not an entry.',
  'notValid.id': 'This entry was changed after it was written.',
  'notValid.time': 'The date of this entry makes no sense.',
  'notValid.ahead': 'The date of this entry is more than a day ahead.',
  'notValid.forged': 'Not genuine: its signature is about something else.',
  'notValid.more': {
    one: 'And {n} more; the exported file holds it too.',
    other: 'And {n} more; the exported file holds them too.',
  },
} as const;
