import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import {
  approvalPress as approval,
  CAST,
  contentOf,
  FRIDAY_TO_TUESDAY,
} from '../../support/approval-stories.ts';
import { createStory, press, type Story } from '../../support/journals.ts';

const PRIYA = CAST.cites('priya');
const SARA = CAST.cites('sara');
const turnOf = (story: Story) => reduceCard(story.entries, CAST.people);

function asked(): { story: Story; ask: string } {
  const story = createStory();
  return { story, ask: story.add('tom', approval.ask('2026-11-24')).id };
}

it('says who approved, for whom, by which naming and on which content', () => {
  const { story, ask } = asked();
  const entry = story.add('sara', approval.decide({ ask, ...SARA, for: 'mallory' }));
  expect(turnOf(story).approvals).toMatchObject([
    {
      id: entry.id,
      by: 'sara',
      for: 'priya',
      naming: SARA.naming,
      ...contentOf(1),
      ask: { id: ask },
    },
  ]);
});

it('counts no decision on another content than the page showed, nor one whose content is not kept', () => {
  const { story, ask } = asked();
  const { content: _content, ...bare } = {
    kind: 'decided',
    ask,
    ...PRIYA,
    ...contentOf(1),
  } as const;
  story.add('priya', { ...bare, opened: 'x'.repeat(43) });
  story.add('priya', { ...bare, fp: 'x'.repeat(43), opened: 'x'.repeat(43) });
  expect(turnOf(story)).toMatchObject({ main: { kind: 'decide' }, approvals: [], repeated: [] });
});

describe('of several answers', () => {
  it('the first counts, and the next steps in where it is undone', () => {
    const { story, ask } = asked();
    const first = story.add('priya', approval.decide({ ask, ...PRIYA }));
    const second = story.add('sara', approval.decide({ ask, ...SARA }));
    expect(turnOf(story)).toMatchObject({ approvals: [{ id: first.id }], repeated: [second.id] });
    story.add('priya', approval.undo(first.id));
    expect(turnOf(story)).toMatchObject({ approvals: [{ id: second.id }], repeated: [] });
    story.add('sara', approval.undo(second.id));
    expect(turnOf(story)).toMatchObject({
      main: { kind: 'decide', ask: { id: ask } },
      approvals: [],
    });
  });

  it('who pressed twice in two tabs and undoes one of them undoes both', () => {
    const { story, ask } = asked();
    const first = story.add('priya', approval.decide({ ask, ...PRIYA }));
    const twin = story.add('priya', approval.decide({ ask, ...PRIYA }));
    story.add('priya', approval.undo(first.id));
    expect(turnOf(story)).toMatchObject({
      main: { kind: 'decide', ask: { id: ask } },
      approvals: [],
      repeated: [twin.id],
    });
    const again = story.add('priya', approval.decide({ ask, ...PRIYA }));
    expect(turnOf(story)).toMatchObject({ approvals: [{ id: again.id }] });
  });

  it('none steps in for an approval that was withdrawn', () => {
    const { story, ask } = asked();
    const first = story.add('priya', approval.decide({ ask, ...PRIYA }));
    const second = story.add('sara', approval.decide({ ask, ...SARA }));
    story.add('priya', approval.withdraw(first.id, 'Old prices'));
    expect(turnOf(story)).toMatchObject({
      main: { kind: 'idle' },
      withdrawals: [{ ref: first.id, of: 'approval', why: 'Old prices' }],
      repeated: [second.id],
    });
  });

  it('one to a request withdrawn a second ago is shown and counts for nothing', () => {
    const { story, ask } = asked();
    story.add('tom', approval.withdraw(ask));
    const late = story.add('priya', approval.decide({ ask, ...PRIYA }));
    expect(turnOf(story)).toMatchObject({ main: { kind: 'idle' }, repeated: [late.id] });
  });
});

describe('an answer that was never given', () => {
  it('moves the date by the days lost, and says so beside the first date', () => {
    const { story, ask } = asked();
    const record = story.add('ellen', approval.elsewhere(ask)).id;
    story.add(
      'priya',
      approval.dispute(record, FRIDAY_TO_TUESDAY, 'I did not'),
      '2026-11-24 10:00',
    );
    const { main, disputes } = turnOf(story);
    expect(disputes).toMatchObject([{ ref: record, why: 'I did not' }]);
    const lost = FRIDAY_TO_TUESDAY;
    const due = { promise: { day: '2026-11-26' }, first: { day: '2026-11-24' }, moves: [{ lost }] };
    expect(main).toMatchObject({ kind: 'decide', ask: { due } });
  });

  it('leaves remarks that joined the edits it recorded for the next round', () => {
    const { story, ask } = asked();
    const round = story.add('ellen', approval.recordEdits(['Logo'], '2026-11-25', { ask }));
    story.add('priya', press.remark(round, 'Phone', false));
    story.add('priya', approval.dispute(round.id, FRIDAY_TO_TUESDAY), '2026-11-24 10:00');
    const { main, rounds, kept } = turnOf(story);
    expect([main.kind, rounds.length, kept.map(({ text }) => text)]).toEqual([
      'decide',
      0,
      ['Phone'],
    ]);
  });

  it('is disputed once: what comes after the first word counts for nothing', () => {
    const { story, ask } = asked();
    const record = story.add('ellen', approval.elsewhere(ask)).id;
    for (let i = 0; i < 2; i += 1) story.add('priya', approval.dispute(record, FRIDAY_TO_TUESDAY));
    expect(turnOf(story).disputes).toHaveLength(1);
  });
});

it('keeps the latest view of each colleague, and begins anew with the next request', () => {
  const { story, ask } = asked();
  story.add('dan', approval.view(ask, 'Phone'));
  story.add('noor', approval.view(ask));
  story.add('dan', approval.view(ask));
  expect(turnOf(story).views).toMatchObject([{ by: 'noor' }, { by: 'dan', view: 'good' }]);
  story.add('tom', approval.withdraw(ask));
  story.add('tom', approval.ask('2026-11-27'));
  expect(turnOf(story).views).toEqual([]);
});

it('lets a former representative decide nothing, though her naming stands on the board', () => {
  const { story, ask } = asked();
  story.add('fay', approval.decide({ ask, ...CAST.cites('fay') }));
  expect(turnOf(story).main.kind).toBe('decide');
});

it('approves no card for the client on the word of the agency, however it is entered', () => {
  const story = createStory();
  const once = { kind: 'editsRequested', edits: [{ text: 'Logo' }], once: true } as const;
  const received = { received: day('2026-11-20'), channel: 'phone' } as const;
  const { promise } = press.worked('2026-11-25') as Extract<
    ReturnType<typeof press.worked>,
    { kind: 'worked' }
  >;
  const round = story.add('ellen', { ...once, ...received, promise });
  story.add('tom', approval.handOver(round.id, '2026-11-26'));
  expect(turnOf(story).main.kind).toBe('decide');
});

it('takes a hundred answers back and no more, whatever a journal says', () => {
  const { story, ask } = asked();
  for (let i = 0; i < 102; i += 1) {
    const entry = story.add(
      'priya',
      { ...approval.decide({ ask, ...PRIYA }), remark: `${i}` } as never,
      '2026-11-20 14:00',
    );
    story.add('priya', approval.undo(entry.id), '2026-11-20 14:00');
  }
  expect(turnOf(story).main.kind).toBe('approved');
});
