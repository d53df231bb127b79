import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { emptyReport } from '../../src/tasks/report-draft.ts';
import { createReportKeeper } from '../../src/tasks/report-draft-kept.ts';
import { REPORT_DRAFT } from '../../src/tasks/report-there.ts';
import { createBench } from './card-bench.ts';

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
const written = (meaning: string) => ({ ...emptyReport(NOVEMBER), meaning });

function keeperOn(stored: { text?: string; refused?: boolean; lasts?: boolean } = {}) {
  const { ports, drafts, timers, setNow } = createBench({ viewer: 'ellen' });
  const far = { text: stored.text ?? '', writes: 0 };
  const privateDraft = {
    read: async () => (far.text === '' ? undefined : far.text),
    write: async (text: string) => {
      far.writes += 1;
      if (stored.refused) return false;
      far.text = text;
      return true;
    },
  };
  const lasting = { ...drafts, lasts: () => stored.lasts ?? true };
  const keeper = createReportKeeper({ ...ports, drafts: lasting, privateDraft }, REPORT_DRAFT);
  const later = () => timers.at(-1)?.run();
  return { keeper, drafts, far, timers, later, setNow };
}

const meaningIn = (text: string) => JSON.parse(text).typed.meaning;
const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('the draft of a report', () => {
  it('is in this browser at once, and with Trello a little later', async () => {
    const { keeper, drafts, far, later } = keeperOn();
    keeper.save(written('One'));
    expect(meaningIn(drafts.kept.get(REPORT_DRAFT) ?? '')).toBe('One');
    expect(far.writes).toBe(0);
    later();
    await tick();
    expect(meaningIn(far.text)).toBe('One');
  });

  it('goes to Trello when the form is closed, once', async () => {
    const { keeper, far } = keeperOn();
    keeper.save(written('One'));
    keeper.flush();
    keeper.flush();
    await tick();
    expect(far.writes).toBe(1);
  });

  it('is the one written last, wherever that was', async () => {
    const { keeper, setNow, far } = keeperOn();
    keeper.save(written('Here, earlier'));
    far.text = JSON.stringify({ at: Date.parse('2026-12-01'), typed: written('There, later') });
    expect((await keeper.load())?.typed.meaning).toBe('There, later');
    setNow('2026-12-03 10:00');
    keeper.save(written('Here, last'));
    expect((await keeper.load())?.typed.meaning).toBe('Here, last');
  });

  it('is brought to Trello where a page was gone before it could', async () => {
    const { keeper, drafts, far, later } = keeperOn();
    drafts.save(REPORT_DRAFT, JSON.stringify({ at: 5, typed: written('Left') }));
    await keeper.load();
    later();
    await tick();
    expect(meaningIn(far.text)).toBe('Left');
  });

  it('says where Trello refuses it, and keeps it here', async () => {
    const { keeper, drafts, later } = keeperOn({ refused: true });
    keeper.save(written('One'));
    expect(keeper.onlyIn.value).toBeUndefined();
    later();
    await tick();
    expect(keeper.onlyIn.value).toBe('browser');
    expect(drafts.kept.has(REPORT_DRAFT)).toBe(true);
  });

  it('promises no more than this tab where the browser keeps nothing either', async () => {
    const { keeper, later } = keeperOn({ refused: true, lasts: false });
    keeper.save(written('One'));
    later();
    await tick();
    expect(keeper.onlyIn.value).toBe('tab');
  });

  it('is gone from both once it is taken away', async () => {
    const { keeper, drafts, far, later } = keeperOn();
    keeper.save(written('One'));
    later();
    keeper.clear();
    await tick();
    expect([drafts.kept.has(REPORT_DRAFT), far.text]).toEqual([false, '']);
    expect(await keeper.load()).toBeUndefined();
  });

  it('of a correction stays in this browser', async () => {
    const { ports, drafts } = createBench({ viewer: 'ellen' });
    let writes = 0;
    const privateDraft = {
      read: async () => undefined,
      write: async () => {
        writes += 1;
        return true;
      },
    };
    const keeper = createReportKeeper({ ...ports, privateDraft }, 'correctReport.a');
    keeper.save(written('One'));
    keeper.flush();
    await tick();
    expect([drafts.kept.has('correctReport.a'), writes]).toEqual([true, 0]);
  });
});
