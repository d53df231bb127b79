/** What stands in the way on a page of the board, or came of the last press, in plain words. */
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Notice } from '../ui/notice.tsx';
import { boardErrorText } from './board-error-text.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import type { Access, BoardSight } from './board-sight.ts';
import { lastValue } from './board-sight.ts';
import { DamagedData } from './damaged-data.tsx';
import { readOnlyText } from './read-only-text.ts';
import { type NameOfField, problemText } from './setting-problem.ts';
import { startAfresh, writerRefusal } from './start-afresh.ts';
import type { Words } from './words.ts';

interface Spoken {
  readonly translate: PageTranslate;
}

export interface BlockedNoticeProps extends Spoken {
  readonly board: Pick<BoardModel, 'refresh' | 'blocked'>;
  readonly ports: Pick<BoardPorts, 'member' | 'mayWrite' | 'board'>;
}

/** A page that was drawn before stays below it: what is typed there can be copied, and saved once the data can be
 *  read again. */
export function BlockedNotice({ board, ports, translate }: BlockedNoticeProps) {
  const blocked = board.blocked.value;
  if (blocked === undefined) return null;
  if (blocked.kind === 'gone') return <Notice tone="warning">{translate('error.gone')}</Notice>;
  if (blocked.kind === 'newer') {
    return <Notice tone="warning">{translate('error.newerBoard')}</Notice>;
  }
  const afresh = {
    model: 'board',
    refusal: writerRefusal(ports),
    run: () => startAfresh(ports.board, blocked.stored, board.refresh),
  } as const;
  return (
    <>
      <Notice tone="warning">{translate('error.damagedBoard')}</Notice>
      <DamagedData stored={blocked.stored} afresh={afresh} translate={translate} />
    </>
  );
}

/** Why there are no buttons, and who can change that. */
export function AccessNotice({
  access,
  words,
}: {
  readonly access: Access;
  readonly words: Words;
}) {
  const text = accessText(access, words);
  return text === undefined ? null : <Notice tone="info">{text}</Notice>;
}

function accessText(access: Access, words: Words): string | undefined {
  switch (access.kind) {
    case 'edit':
      return undefined;
    case 'signedOut':
      return readOnlyText({ isSignedIn: false, manager: undefined }, words);
    case 'visitor':
      return readOnlyText({ isSignedIn: true, manager: access.manager }, words);
    case 'managerOnly':
      return words.translate('settings.onlyManager', { name: words.name(access.manager) });
    case 'agencyOnly':
      return words.translate('settings.onlyAgency');
  }
}

/** Stored settings that make no sense. The first writer's zone is never replaced: it does not matter any more
 *  once the agency has one. */
export function ProblemNotices({
  sight,
  translate,
  nameOf,
}: Spoken & { readonly sight: BoardSight; readonly nameOf?: NameOfField }) {
  const { entries } = sight.journal;
  const isPlaced = lastValue(entries, 'agency.zone') !== undefined;
  const problems = sight.state.problems.filter(({ path }) => !(isPlaced && path === 'setup.zone'));
  const texts = problems.map((problem) =>
    problemText(problem, lastValue(entries, problem.path), translate, nameOf),
  );
  // Several fields of one rule may be called the same.
  return (
    <>
      {[...new Set(texts)].map((text) => (
        <Notice key={text} tone="warning">
          {text}
        </Notice>
      ))}
    </>
  );
}

const SAVING_TEXTS = {
  saving: 'status.saving',
  saved: 'status.saved',
  fragile: 'status.savedFragile',
  waits: 'status.waiting',
} as const;

/** The answer to the last press of one part of a page. */
export function SavingLine({
  board,
  part,
  translate,
  saved,
}: Spoken & {
  readonly board: BoardModel;
  readonly part: string;
  /** Where something else than saving was done. */
  readonly saved?: string | undefined;
}) {
  const saving = board.saving.value;
  const mine = saving.kind !== 'rest' && saving.part === part ? saving : undefined;
  if (mine?.kind === 'failed') {
    return <Notice tone="warning">{boardErrorText(mine.error, translate)}</Notice>;
  }
  // The line is there from the start, so that a screen reader hears what comes into it.
  return (
    <p class="subtle small" role="status">
      {mine && ((mine.kind === 'saved' && saved) || translate(SAVING_TEXTS[mine.kind]))}
    </p>
  );
}
