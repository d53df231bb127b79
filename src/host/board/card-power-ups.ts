import { type Signal, signal } from '@preact/signals';
import { type CallbackRef, callbackAt, callbacksIn } from '../protocol/callbacks.ts';
import type { Answer, PowerUp } from '../protocol/power-up.ts';
import { isRecord } from '../protocol/wire.ts';
import { type CardBadges, createCardBadges } from './badges.ts';
import { numberOr, optionalText } from './read-surface.ts';

/** What the Power-Up adds to the back of the open card. */
export interface CardPowerUps {
  readonly detail: CardBadges;
  readonly section: Signal<CardSection | null>;
  readonly buttons: Signal<readonly PowerUpButton[]>;
  ask(): void;
  rebuildSection(): void;
  stop(): void;
}

export interface CardSection {
  readonly title: string;
  readonly icon: string | undefined;
  readonly url: string;
  readonly height: Signal<number>;
  readonly action:
    | { readonly text: string; readonly callback: CallbackRef | undefined }
    | undefined;
  /** Changes when the frame has to be built anew. */
  readonly frame: number;
}

export interface PowerUpButton {
  readonly text: string;
  readonly icon: string | undefined;
  /** Board buttons have a second one, for dark backgrounds. */
  readonly iconOnDark: string | undefined;
  readonly callback: CallbackRef | undefined;
  readonly url: string | undefined;
}

const DEFAULT_SECTION_HEIGHT = 180;
const LONGEST_SECTION = 1500;

export function createCardPowerUps(options: {
  readonly powerUp: PowerUp;
  readonly card: string;
  attachments(): readonly unknown[];
  mayPress(condition: unknown): boolean;
}): CardPowerUps {
  const { powerUp, card } = options;
  const section = signal<CardSection | null>(null);
  const buttons = createButtons(powerUp, 'card-buttons', card, options.mayPress);
  const detail = createCardBadges({ ...options, capability: 'card-detail-badges' });
  const holder = createHolder(powerUp);
  let latest = 0;
  let frame = 0;
  let stopped = false;

  async function askSection(): Promise<void> {
    latest += 1;
    const mine = latest;
    const answer = await powerUp.call('card-back-section', { card });
    // Answers can overtake one another: only the latest question counts.
    if (stopped || mine !== latest) return;
    holder.hold(answer);
    section.value = readSection(answer, section.value, frame);
  }

  return {
    detail,
    section,
    buttons: buttons.list,
    ask() {
      void askSection();
      detail.ask();
      buttons.ask();
    },
    rebuildSection() {
      frame += 1;
      if (section.value) section.value = { ...section.value, frame };
    },
    stop() {
      stopped = true;
      detail.stop();
      buttons.stop();
      holder.hold(undefined);
    },
  };
}

function readSection(answer: Answer | undefined, before: CardSection | null, frame: number) {
  const value = answer?.value;
  if (!answer || !isRecord(value) || !isRecord(value['content'])) return null;
  const url = optionalText(value['content']['url']);
  const title = optionalText(value['title']);
  if (url === undefined || title === undefined) return null;
  const same = before !== null && before.frame === frame && sameFrame(before.url, url);
  const action = isRecord(value['action']) ? value['action'] : undefined;
  const height = Math.min(
    numberOr(value['content']['height'], DEFAULT_SECTION_HEIGHT),
    LONGEST_SECTION,
  );
  return {
    title,
    icon: optionalText(value['icon']),
    // The frame stays as long as its address says the same.
    url: same ? before.url : url,
    height: same ? before.height : signal(height),
    frame: same || before === null ? frame : frame,
    action: action && {
      text: optionalText(action['text']) ?? '',
      callback: callbackAt(action['callback'], answer.window),
    },
  };
}

/** Two signed addresses show the same frame if they differ in nothing but the theme of their time. */
function sameFrame(one: string, other: string): boolean {
  return withoutTheme(one) === withoutTheme(other);
}

function withoutTheme(url: string): string {
  return url.replace(/%22(initialTheme|theme)%22%3A(null|%22\w+%22)/g, '');
}

/** Buttons of the board's header or of a card's menu. */
export function createButtons(
  powerUp: PowerUp,
  capability: 'board-buttons' | 'card-buttons',
  card: string | undefined,
  mayPress: (condition: unknown) => boolean,
) {
  const list = signal<readonly PowerUpButton[]>([]);
  const holder = createHolder(powerUp);
  let latest = 0;
  let stopped = false;
  return {
    list,
    ask() {
      latest += 1;
      const mine = latest;
      void powerUp.call(capability, { card }).then((answer) => {
        if (stopped || mine !== latest) return;
        holder.hold(answer);
        list.value = readButtons(answer, mayPress);
      });
    },
    stop() {
      stopped = true;
      holder.hold(undefined);
    },
  };
}

function readButtons(
  answer: Answer | undefined,
  mayPress: (condition: unknown) => boolean,
): readonly PowerUpButton[] {
  if (!answer || !Array.isArray(answer.value)) return [];
  return answer.value
    .filter(isRecord)
    .filter((row) => typeof row['text'] === 'string' && mayPress(row['condition']))
    .map((row) => ({
      text: String(row['text']),
      icon: optionalText(isRecord(row['icon']) ? row['icon']['light'] : row['icon']),
      iconOnDark: optionalText(isRecord(row['icon']) ? row['icon']['dark'] : undefined),
      callback: callbackAt(row['callback'], answer.window),
      url: optionalText(row['url']),
    }));
}

/** Keeps the functions of the answer that is on screen, and lets those before it go. */
function createHolder(powerUp: PowerUp) {
  let held: readonly CallbackRef[] = [];
  return {
    hold(answer: Answer | undefined) {
      powerUp.release(held);
      held = answer ? callbacksIn(answer.value, answer.window) : [];
      powerUp.retain(held);
    },
  };
}
