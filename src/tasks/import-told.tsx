/** What an import would do, before anything is written, and what came of it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Instant, instant } from '../domain/clock.ts';
import type { DataKey } from '../i18n/data/translate.ts';
import { formatList } from '../i18n/dates.ts';
import { Button } from '../ui/button.tsx';
import { NamedCards } from './data-names.tsx';
import type { DataWords } from './data-words.ts';
import type { ImportModel, ImportReport } from './import-model.ts';
import type { ImportPlan, LeftOut } from './import-plan.ts';

interface Told {
  readonly model: Pick<ImportModel, 'write' | 'checkAgain' | 'leave'>;
  readonly words: DataWords;
}

const LEFT_OUT = [
  'tooLarge',
  'damaged',
  'newer',
  'copy',
  'moved',
  'unreachable',
] as const satisfies readonly LeftOut['why'][];

export function ImportAsked({ plan, model, words }: Told & { readonly plan: ImportPlan }) {
  const { translate } = words;
  const { missing, here, altered, leftOut } = plan;
  const at = Date.parse(plan.savedAt);
  return (
    <Answer>
      {Number.isFinite(at) && <p class="subtle">{savedText(instant(at), words)}</p>}
      <p>
        {missing > 0
          ? translate('data.plan.missing', { n: missing, where: whereText(plan, words) })
          : translate('data.plan.whole')}
      </p>
      {here > 0 && <p>{translate('data.plan.here', { n: here })}</p>}
      {altered > 0 && <p>{translate('data.plan.altered', { n: altered })}</p>}
      {LEFT_OUT.map((why) => (
        <NamedCards
          key={why}
          text={translate(`data.left.${why}`)}
          cards={leftOut.filter((one) => one.why === why).map(({ of }) => of)}
          words={words}
        />
      ))}
      <NamedCards text={translate('data.plan.goneCards')} cards={plan.gone} words={words} />
      <NamedCards text={translate('data.plan.unread')} cards={plan.unread} words={words} />
      <div class="row">
        {missing > 0 && (
          <Button
            kind="primary"
            label={translate('data.write', { n: missing })}
            onPress={() => void model.write()}
          />
        )}
        <Button
          label={missing > 0 ? translate('button.cancel') : translate('data.another')}
          onPress={model.leave}
        />
      </div>
    </Answer>
  );
}

const FAILED = {
  TooLarge: 'data.left.tooLarge',
  Damaged: 'data.left.damaged',
  NewerVersion: 'data.left.newer',
  HostGone: 'data.failed',
  NotAllowed: 'data.failed',
  Refused: 'data.failed',
  NotSeen: 'data.failed',
} as const satisfies Record<ImportReport['failed'][number]['error'], DataKey>;

export function ImportDone({ report, model, words }: Told & { readonly report: ImportReport }) {
  const { translate } = words;
  const { entries, written, total, isStopped, failed } = report;
  const texts = [...new Set(failed.map(({ error }) => FAILED[error]))];
  return (
    <Answer>
      {isStopped && <p>{translate('data.stopped', { k: written, total })}</p>}
      <p>{translate('data.done', { n: entries })}</p>
      {texts.map((text) => (
        <NamedCards
          key={text}
          text={translate(text)}
          cards={failed.filter(({ error }) => FAILED[error] === text).map(({ of }) => of)}
          words={words}
        />
      ))}
      <div class="row">
        <Button label={translate('data.again')} onPress={() => void model.checkAgain()} />
        <Button kind="quiet" label={translate('data.another')} onPress={model.leave} />
      </div>
    </Answer>
  );
}

/** The keyboard comes here: the button that was pressed is gone. */
function Answer({ children }: { readonly children: ComponentChildren }) {
  const answer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => answer.current?.focus(), []);
  return (
    <div class="stack" tabIndex={-1} ref={answer}>
      {children}
    </div>
  );
}

function savedText(at: Instant, { translate, dayOf, timeOf }: DataWords): string {
  return translate('data.plan.saved', { d: dayOf(at), t: timeOf(at) });
}

/** "the board itself, 3 cards". */
function whereText({ steps }: ImportPlan, { translate, locale }: DataWords): string {
  const cards = steps.filter(({ of }) => of !== undefined).length;
  const parts = [
    ...(cards < steps.length ? [translate('data.board')] : []),
    ...(cards > 0 ? [translate('data.cards', { n: cards })] : []),
  ];
  return formatList(parts, locale);
}
