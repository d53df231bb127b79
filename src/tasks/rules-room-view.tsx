/** A board that is full says what to shorten, and where older settings give up their room, if there are any. */
import type { FieldSet } from '../domain/roster/entries.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { planOf } from './data-room.ts';
import type { RulesContext } from './rules-context.ts';
import { longestTexts } from './rules-room.ts';

export interface RulesRoomProps {
  readonly context: RulesContext;
  /** What did not fit. */
  readonly fields: readonly FieldSet[];
}

export function RulesRoom({ context, fields }: RulesRoomProps) {
  const { openTab, ports, sight, words } = context;
  const { translate } = words;
  const texts = longestTexts(sight, fields, words);
  return (
    <Notice tone="warning">
      <p>{translate(texts.length === 0 ? 'rules.room.plain' : 'rules.room')}</p>
      {texts.length > 0 && (
        <ul>
          {texts.map(({ name, length }) => (
            <li key={name}>{unbroken(translate('rules.room.text', { name, n: length }))}</li>
          ))}
        </ul>
      )}
      <p>{translate(planOf(sight, ports) ? 'rules.room.older' : 'rules.room.shares')}</p>
      {openTab && (
        <div>
          <LinkButton label={translate('tab.settings')} onPress={() => openTab('settings')} />
        </div>
      )}
    </Notice>
  );
}
