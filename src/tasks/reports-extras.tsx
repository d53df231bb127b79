/** What a published report can be taken along as: a page to print, and text for a mail. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Report } from '../domain/report/report-state.ts';
import { loadReportsTexts } from '../i18n/reports/translate.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { CardSight } from './card-sight.ts';
import { CopyText } from './copy-text.tsx';
import { createMessageCopy } from './message-copy.ts';
import { MessageCopied } from './message-view.tsx';
import type { CardPorts } from './ports.ts';
import { mailText, printedReport, type ReportOnCard } from './printed-report.ts';
import { createReportsWords } from './reports-words.ts';
import type { Words } from './words.ts';
import './reports-extras.css';

export interface ReportExtrasProps {
  readonly report: Report;
  /** Other reports that are known, for how results went. */
  readonly earlier: readonly Report[];
  readonly sight: Pick<CardSight, 'content' | 'now' | 'people'>;
  readonly words: Words;
  readonly ports: Pick<CardPorts, 'zone' | 'copy' | 'printReport'>;
}

/** Nothing until its texts are there: what it offers is nobody's first press. */
export function ReportExtras(props: ReportExtrasProps) {
  const { locale } = props.words;
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    loadReportsTexts(locale).then(
      () => setLoaded(true),
      // Offline, or another version was published meanwhile: the report itself is there.
      () => undefined,
    );
  }, [locale]);
  return isLoaded ? <Extras {...props} /> : null;
}

function Extras({ report, earlier, sight, words: { locale }, ports }: ReportExtrasProps) {
  const { zone, copy, printReport } = ports;
  const words = createReportsWords(locale, zone, sight.now, sight.people);
  const { translate } = words;
  const message = useMemo(() => createMessageCopy(copy), [copy]);
  const [blocked, setBlocked] = useState<string>();
  const of: ReportOnCard = {
    report,
    earlier: earlier.map(({ content }) => content),
    ...{ card: sight.content.title, zone, now: sight.now },
  };
  const print = () => {
    const printed = printedReport(of, words);
    setBlocked(printReport?.(printed) ? undefined : printed.file);
  };
  return (
    <div class="report-extras">
      <div class="report-extras-row">
        {printReport && <LinkButton label={translate('reports.print')} onPress={print} />}
        <LinkButton
          label={translate('reports.copy')}
          onPress={() => void message.copy(mailText(of, words))}
        />
      </div>
      <MessageCopied message={message} words={words} />
      {blocked !== undefined && (
        <>
          <Notice tone="warning">{translate('reports.print.blocked')}</Notice>
          <CopyText label={translate('reports.text')} text={blocked} translate={translate} />
        </>
      )}
    </div>
  );
}
