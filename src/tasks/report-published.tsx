/** A published report: to who decides for the client something to read, to everybody else what was told and whether it
 *  was read. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportContent } from '../domain/report/entries.ts';
import { isNumber } from '../domain/report/number.ts';
import { isReadAsItIs, type ReadBy, type Report } from '../domain/report/report-state.ts';
import { plainTextOf, readSafeText } from '../domain/report/safe-text.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatValue } from '../i18n/report/number.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import { Section, type Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { createMessageCopy } from './message-copy.ts';
import { MessageCopied } from './message-view.tsx';
import { areAskedFor } from './missing-draft.ts';
import { isMissingOffered } from './pause-steps.ts';
import { createReportsOfBoard } from './report-board-reports.ts';
import type { ReportsProps } from './report-card-props.ts';
import { type ReportWords, reportMessage, whatOf } from './report-card-words.ts';
import { CorrectedLines } from './report-correct-view.tsx';
import { kindOfFirst } from './report-draft-view.tsx';
import { ReportPictures } from './report-published-pictures.tsx';
import { isReportOffered } from './report-steps.ts';
import { ReportExtras } from './reports-extras.tsx';

export interface PublishedProps extends ReportsProps {
  readonly report: Report;
  /** Those before it on this card. */
  readonly earlier: readonly Report[];
  /** It stands below the latest one, whose button is the first. */
  readonly isEarlier?: boolean;
}

export function PublishedReport(props: PublishedProps) {
  const { report, earlier, sight, words, ports } = props;
  const { translate } = words;
  const { content, read } = report;
  const hasNumbers = content.rows.some(({ value }) => isNumber(value));
  const board = useMemo(
    () => (hasNumbers ? ports.cards && createReportsOfBoard(ports.cards) : undefined),
    [ports, hasNumbers],
  );
  useEffect(() => board?.stop, [board]);
  const what = whatOf(content, words);
  const isNew = read === undefined && sight.role.decides;
  return (
    <Section
      tone={toneOf(report, sight.role.decides)}
      icon={isReadAsItIs(report) || sight.role.decides ? undefined : 'file'}
      headline={unbroken(translate(isNew ? 'reporting.new' : 'reporting.name', { what }))}
      meta={stateText(props)}
    >
      <Links content={content} words={words} />
      {content.goal !== undefined && (
        <p class="subtle">{unbroken(translate('reporting.goal', { goal: content.goal }))}</p>
      )}
      <Results content={content} words={words} />
      <Meaning text={content.meaning} words={words} />
      {content.needs !== undefined && (
        <div class="report-needs">
          <h3>{translate('reporting.needs')}</h3>
          <SafeText text={content.needs} />
          <WaitForNeeds {...props} needs={content.needs} />
        </div>
      )}
      <ReportPictures {...{ content, earlier, words, board }} people={sight.board.people} />
      <CorrectedLines report={report} sight={sight} words={words} />
      <Buttons {...props} />
      <ReportExtras {...props} board={board} />
    </Section>
  );
}

/** The agency may wait for it: it is then asked for with a date, like anything that is missing. */
function WaitForNeeds({ card, sight, words, needs }: PublishedProps & { readonly needs: string }) {
  if (sight.role.side !== 'agency' || !isMissingOffered(sight)) return null;
  const text = plainTextOf(readSafeText(needs));
  if (areAskedFor(text, sight.pauses?.debts ?? [])) return null;
  return (
    <LinkButton
      label={words.translate('reporting.needs.wait')}
      onPress={() => card.open({ step: 'missing', needs: text })}
    />
  );
}

/** Done is what was read as it stands now. */
function toneOf(report: Report, decides: boolean): Tone {
  if (isReadAsItIs(report)) return 'done';
  return decides ? 'own' : 'others';
}

/** When it was published, or read. */
function stateText(props: PublishedProps): string {
  const { report, sight, words } = props;
  const { translate, dayOf } = words;
  const { read, at } = report;
  if (read === undefined) {
    const key = sight.role.decides ? 'reporting.published' : 'reporting.unread';
    return translate(key, { d: dayOf(at) });
  }
  const text = readText(read, props);
  return isReadAsItIs(report) ? text : translate('reporting.readBefore', { read: text });
}

function readText(read: ReadBy, { sight, words }: PublishedProps): string {
  const { translate, dayOf, name } = words;
  const d = dayOf(read.at);
  if (read.by === sight.viewer) return translate('reporting.read', { d });
  return read.for === undefined
    ? translate('reporting.readBy', { d, name: name(read.by) })
    : translate('reporting.readForBy', { d, name: name(read.by), other: name(read.for) });
}

type ContentProps = { readonly content: ReportContent; readonly words: ReportWords };

/** Where each leads is said beside it: its name is anybody's words. */
export function Links({ content: { links }, words }: ContentProps) {
  if (links.length === 0) return null;
  return (
    <ul class="report-files">
      {links.map(({ url, name }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name === undefined ? words.translate('reporting.openFile') : withinItself(name)}
          </a>
          <span class="subtlest small"> {hostOf(url)}</span>
        </li>
      ))}
    </ul>
  );
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?<host>[^/?#:]+)/i.exec(url)?.groups?.['host'] ?? '';
}

export function Results({ content: { rows }, words }: ContentProps) {
  if (rows.length === 0) return null;
  return (
    <div class="report-results">
      <h3>{words.translate('reporting.results')}</h3>
      <dl>
        {rows.map((row, index) => (
          <div key={`${index} ${row.name}`}>
            <dt>{withinItself(row.name)}</dt>
            <dd>{withinItself(formatValue(row.value, words.locale))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** About as much as stands in three lines of a card. */
const SHORT_CHARS = 240;
const SHORT_LINES = 3;

function Meaning({ text, words: { translate } }: { text: string; words: ReportWords }) {
  const [isOpen, setOpen] = useState(false);
  const shown = plainTextOf(readSafeText(text));
  const isLong = shown.length > SHORT_CHARS || shown.split(/\n+/).length > SHORT_LINES;
  return (
    <div class="report-told">
      <h3>{translate('reporting.meaning')}</h3>
      <div
        class={isLong && !isOpen ? 'report-short' : undefined}
        // A link that is not seen yet is not stepped on by keys.
        onFocusIn={() => setOpen(true)}
      >
        <SafeText text={text} />
      </div>
      {isLong && (
        <LinkButton
          label={translate(isOpen ? 'reporting.readLess' : 'reporting.readAll')}
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      )}
    </div>
  );
}

/** Who decides reads or asks; the agency reminds or corrects. */
function Buttons(props: PublishedProps) {
  const { card, report, sight, words, ports } = props;
  const { translate } = words;
  const message = useMemo(() => createMessageCopy(ports.copy), [ports]);
  if (!sight.mayWrite) return null;
  const { version } = report;
  const mayRead = sight.role.decides && !isReadAsItIs(report);
  const writes = isReportOffered(sight);
  const isClient = sight.role.side === 'client';
  if (!mayRead && !writes && !isClient) return null;
  const onCopy = () => message.copy(reportMessage(report.content, sight, words));
  return (
    <>
      <div class="actions">
        {mayRead && (
          <Button
            kind={props.isEarlier === true ? 'plain' : kindOfFirst(props)}
            label={translate('button.iveRead')}
            onPress={() => void card.send([{ kind: 'read', ref: version }])}
          />
        )}
        {isClient && (
          <Button
            label={translate('button.askQuestion')}
            onPress={() => card.open({ step: 'askQuestion', about: report.id, to: report.by })}
          />
        )}
        {writes && report.read === undefined && (
          <Button label={translate('button.copyMessage')} onPress={() => void onCopy()} />
        )}
        {writes && (
          <Button
            kind="quiet"
            label={translate('reporting.correct')}
            onPress={() => card.open({ step: 'correctReport', report: version })}
          />
        )}
      </div>
      <MessageCopied message={message} words={words} />
    </>
  );
}
