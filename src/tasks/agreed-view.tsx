/** *Agreed by both*: the version in force, what is proposed side by side with what is, and what was agreed before. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { deciderOf } from '../domain/roster/board-people.ts';
import type { Proposal } from '../domain/rules/agreed.ts';
import { withProposed } from '../domain/rules/agreed.ts';
import type { IgnoredEntry } from '../domain/rules/ignored-entries.ts';
import { type RulesRemarks, remarksOn } from '../domain/rules/remarks.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { sentenceChanges } from './agreed-changes.ts';
import { Changes } from './agreed-changes-view.tsx';
import { History, NoteLine } from './agreed-history.tsx';
import { AGREED_PART, type AgreedModel, createAgreedModel } from './agreed-model.ts';
import type { ProposalNote } from './agreed-note.ts';
import { NoteField } from './agreed-note-field.tsx';
import { mayAgree } from './agreed-presses.ts';
import { Answers, RemarksLines } from './agreed-remarks.tsx';
import { type AgreedWords, createAgreedWords, ignoredText, versionText } from './agreed-words.ts';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import './agreed.css';

export interface AgreedViewProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  /** What lies in the journal and counts for nothing. */
  readonly ignored: readonly IgnoredEntry[];
  /** What goes with a proposal. */
  readonly note: ProposalNote;
  /** A rule below is being changed: Save proposes just that, with the note beside it. */
  readonly isTyped: boolean;
  /** The page was opened for the proposal that waits. */
  readonly at?: 'proposal' | undefined;
}

interface Told extends AgreedViewProps {
  readonly words: AgreedWords;
  readonly model: AgreedModel;
}

export function AgreedView(props: AgreedViewProps) {
  const { board, ports, sight, note } = props;
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createAgreedWords(ports.locale, ports.zone, sight.now, people);
  const model = useMemo(() => createAgreedModel(board, ports, note), [board, ports, note]);
  const told = { ...props, words, model };
  const { agreed } = sight;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="settings-part agreed" aria-label={words.say('agreed.title')}>
      {(agreed.isOn || agreed.versions.length > 0) && (
        <h2 ref={heading} tabIndex={-1}>
          {words.say('agreed.title')}
        </h2>
      )}
      {agreed.isOn && <InForce {...told} />}
      {agreed.open && <Open {...told} open={agreed.open} onDone={() => heading.current?.focus()} />}
      {model.isChanged.value && <Notice tone="warning">{words.say('agreed.changed')}</Notice>}
      <SavingLine board={board} part={AGREED_PART} translate={words.translate} />
      <History {...told} />
      <Ignored {...told} />
    </section>
  );
}

/** Which version is in force; for the account manager how rules are changed now. */
function InForce({ sight, words, model, board, note, isTyped }: Told) {
  const { agreed, access } = sight;
  const latest = agreed.versions.at(-1);
  const isRuling = latest !== undefined && latest.until === undefined;
  const mayEdit = access.kind === 'edit';
  const isFirst = agreed.open === undefined && agreed.versions.length === 0;
  const mayPropose = mayEdit && isFirst && !isTyped;
  return (
    <>
      <p>{isRuling ? unbroken(versionText(latest, words)) : words.say('agreed.none')}</p>
      <p class="subtle small">{words.say(mayEdit ? 'agreed.edit.hint' : 'agreed.how')}</p>
      {mayPropose && (
        <div class="agreed-propose">
          <p class="subtle small">{words.say('agreed.propose.hint')}</p>
          <NoteField note={note} words={words} />
          <Button
            kind="primary"
            label={words.translate('rules.propose')}
            disabled={board.saving.value.kind === 'saving'}
            onPress={() => void model.propose()}
          />
        </div>
      )}
    </>
  );
}

interface OpenProps extends Told {
  readonly open: Proposal;
  readonly onDone: () => void;
}

/** What waits for the client's answer: for her with *Agree* and *I have remarks*, for the account manager with
 *  *Withdraw*. */
function Open(props: OpenProps) {
  const { sight, words, ports, open, at } = props;
  const { agreed } = sight;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (at === 'proposal') heading.current?.focus();
  }, [at]);
  const changes = sentenceChanges(
    agreed.fields,
    withProposed(agreed.fields, open.fields),
    sight,
    ports,
    words,
  );
  const remarks = remarksOn(open, sight.journal.entries);
  return (
    <div class="agreed-open">
      <h3 ref={heading} tabIndex={-1}>
        {waitingText(props, remarks)}
      </h3>
      <RemarksLines remarks={remarks} hint={hintIn(props)} words={words} />
      <p class="subtle small">
        {unbroken(
          `${words.say('agreed.proposedBy', { d: words.dayOf(open.at), name: words.name(open.by) })} · ${words.say('agreed.until')}`,
        )}
      </p>
      <NoteLine proposal={open} words={words} />
      <Changes
        changes={changes}
        before={words.say('agreed.now')}
        after={words.say('agreed.next')}
        unchanged={words.say('agreed.asTheyStand')}
      />
      <OpenSteps {...props} said={remarks?.words ?? ''} />
    </div>
  );
}

interface OpenStepsProps extends OpenProps {
  /** What she said to it before. */
  readonly said: string;
}

function OpenSteps({ sight, words, ports, model, board, open, onDone, said }: OpenStepsProps) {
  const isSaving = board.saving.value.kind === 'saving';
  const withdraw = sight.access.kind === 'edit' && (
    <Button
      label={words.say('agreed.withdraw')}
      disabled={isSaving}
      onPress={() => void model.withdraw(open).then(onDone)}
    />
  );
  if (!mayAgree(sight, ports.member)) return withdraw && <div class="actions">{withdraw}</div>;
  return (
    <Answers
      said={said}
      drafts={ports.drafts}
      words={words}
      isSaving={isSaving}
      onSend={(text) => model.remark(open, text)}
    >
      <Button
        kind="primary"
        label={words.say('agreed.agree')}
        disabled={isSaving}
        onPress={() => void model.agree(open).then(onDone)}
      />
      {withdraw}
    </Answers>
  );
}

/** What can be done about remarks, for whom there is something to do. */
function hintIn({ sight, ports }: Told) {
  if (mayAgree(sight, ports.member)) return 'agreed.remarks.hers';
  return sight.access.kind === 'edit' ? 'agreed.remarks.next' : undefined;
}

function waitingText({ sight, words, ports }: Told, remarks: RulesRemarks | undefined): string {
  if (remarks !== undefined) {
    return words.translate('forYou.rules.remarks', { name: words.name(remarks.by) });
  }
  if (mayAgree(sight, ports.member)) return words.say('agreed.waiting.client');
  const decider = deciderOf(sight.state.people, sight.now, (member) =>
    sight.people.some(({ id }) => id === member),
  );
  return decider === undefined
    ? `${words.say('agreed.waiting')}. ${words.say('agreed.nobody')}`
    : words.say('agreed.waiting.name', { name: words.name(decider) });
}

/** Presses against the roles and the like. */
function Ignored({ ignored, words }: Told) {
  if (ignored.length === 0) return null;
  return (
    <Fold summary={words.say('agreed.ignored', { n: ignored.length })}>
      <ul class="agreed-ignored">
        {ignored.map((one) => (
          <li key={one.entry.id}>{unbroken(ignoredText(one, words))}</li>
        ))}
      </ul>
    </Fold>
  );
}
