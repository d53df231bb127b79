/** The board's entries that do not count, each with its reason, as the Record lists a card's. */
import type { Journal, NotValid } from '../domain/journal.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { type StoreTranslate, storeTranslate } from '../i18n/store/translate.ts';
import { Fold } from '../ui/fold.tsx';
import type { Words } from './words.ts';
import './record.css';

/** An attack may leave thousands; a text may be megabytes long. */
const MOST_LISTED = 100;
const LONGEST_RAW = 400;

export interface DataInvalidProps {
  readonly journal: Pick<Journal<BoardEntry>, 'notValid'>;
  readonly now: number;
  readonly words: Pick<Words, 'locale'>;
}

export function DataInvalid({ journal, now, words }: DataInvalidProps) {
  const { notValid } = journal;
  if (notValid.length === 0) return null;
  const translate = storeTranslate(words.locale);
  const more = notValid.length - MOST_LISTED;
  return (
    <>
      <h3>{translate('notValid.title')}</h3>
      <p class="subtle">{translate('notValid.hint')}</p>
      <ul class="stack" aria-label={translate('notValid.title')}>
        {notValid.slice(0, MOST_LISTED).map((one, index) => (
          <li key={index}>
            <Fold summary={reasonOf(one, now, translate)}>
              <code class="record-raw">{rawText(one)}</code>
            </Fold>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="subtle">{translate('notValid.more', { n: more })}</p>}
    </>
  );
}

function reasonOf({ raw, reason }: NotValid, now: number, translate: StoreTranslate): string {
  const at = (raw as { readonly at?: unknown } | null)?.at;
  const isAhead = reason === 'time' && typeof at === 'number' && at > now;
  return translate(`notValid.${isAhead ? 'ahead' : reason}`);
}

function rawText({ raw }: NotValid): string {
  const text = JSON.stringify(raw) ?? '';
  return text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text;
}
