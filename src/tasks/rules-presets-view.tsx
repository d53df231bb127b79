/** Ready sets to begin from. What a set would change is shown before anything is saved. */
import { useRef, useState } from 'preact/hooks';
import { PRESETS, type Preset } from '../domain/rules/presets.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Fold } from '../ui/fold.tsx';
import { NoteField } from './agreed-note-field.tsx';
import { rulesPresses } from './agreed-presses.ts';
import { SavingLine } from './board-notices.tsx';
import { type RuleChange, ruleChanges } from './rules-changes.ts';
import type { RulesContext } from './rules-context.ts';
import { settingsWith } from './rules-model.ts';
import { presetChanges } from './rules-presets.ts';
import { RulesRoom } from './rules-room-view.tsx';
import { savedText } from './rules-row.tsx';
import type { RulesWords } from './rules-words.ts';

const PART = 'preset';

export function Presets({ context }: { readonly context: RulesContext }) {
  const { board, ports, sight, words, note } = context;
  const { translate } = words;
  const [chosen, setChosen] = useState<Preset>();
  const place = useRef<HTMLDivElement>(null);
  const saving = board.saving.value;
  const fields = chosen === undefined ? [] : presetChanges(chosen, sight, ports);
  const isFull =
    saving.kind === 'failed' && saving.part === PART && saving.error.type === 'TooLarge';
  function leave(): void {
    setChosen(undefined);
    place.current?.querySelector('summary')?.focus();
  }
  async function use(preset: Preset): Promise<void> {
    const saved = await board.send(PART, (seen) =>
      rulesPresses(seen, presetChanges(preset, seen, ports), note.text.peek()),
    );
    if (saved) note.clear();
    if (saved) leave();
  }
  return (
    <div ref={place} class="rule-presets">
      <Fold summary={translate('rules.presets')}>
        <div class="stack">
          <Choice
            legend={translate('rules.presets')}
            options={PRESETS.map((value) => ({
              value,
              label: translate(`rules.preset.${value}`),
              hint: translate(`rules.preset.${value}.hint`),
            }))}
            value={chosen}
            onChange={(preset) => {
              board.settle(PART);
              setChosen(preset);
            }}
          />
          {chosen !== undefined && fields.length === 0 && (
            <p role="status">{translate('rules.preset.same')}</p>
          )}
          {chosen !== undefined && fields.length > 0 && (
            <>
              <ChangeTable
                caption={translate('rules.preset.changes')}
                words={words}
                changes={ruleChanges(
                  sight.state.settings,
                  settingsWith(sight, fields, ports),
                  words,
                )}
              />
              {sight.agreed.isOn && <NoteField note={note} words={words} />}
              <div class="actions">
                <Button
                  kind="primary"
                  label={translate(sight.agreed.isOn ? 'rules.preset.propose' : 'rules.preset.use')}
                  disabled={saving.kind === 'saving'}
                  onPress={() => void use(chosen)}
                />
                <Button kind="quiet" label={translate('button.cancel')} onPress={leave} />
              </div>
            </>
          )}
        </div>
      </Fold>
      {isFull ? (
        <RulesRoom context={context} fields={fields} />
      ) : (
        <SavingLine board={board} part={PART} translate={translate} saved={savedText(context)} />
      )}
    </div>
  );
}

interface ChangeTableProps {
  readonly caption: string;
  readonly changes: readonly RuleChange[];
  readonly words: RulesWords;
}

/** What stands now beside what would. */
function ChangeTable({ caption, changes, words: { translate } }: ChangeTableProps) {
  return (
    <table class="rule-changes">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('rules.preset.rule')}</th>
          <th scope="col">{translate('rules.preset.now')}</th>
          <th scope="col">{translate('rules.preset.then')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={translate('rules.preset.now')}>{before}</td>
            <td data-label={translate('rules.preset.then')}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
