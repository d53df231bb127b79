/** *Board on hold*: from when until when no date runs, and for whom those days count. Saved by one press. */
import { useState } from 'preact/hooks';
import { local } from '../domain/calendar/zone.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { HOLD_PREFIX } from '../domain/pauses/has-holds.ts';
import { holdValue } from '../domain/pauses/hold-value.ts';
import { type Hold, holdsIn, LONGEST_HOLD_DAYS } from '../domain/pauses/holds.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { Side } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { SelectField } from '../ui/inputs.tsx';
import { SavingLine } from './board-notices.tsx';
import type { Spoken } from './settings-spoken.ts';
import { daysText } from './words.ts';

const PART = 'hold';

export function HoldPart(props: Spoken) {
  const { board, sight, words, say } = props;
  const { settings, fields } = sight.state;
  if (!settings.switches.hold || sight.access.kind !== 'edit') return null;
  const today = local(props.ports.clock(), settings.agency.zone).day;
  const ahead = holdsIn(fields).filter(({ to }) => to >= today);
  return (
    <section class="settings-part" aria-label={say('hold.title')}>
      <h2>{say('hold.title')}</h2>
      <p class="subtle">{say('hold.intro')}</p>
      {ahead.map((hold) => (
        <Ahead key={hold.path} {...props} hold={hold} today={today} />
      ))}
      <HoldForm {...props} today={today} />
      <SavingLine board={board} part={PART} translate={words.translate} />
    </section>
  );
}

interface AheadProps extends Spoken {
  readonly hold: Hold;
  readonly today: Day;
}

/** One that has begun ends with today; one that has not is taken back. */
function Ahead({ board, sight, words, say, hold, today }: AheadProps) {
  const { path, from, to, side } = hold;
  const hasBegun = from <= today;
  const stored = sight.state.fields.get(path);
  const value = hasBegun ? { ...(stored as object), to: today } : null; // read as a hold: an object
  return (
    <div class="row">
      <p>
        {say(side === undefined ? 'hold.told' : `hold.told.${side}`, {
          days: daysText(from, to, words),
        })}
      </p>
      {!(hasBegun && to === today) && (
        <Button
          label={say(hasBegun ? 'hold.end' : 'hold.back')}
          onPress={() => void setHold(board, path, value)}
        />
      )}
    </div>
  );
}

function HoldForm(props: Spoken & { readonly today: Day }) {
  const { board, ports, sight, words, say, today } = props;
  const [from, setFrom] = useState<Day | undefined>(today);
  const [to, setTo] = useState<Day | undefined>();
  const [side, setSide] = useState<Side | ''>('');
  const [isWrong, setWrong] = useState(false);
  async function put(): Promise<void> {
    const fits = from !== undefined && to !== undefined && from >= today && isSpan(from, to);
    setWrong(!fits);
    if (!fits) return;
    const span = { from, to, ...(side !== '' && { side }) };
    const value = holdValue(span, (of) =>
      workingCalendarOf(sight.state.settings[of], ports.holidays),
    );
    const path = `${HOLD_PREFIX}${ports.clock().toString(36)}`;
    if (!(await setHold(board, path, value))) return;
    // The next one is another: nothing of this one stays in the form.
    setFrom(today);
    setTo(undefined);
    setSide('');
  }
  const { locale } = words;
  const sides = ['client', 'agency'] as const;
  return (
    <>
      <DayField
        label={say('hold.from')}
        locale={locale}
        value={from}
        min={today}
        onChange={setFrom}
      />
      <DayField
        label={say('hold.to')}
        error={isWrong ? say('hold.bad', { n: LONGEST_HOLD_DAYS }) : undefined}
        locale={locale}
        value={to}
        min={from}
        onChange={setTo}
      />
      <SelectField
        label={say('hold.side')}
        value={side}
        options={[
          { value: '', label: say('hold.none') },
          ...sides.map((value) => ({ value, label: say(`hold.${value}`) })),
        ]}
        onChange={setSide}
      />
      <div class="actions">
        <Button label={say('hold.put')} onPress={() => void put()} />
      </div>
    </>
  );
}

function isSpan(from: Day, to: Day): boolean {
  const days = daysBetween(from, to);
  return days >= 0 && days < LONGEST_HOLD_DAYS;
}

/** By whoever may still do so at the press. */
function setHold(board: Spoken['board'], path: string, value: unknown): Promise<boolean> {
  return board.sendInTurn(PART, ({ access }) =>
    access.kind === 'edit' ? [{ kind: 'fieldSet', path, value }] : [],
  );
}
