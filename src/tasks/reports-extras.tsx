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
import { type ReportsOfBoard, withOthers } from './report-board-reports.ts';
import { createReportsWords } from './reports-words.ts';
import type { Words } from './words.ts';
import './reports-extras.css';

export interface ReportExtrasProps {
  readonly report: Report;
  /** Those before it on its own card. */
  readonly earlier: readonly Report[];
  /** Those of the board's other cards; absent where a page cannot read them, or no result is a number. */
  readonly board: ReportsOfBoard | undefined;
  readonly sight: Pick<CardSight, 'content' | 'now' | 'people' | 'board'>;
  readonly words: Words;
  readonly ports: Pick<CardPorts, 'zone' | 'copy' | 'printReport' | 'later'>;
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

/** A browser lets a page copy for some seconds after a press. */
const COPY_MS = 3000;
/** The page to print asks for so long, and a little longer. */
const PRINT_MS = 8000;

function Extras(props: ReportExtrasProps) {
  const { board, sight, words: known, ports } = props;
  const { zone, copy, printReport } = ports;
  const words = createReportsWords(known.locale, zone, sight.now, sight.people);
  const { translate } = words;
  const message = useMemo(() => createMessageCopy(copy), [copy]);
  const [blocked, setBlocked] = useState<string>();
  const [isWaited, setWaited] = useState(false);
  // Who points there will press: by then the other cards are mostly read.
  const begin = () => void board?.load(sight.board.people);
  const print = () => {
    const printed = () => printedReport(onCard(props), words);
    // The page is opened at the press, or a browser takes it for an advertisement.
    const told = isThere(board) ? printed() : gathered(props, PRINT_MS).then(printed);
    setBlocked(printReport?.(told) ? undefined : printed().file);
  };
  const copyText = async () => {
    setWaited(!isThere(board));
    if (!isThere(board)) await gathered(props, COPY_MS);
    setWaited(false);
    await message.copy(mailText(onCard(props), words));
  };
  return (
    <div class="report-extras" onPointerEnter={begin} onFocusIn={begin}>
      <div class="report-extras-row">
        {printReport && <LinkButton label={translate('reports.print')} onPress={print} />}
        <LinkButton label={translate('reports.copy')} onPress={() => void copyText()} />
      </div>
      {isWaited && <p class="subtle small">{translate('status.loading')}</p>}
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

function isThere(board: ReportsOfBoard | undefined): boolean {
  return board === undefined || board.found.peek() !== undefined;
}

/** The other cards' reports are read, or it took too long: then the report goes without them, and says so. */
function gathered({ board, sight, ports }: ReportExtrasProps, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = ports.later(resolve, ms);
    board?.load(sight.board.people).then(() => {
      stop();
      resolve();
    }, resolve);
  });
}

function onCard({ report, earlier, board, sight, ports }: ReportExtrasProps): ReportOnCard {
  const all = board ? withOthers(board, report.content, earlier) : earlier;
  return {
    report,
    earlier: all.map(({ content }) => content),
    isWhole: board === undefined || board.found.peek()?.isWhole === true,
    ...{ card: sight.content.title, zone: ports.zone, now: sight.now },
  };
}
