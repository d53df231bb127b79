/** The switches of what only larger projects need, and the language of what is copied. Each is saved at once. */
import { useEffect, useState } from 'preact/hooks';
import type { FieldSet } from '../domain/roster/entries.ts';
import { SWITCHES, type Switch, switchPath } from '../domain/rules/switches.ts';
import {
  type AgreedTranslate,
  agreedTranslate,
  loadAgreedTexts,
} from '../i18n/agreed/translate.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { SelectField } from '../ui/inputs.tsx';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import { HoldPart } from './settings-hold.tsx';
import { ManagerOffer } from './settings-manager.tsx';
import type { Spoken, SwitchPartsProps } from './settings-spoken.ts';
import { SHARED_LOCALE, sharedLocale } from './shared-language.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  es: 'Español',
};

/** These parts of the settings have texts of their own. */
export function SwitchParts(props: SwitchPartsProps) {
  const { locale } = props.ports;
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    let isHere = true;
    loadAgreedTexts(locale).then(
      () => isHere && setLoaded(true),
      // Offline, or another version was published meanwhile: the rest of the settings stands without them.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [locale]);
  if (!isLoaded) return null;
  const spoken = { ...props, say: agreedTranslate(locale) };
  return (
    <>
      <ManagerOffer {...spoken} />
      <SwitchesPart {...spoken} />
      <HoldPart {...spoken} />
      <SharedLanguage {...spoken} />
    </>
  );
}

function SwitchesPart(props: Spoken) {
  const { board, sight, words, say } = props;
  const { settings } = sight.state;
  const mayEdit = sight.access.kind === 'edit';
  const on = SWITCHES.filter((name) => settings.switches[name]);
  return (
    <section class="settings-part" aria-label={say('switches.title')}>
      <h2>{say('switches.title')}</h2>
      {mayEdit && <p class="subtle">{say('switches.intro')}</p>}
      {!mayEdit && on.length === 0 && <p class="subtle">{say('switches.none')}</p>}
      <ul class="switches">
        {(mayEdit ? SWITCHES : on).map((name) => (
          <li key={name}>
            {mayEdit ? <SwitchRow {...props} name={name} /> : <Told say={say} name={name} />}
          </li>
        ))}
        {settings.separateClient && (
          <li>
            <p>{say('switches.client')}</p>
            <p class="subtle small">{say('switches.client.hint')}</p>
          </li>
        )}
      </ul>
      <SavingLine board={board} part="switches" translate={words.translate} />
    </section>
  );
}

/** It stands as it was pressed last until that is saved, and as it is stored from then on. */
function usePressed<Value>(stored: Value, save: (value: Value) => Promise<unknown>) {
  const [pressed, setPressed] = useState<{ readonly value: Value } | undefined>();
  const press = (value: Value): void => {
    const mine = { value };
    setPressed(mine);
    void save(value).then(() => setPressed((latest) => (latest === mine ? undefined : latest)));
  };
  return [pressed === undefined ? stored : pressed.value, press] as const;
}

function SwitchRow({ board, sight, say, name }: Spoken & { readonly name: Switch }) {
  const [isOn, press] = usePressed(sight.state.settings.switches[name], (on) =>
    setField(board, 'switches', switchPath(name), on),
  );
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => press(event.currentTarget.checked)}
      />
      <span class="choice-text">
        {say(`switches.${name}`)}
        <span class="field-hint">{say(`switches.${name}.hint`)}</span>
      </span>
    </label>
  );
}

function Told({ say, name }: { readonly say: AgreedTranslate; readonly name: Switch }) {
  return (
    <>
      <p>{say(`switches.${name}`)}</p>
      <p class="subtle small">{say(`switches.${name}.hint`)}</p>
    </>
  );
}

const READERS_OWN = '';

function SharedLanguage({ board, sight, words, say }: Spoken) {
  const chosen = sharedLocale(sight.state.fields);
  const label = say('shared.title');
  const [value, choose] = usePressed<Locale | ''>(chosen ?? READERS_OWN, (next) =>
    setField(board, 'shared', SHARED_LOCALE, next || null),
  );
  return (
    <section class="settings-part" aria-label={label}>
      <h2>{label}</h2>
      {sight.access.kind === 'edit' ? (
        <SelectField
          label={label}
          hint={say('shared.hint')}
          value={value}
          options={[
            { value: READERS_OWN, label: say('shared.reader') },
            ...LOCALES.map((one) => ({ value: one, label: LANGUAGES[one] })),
          ]}
          onChange={choose}
        />
      ) : (
        <p>{chosen === undefined ? say('shared.reader') : LANGUAGES[chosen]}</p>
      )}
      <SavingLine board={board} part="shared" translate={words.translate} />
    </section>
  );
}

/** By whoever may still do so at the press. */
function setField(board: BoardModel, part: string, path: string, value: unknown): Promise<boolean> {
  const field: FieldSet = { kind: 'fieldSet', path, value };
  return board.sendInTurn(part, ({ access }) => (access.kind === 'edit' ? [field] : []));
}
