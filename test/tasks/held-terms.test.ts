import { describe, expect, it } from 'vitest';
import { reduceQuestions } from '../../src/domain/questions/questions.ts';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { createAskModel } from '../../src/tasks/ask-model.ts';
import { createHandOverModel } from '../../src/tasks/hand-over-model.ts';
import { questionsOnHold, reportsOnHold } from '../../src/tasks/held-terms.ts';
import { createMissingModel } from '../../src/tasks/missing-model.ts';
import { createPassModel } from '../../src/tasks/question-answer-model.ts';
import { createQuestionModel } from '../../src/tasks/question-model.ts';
import { previewOf } from '../../src/tasks/request-edits-plan.ts';
import { ask, reply } from '../domain/questions/question-press.ts';
import { NOVEMBER } from '../domain/report/sample-reports.ts';
import { press, promised, type Story } from '../support/journals.ts';
import { attached } from './ask-stories.ts';
import type { Setting } from './card-bench.ts';
import { firstId, openAsking } from './question-bench.ts';

/** Tue 24 to Thu 26 Nov; each form is open on Wed 25. */
const HELD = { 'hold.h1': { from: '2026-11-24', to: '2026-11-26' } };
const open = (setting: Setting = {}) =>
  openAsking({ viewer: 'tom', now: '2026-11-25 12:00', ...setting }, HELD);

const edits = (story: Story) => story.add('priya', press.request(['Logo'], '2026-11-25'));
const toTom = (story: Story) => void story.add('priya', ask('tom', 'Which size?'));

describe('the date that a form shows while the board is on hold is the one that the card has then', () => {
  it('asking for approval', async () => {
    const bench = await open({ content: { attachments: attached('a.pdf') } });
    bench.card.open({ step: 'askApproval' });
    const model = createAskModel('askApproval', bench.card, bench.ports);
    expect(model.promise.value?.day).toBe('2026-12-01');
    expect(await model.send()).toBe(true);
    expect(bench.sight().due?.promise.day).toBe('2026-12-01');
  });

  it('requesting edits', async () => {
    const bench = await open({ viewer: 'priya' });
    const { holidays } = bench.ports;
    expect(previewOf(bench.sight(), undefined, holidays)).toMatchObject({
      ...{ kind: 'date', promise: { day: '2026-12-01' } },
    });
  });

  it('handing over', async () => {
    const bench = await open({ story: (story) => void edits(story) });
    bench.card.open({ step: 'handOver' });
    const model = createHandOverModel(bench.card, bench.ports);
    expect(model.after.value).toMatchObject({ kind: 'decides', promise: { day: '2026-12-01' } });
    expect(await model.send()).toBe(true);
    expect(bench.sight().due?.promise.day).toBe('2026-12-01');
  });

  it('something missing', async () => {
    const bench = await open({ story: (story) => void edits(story) });
    bench.card.open({ step: 'missing' });
    const model = createMissingModel(bench.card, bench.ports);
    model.toggle('brief');
    expect(model.promise.value?.day).toBe('2026-12-02');
    expect(await model.send()).toBe(true);
    expect(bench.sight().due?.promise.day).toBe('2026-12-02');
  });

  it('a question, and one that is passed on', async () => {
    const bench = await open({ viewer: 'priya' });
    bench.card.open({ step: 'askQuestion', to: 'tom' });
    const form = bench.card.form.peek() ?? { step: 'askQuestion' as const };
    const model = createQuestionModel(form, bench.card, bench.ports, pageTranslate('en'));
    expect(model.promise.value).toMatchObject({ day: '2026-11-27', closes: 720 });
    model.setWords('Which size?');
    expect(await model.send()).toBe(true);
    // What was promised stays what it was: the hold may end earlier.
    expect(bench.entries().at(-1)).toMatchObject({ promise: { day: '2026-11-25', closes: 840 } });

    const passing = await open({ story: toTom });
    const question = firstId(toTom);
    const passed = createPassModel({ step: 'passQuestion', question }, passing.card, passing.ports);
    passed.setTo('ellen');
    expect(passed.promise.value).toMatchObject({ day: '2026-11-27', closes: 720 });
  });
});

describe('what stands on the card', () => {
  it('a question that waits has its date after the hold, and what was promised', async () => {
    const story = (made: Story) => {
      made.add('priya', ask('tom', 'Which size?', 690, '2026-11-24'));
      made.add('tom', reply(made.add('priya', ask('tom', 'Which price?', 690, '2026-11-24'))));
    };
    const sight = (await open({ story })).sight();
    const { questions } = reduceQuestions(sight.journal.entries, sight.board.people);
    const [first, second] = questionsOnHold(questions, sight);
    expect(first).toMatchObject({ due: { day: '2026-11-27' }, first: { day: '2026-11-24' } });
    expect(second).toMatchObject({ due: { day: '2026-11-24' } });
    expect(second).not.toHaveProperty('first');
  });

  it('a report too', async () => {
    const promise = promised('2026-11-25', { rule: 'strict' });
    const due = { kind: 'reportDue', period: NOVEMBER, promise } as const;
    const sight = (await open({ story: (made) => void made.add('ellen', due) })).sight();
    const known = reduceReports(sight.journal.entries, sight.board.people);
    expect(reportsOnHold(known, sight).due).toMatchObject([
      { promise: { day: '2026-11-30' }, first: { day: '2026-11-25' } },
    ]);
  });
});
