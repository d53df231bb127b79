/** What was agreed on before, and what Trello's signature says of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Grade } from '../domain/evidence/grade.ts';
import type { Proposal, RuleVersion } from '../domain/rules/agreed.ts';
import type { Fields } from '../domain/rules/settings.ts';
import type { EntryId } from '../domain/turn/entries.ts';
import { recordTranslate } from '../i18n/record/translate.ts';
import { Fold } from '../ui/fold.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { sentenceChanges } from './agreed-changes.ts';
import { Changes } from './agreed-changes-view.tsx';
import { type AgreedWords, versionText } from './agreed-words.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { gradeText } from './record-grade.ts';

export interface HistoryProps {
  readonly sight: BoardSight;
  readonly ports: BoardPorts;
  readonly words: AgreedWords;
}

/** Every version, the latest first, with what it changed and how well it is witnessed. */
export function History({ sight, words, ports }: HistoryProps) {
  const { versions } = sight.agreed;
  const grades = useGrades(sight, ports);
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
              <p>{unbroken(versionText(version, words))}</p>
              <p class="subtle small">
                {unbroken(
                  words.say('agreed.proposedBy', {
                    d: words.dayOf(version.proposal.at),
                    name: words.name(version.proposal.by),
                  }),
                )}
              </p>
              <NoteLine proposal={version.proposal} words={words} />
              <GradeLine grade={grades?.get(version.agreed.id)} words={words} />
              <Changes
                changes={sentenceChanges(before, after, sight, ports, words)}
                before={words.say('agreed.before')}
                after={words.say('agreed.after')}
                unchanged={words.say('agreed.asTheyStood')}
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

/** What was said to a proposal. */
export function NoteLine(props: { readonly proposal: Proposal; readonly words: AgreedWords }) {
  const { proposal, words } = props;
  if (proposal.note === '') return null;
  return <p>{words.say('agreed.note', { name: words.name(proposal.by), note: proposal.note })}</p>;
}

type Grades = ReadonlyMap<EntryId, Grade>;

/** Looked up once for the agreements that are there: Trello's keys may take seconds, or not come at all. */
function useGrades({ agreed, journal }: BoardSight, ports: BoardPorts): Grades | undefined {
  const [grades, setGrades] = useState<Grades>();
  const ids = agreed.versions.map((version) => version.agreed.id).join();
  useEffect(() => {
    let isHere = true;
    const stored = agreed.versions.map((version) => storedAs(journal.raw, version));
    if (stored.length > 0) {
      ports.gradeAgreements?.(stored).then(
        (found) => isHere && setGrades(found),
        // Not even the checking was to be had: nothing is said, as while it is being looked up.
        () => isHere && setGrades(undefined),
      );
    }
    return () => {
      isHere = false;
    };
  }, [ids, ports]);
  return grades;
}

/** To the letter, with what a later build may have added: the signature is about just that. */
function storedAs(raw: readonly unknown[], { agreed }: RuleVersion): object {
  const found = raw.find((one) => (one as { id?: unknown } | null)?.id === agreed.id);
  return (found as object | undefined) ?? agreed;
}

function GradeLine(props: { readonly grade: Grade | undefined; readonly words: AgreedWords }) {
  const { grade, words } = props;
  if (grade === undefined) return null;
  return <p class="subtle small">{gradeText(grade, recordTranslate(words.locale))}</p>;
}
