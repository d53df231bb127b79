/** The Record: the card's story, how well each decision is witnessed, what does not count, and pages to print. */
import { useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { recordTranslate } from '../i18n/record/translate.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyText } from './copy-text.tsx';
import { LedgerView } from './ledger-view.tsx';
import type { PrintedRecord } from './printed-page.ts';
import { printedCertificate, printedRecord } from './printed-record.ts';
import type { RecordModel } from './record-model.ts';
import type { RecordPorts } from './record-ports.ts';
import type { RecordSight } from './record-reading.ts';
import { RecordRoom } from './record-room.tsx';
import { invalidLines, storyOf } from './record-story.ts';
import { Story } from './record-story-view.tsx';
import { createRecordWords, type RecordWords } from './record-words.ts';
import './record.css';

export interface RecordViewProps {
  readonly record: RecordModel;
  readonly ports: RecordPorts;
  readonly locale: Locale;
  /** Back to where it was opened from, where that page is gone meanwhile. */
  readonly onBack?: (() => void) | undefined;
}

const BLOCKED = { gone: 'error.gone', damaged: 'error.damaged', newer: 'error.newer' } as const;

export function RecordView({ record, ports, locale, onBack }: RecordViewProps) {
  const translate = recordTranslate(locale);
  const blocked = record.blocked.value;
  const sight = record.sight.value;
  if (blocked !== undefined) return <Notice tone="warning">{translate(BLOCKED[blocked])}</Notice>;
  if (sight === undefined) return <p class="loading">{translate('status.loading')}</p>;
  const words = createRecordWords(locale, ports.zone, sight.now, sight.people);
  return (
    <main class="page record">
      {onBack && (
        <div>
          <LinkButton label={translate('record.back')} onPress={onBack} />
        </div>
      )}
      <h1>{translate('record.title')}</h1>
      <Told record={record} ports={ports} sight={sight} words={words} />
    </main>
  );
}

interface ToldProps extends Omit<RecordViewProps, 'locale' | 'onBack'> {
  readonly sight: RecordSight;
  readonly words: RecordWords;
}

function Told({ record, ports, sight, words }: ToldProps) {
  const grades = record.grades.value;
  const [refused, setRefused] = useState<PrintedRecord>();
  const { translate } = words;
  const { journal } = sight;
  const story = storyOf(sight, grades, words, ports);
  const open = (printed: PrintedRecord) => setRefused(ports.print(printed) ? undefined : printed);
  return (
    <>
      <p class="subtle">{translate(story.length === 0 ? 'record.empty' : 'record.intro')}</p>
      {ports.evidence.isFull(journal.entries) && (
        <Notice tone="info">{translate('record.full')}</Notice>
      )}
      {(journal.waiting ?? 0) > 0 && (
        <p class="subtle small" role="status">
          {translate('status.waiting')}
        </p>
      )}
      <Story story={story} technical={translate('record.technical')} />
      <LedgerView
        days={sight.days}
        entries={journal.entries}
        folded={sight.turn.folded}
        words={words}
      />
      {journal.unknown > 0 && (
        <p class="subtle">{translate('record.later', { n: journal.unknown })}</p>
      )}
      <Invalid sight={sight} words={words} />
      <p class="subtle small">{translate('record.notPart')}</p>
      <div class="row">
        {sight.turn.approvals.map((approval) => (
          <Button
            key={approval.id}
            label={translate('record.certificate.of', {
              text: `${words.name(approval.by)}, ${words.dayOf(approval.at)}, ${words.timeOf(approval.at)}`,
            })}
            onPress={() => open(printedCertificate(approval, sight, grades, words, ports))}
          />
        ))}
        <Button
          label={translate('record.print')}
          onPress={() => open(printedRecord(sight, grades, words, ports))}
        />
      </div>
      <RecordRoom
        record={record}
        ports={ports}
        sight={sight}
        words={words}
        print={(of) => open(printedRecord(of, grades, words, ports))}
      />
      {refused && (
        <>
          <Notice tone="warning">{translate('record.noWindow')}</Notice>
          <CopyText
            label={translate('record.fileText')}
            text={refused.file}
            translate={translate}
          />
        </>
      )}
    </>
  );
}

function Invalid({ sight, words }: Pick<ToldProps, 'sight' | 'words'>) {
  const { lines, more } = invalidLines(sight, words);
  if (lines.length === 0) return null;
  return (
    <section class="stack" aria-label={words.translate('record.invalid')}>
      <h2>{words.translate('record.invalid')}</h2>
      <ul class="stack">
        {lines.map(({ reason, text }, index) => (
          <li key={`${index} ${text}`}>
            <Fold summary={reason}>
              <code class="record-raw">{text}</code>
            </Fold>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="subtle">{words.translate('record.notValid.more', { n: more })}</p>}
    </section>
  );
}
