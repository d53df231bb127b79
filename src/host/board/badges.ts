import { type Signal, signal } from '@preact/signals';
import { type CallbackRef, callbackAt, callbacksIn } from '../protocol/callbacks.ts';
import type { PowerUp } from '../protocol/power-up.ts';
import { isRecord } from '../protocol/wire.ts';
import { createAsker } from './asker.ts';
import { numberOr, optionalText } from './read-surface.ts';

export interface Badge {
  readonly title: string | undefined;
  readonly text: string;
  readonly icon: string | undefined;
  readonly color: string | undefined;
  readonly monochrome: boolean;
  readonly callback: CallbackRef | undefined;
  readonly url: string | undefined;
}

/** The badges of one card: asked for, kept fresh, asked for again when something changed. */
export interface CardBadges {
  readonly badges: Signal<readonly Badge[]>;
  /** How often the Power-Up answered; a test waits for the next one. */
  readonly answers: Signal<number>;
  ask(): void;
  stop(): void;
}

/** Trello asks a dynamic badge again after `refresh` seconds, and never sooner than this. */
const SHORTEST_REFRESH_S = 10;

interface BadgeOptions {
  readonly powerUp: PowerUp;
  readonly capability: 'card-badges' | 'card-detail-badges';
  readonly card: string;
  attachments(): readonly unknown[];
}

/** The functions of one answer and the timers of its dynamic badges: kept and dropped together. */
interface Round {
  readonly held: readonly CallbackRef[];
  readonly timers: ReturnType<typeof setTimeout>[];
}

export function createCardBadges(options: BadgeOptions): CardBadges {
  const { powerUp, capability } = options;
  const badges = signal<readonly Badge[]>([]);
  const answers = signal(0);
  let current: Round = { held: [], timers: [] };

  function replaceRound(held: readonly CallbackRef[]): Round {
    for (const timer of current.timers) clearTimeout(timer);
    powerUp.release(current.held);
    powerUp.retain(held);
    current = { held, timers: [] };
    return current;
  }

  async function askOnce(): Promise<void> {
    const answer = await powerUp.call(capability, callAbout(options));
    if (asker.stopped()) return;
    const rows = Array.isArray(answer?.value) ? answer.value : [];
    const round = replaceRound(answer ? callbacksIn(answer.value, answer.window) : []);
    const slots: (readonly Badge[])[] = await Promise.all(
      rows.map((row, index) => fill(row, answer?.window, round, (next) => show(index, next))),
    );
    const show = (index: number, next: readonly Badge[]) => {
      slots[index] = next;
      badges.value = slots.flat();
    };
    badges.value = slots.flat();
    answers.value += 1;
  }

  /** A badge, or what a dynamic one gives now; that is asked again when it says so. */
  async function fill(
    row: unknown,
    window: Window | undefined,
    round: Round,
    show: (next: readonly Badge[]) => void,
  ): Promise<readonly Badge[]> {
    if (!window) return [];
    const dynamic = isRecord(row) ? callbackAt(row['dynamic'], window) : undefined;
    if (!dynamic) return readBadge(row, window);
    const value = await powerUp.run(dynamic, callAbout(options));
    const refresh = isRecord(value) ? numberOr(value['refresh'], 0) : 0;
    if (refresh > 0 && round === current && !asker.stopped()) {
      const again = async () => {
        const next = await fill(row, window, round, show);
        if (round === current) show(next);
      };
      const waitMs = Math.max(refresh, SHORTEST_REFRESH_S) * 1000;
      round.timers.push(setTimeout(() => void again(), waitMs));
    }
    return readBadge(value, window);
  }

  const asker = createAsker(askOnce);
  return {
    badges,
    answers,
    ask: asker.ask,
    stop() {
      asker.stop();
      replaceRound([]);
    },
  };
}

function callAbout({ card, attachments }: BadgeOptions) {
  return { card, options: { attachments: attachments() } };
}

/** A badge is drawn when it has a text, a finite number or an icon. */
function readBadge(row: unknown, window: Window): readonly Badge[] {
  if (!isRecord(row)) return [];
  const { text } = row;
  const shown =
    typeof text === 'number' && Number.isFinite(text) ? String(text) : optionalText(text);
  const icon = optionalText(row['icon']);
  if (!shown && !icon) return [];
  return [
    {
      title: optionalText(row['title']),
      text: shown ?? '',
      icon,
      color: optionalText(row['color']),
      monochrome: row['monochrome'] !== false,
      callback: callbackAt(row['callback'], window),
      url: optionalText(row['url']),
    },
  ];
}
