/** *Agreed by both*: the version in force, what is proposed side by side with what is, and what was agreed before. */
import { useMemo, useRef } from 'preact/hooks';
import { deciderOf } from '../domain/roster/board-people.ts';
import type { Proposal, RuleVersion } from '../domain/rules/agreed.ts';
import { withProposed } from '../domain/rules/agreed.ts';
import type { IgnoredEntry } from '../domain/rules/ignored-entries.ts';
import type { Fields } from '../domain/rules/settings.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { type RuleChange, ruleChanges } from './agreed-changes.ts';
import { AGREED_PART, type AgreedModel, createAgreedModel } from './agreed-model.ts';
import { mayAgree } from './agreed-presses.ts';
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
}

interface Told extends AgreedViewProps {
  readonly words: AgreedWords;
  readonly model: AgreedModel;
}

export function AgreedView(props: AgreedViewProps) {
  const { board, ports, sight } = props;
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createAgreedWords(ports.locale, ports.zone, sight.now, people);
  const model = useMemo(() => createAgreedModel(board, ports), [board, ports]);
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
function InForce({ sight, words, model, board }: Told) {
  const { agreed, access } = sight;
  const latest = agreed.versions.at(-1);
  const isRuling = latest !== undefined && latest.until === undefined;
  const mayEdit = access.kind === 'edit';
  const mayPropose = mayEdit && agreed.open === undefined && agreed.versions.length === 0;
  return (
    <>
      <p>{isRuling ? versionText(latest, words) : words.say('agreed.none')}</p>
      <p class="subtle small">{words.say(mayEdit ? 'agreed.edit.hint' : 'agreed.how')}</p>
      {mayPropose && (
        <div class="agreed-propose">
          <p class="subtle small">{words.say('agreed.propose.hint')}</p>
          <Button
            kind="primary"
            label={words.say('agreed.propose')}
            disabled={board.saving.value.kind === 'saving'}
            onPress={() => void model.propose()}
          />
        </div>
      )}
    </>
  );
}

/** What waits for the client's answer: for her with *Agree*, for the account manager with *Withdraw*. */
function Open(props: Told & { readonly open: Proposal; readonly onDone: () => void }) {
  const { sight, words, ports, model, board, open, onDone } = props;
  const { agreed } = sight;
  const changes = ruleChanges(
    agreed.fields,
    withProposed(agreed.fields, open.fields),
    sight,
    ports,
    words,
  );
  const isSaving = board.saving.value.kind === 'saving';
  return (
    <div class="agreed-open">
      <h3>{waitingText(props)}</h3>
      <p class="subtle small">
        {words.say('agreed.proposedBy', { d: words.dayOf(open.at), name: words.name(open.by) })}
        {' · '}
        {words.say('agreed.until')}
      </p>
      {open.note !== '' && <p>{open.note}</p>}
      <Changes
        changes={changes}
        before={words.say('agreed.now')}
        after={words.say('agreed.next')}
        words={words}
      />
      <div class="actions">
        {mayAgree(sight, ports.member) && (
          <Button
            kind="primary"
            label={words.say('agreed.agree')}
            disabled={isSaving}
            onPress={() => void model.agree(open).then(onDone)}
          />
        )}
        {sight.access.kind === 'edit' && (
          <Button
            label={words.say('agreed.withdraw')}
            disabled={isSaving}
            onPress={() => void model.withdraw(open).then(onDone)}
          />
        )}
      </div>
    </div>
  );
}

function waitingText({ sight, words, ports }: Told): string {
  if (mayAgree(sight, ports.member)) return words.say('agreed.waiting.client');
  const decider = deciderOf(sight.state.people, sight.now, (member) =>
    sight.people.some(({ id }) => id === member),
  );
  return decider === undefined
    ? `${words.say('agreed.waiting')}. ${words.say('agreed.nobody')}`
    : words.say('agreed.waiting.name', { name: words.name(decider) });
}

interface ChangesProps {
  readonly changes: readonly RuleChange[];
  readonly before: string;
  readonly after: string;
  readonly words: AgreedWords;
}

/** Side by side where there is room, else one above the other. */
function Changes({ changes, before, after, words }: ChangesProps) {
  if (changes.length === 0) return <p>{words.say('agreed.asTheyStand')}</p>;
  return (
    <dl class="agreed-changes">
      {changes.map((change) => (
        <div key={change.name} class="agreed-change">
          <dt>{change.name}</dt>
          <Lines title={before} lines={change.before} />
          <Lines title={after} lines={change.after} />
        </div>
      ))}
    </dl>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <dd>
      <p class="subtle small">{title}</p>
      {lines.length === 0 ? <p>–</p> : lines.map((line) => <p key={line}>{line}</p>)}
    </dd>
  );
}

/** Every version, the latest first, with what it changed. */
function History({ sight, words, ports }: Told) {
  const { versions } = sight.agreed;
  if (versions.length === 0) return null;
  const fieldsOf = (version: RuleVersion): readonly [Fields, Fields] => {
    const after = rewound(sight.agreed.fields, versions, version.number);
    return [overlaid(after, version.before), after];
  };
  return (
    <Fold summary={words.say('agreed.history', { n: versions.length })}>
      <ol class="agreed-history" reversed>
        {versions.toReversed().map((version) => {
          const [before, after] = fieldsOf(version);
          return (
            <li key={version.number}>
              <p>{versionText(version, words)}</p>
              <p class="subtle small">
                {words.say('agreed.proposedBy', {
                  d: words.dayOf(version.proposal.at),
                  name: words.name(version.proposal.by),
                })}
              </p>
              <Changes
                changes={ruleChanges(before, after, sight, ports, words)}
                before={words.say('agreed.before')}
                after={words.say('agreed.after')}
                words={words}
              />
            </li>
          );
        })}
      </ol>
    </Fold>
  );
}

/** The rules right after a version was agreed on: those of today with what later ones changed as it was before. */
function rewound(fields: Fields, versions: readonly RuleVersion[], number: number): Fields {
  return versions
    .filter((version) => version.number > number)
    .toReversed()
    .reduce<Fields>((later, version) => overlaid(later, version.before), fields);
}

function overlaid(fields: Fields, over: Fields): Fields {
  return new Map([...fields, ...over]);
}

/** Presses against the roles and the like. */
function Ignored({ ignored, words }: Told) {
  if (ignored.length === 0) return null;
  return (
    <Fold summary={words.say('agreed.ignored', { n: ignored.length })}>
      <ul class="agreed-ignored">
        {ignored.map((one) => (
          <li key={one.entry.id}>{ignoredText(one, words)}</li>
        ))}
      </ul>
    </Fold>
  );
}
