import { useSignal } from '@preact/signals';
import type { BoardModel } from '../board/board-model.ts';
import type { BoardMember } from '../board/content.ts';
import { toInput } from './popup-date.tsx';
import { saving } from './saving.ts';
import type { HostTexts } from './texts.ts';

/** What the bar above the board can do; `main.tsx` knows how. */
export interface Switches {
  readonly boards: readonly { readonly name: string; readonly title: string }[];
  /** Opens this window again with other options in its address. */
  go(options: Readonly<Record<string, string>>): void;
  setTheme(theme: 'light' | 'dark'): void;
  setDate(iso: string): void;
  reset(to: 'sample' | 'empty'): void;
}

interface Props {
  readonly model: BoardModel;
  readonly switches: Switches;
  readonly texts: HostTexts;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LANGUAGES = { en: 'English', ru: 'Русский', es: 'Español' };

export function SwitchesView({ model, switches, texts }: Props) {
  const { options, viewer } = model;
  const { members } = model.replica.content.value;
  return (
    <div class="switches" role="toolbar" aria-label={texts.localBoard}>
      <Choice
        label={texts.member}
        value={viewer.member?.id ?? ''}
        choices={[
          ...members.map((member): [string, string] => [member.id, describe(member, texts)]),
          ['', texts.signedOut],
        ]}
        onChoose={(member) => switches.go({ member })}
      />
      <OnBoardSwitch model={model} texts={texts} />
      <Choice
        label={texts.language}
        value={options.language}
        choices={Object.entries(LANGUAGES)}
        onChoose={(lang) => switches.go({ lang, board: lang })}
      />
      <Choice
        label={texts.board}
        value={options.board}
        choices={switches.boards.map(({ name, title }): [string, string] => [name, title])}
        onChoose={(board) => switches.go({ board })}
      />
      <Choice
        label={texts.theme}
        value={model.theme.value}
        choices={[
          ['light', texts.light],
          ['dark', texts.dark],
        ]}
        onChoose={(theme) => switches.setTheme(theme === 'dark' ? 'dark' : 'light')}
      />
      <DateSwitch model={model} switches={switches} texts={texts} />
      <button type="button" onClick={() => switches.reset('sample')}>
        {texts.reset}
      </button>
      <button type="button" onClick={() => switches.reset('empty')}>
        {texts.resetEmpty}
      </button>
      <a href={window.location.href} target="_blank" rel="noopener">
        {texts.secondWindow}
      </a>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  onChoose(value: string): void;
}) {
  return (
    <label>
      {props.label}{' '}
      <select
        value={props.value}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
      >
        {props.choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function DateSwitch({ switches, texts }: Props) {
  const typed = useSignal(toInput(new Date().toISOString(), true));
  return (
    <span class="date-switch">
      <label>
        {texts.date}{' '}
        <input
          type="datetime-local"
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
        />
      </label>
      <button
        type="button"
        onClick={() => {
          const date = new Date(typed.value);
          if (!Number.isNaN(date.getTime())) switches.setDate(date.toISOString());
        }}
      >
        {texts.set}
      </button>
      <button
        type="button"
        onClick={() => switches.setDate(new Date(Date.now() + DAY_MS).toISOString())}
      >
        {texts.dayLater}
      </button>
    </span>
  );
}

/** Takes the member who looks off the board, or back: what happens when somebody leaves a project. */
function OnBoardSwitch({
  model,
  texts,
}: {
  readonly model: BoardModel;
  readonly texts: HostTexts;
}) {
  const { member } = model.viewer;
  if (!member) return null;
  const on = member.memberType !== 'visitor';
  return (
    <button
      type="button"
      onClick={() => void saving({ model, texts }, model.replica.setOnBoard(member.id, !on))}
    >
      {on ? texts.removeFromBoard : texts.returnToBoard}
    </button>
  );
}

function describe({ fullName, memberType, part }: BoardMember, texts: HostTexts): string {
  const left = memberType === 'visitor' && part !== 'visitor';
  const parts = left ? [texts.parts[part], texts.parts.visitor] : [texts.parts[part]];
  return `${fullName ?? texts.noName} (${parts.join(', ')})`;
}
