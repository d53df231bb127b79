/** A report on paper. It is told everything and asks nobody anything. */
import { useState } from 'preact/hooks';
import { withinItself } from '../i18n/own-words.ts';
import { type ReportsTranslate, reportsTranslate } from '../i18n/reports/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PlanBars, ResultsTable, Sparkline } from '../ui/report-pictures.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import { CopyText } from './copy-text.tsx';
import type { PrintedReport } from './printed-report.ts';
import './record.css';
import './reports-paper.css';

export interface PrintedReportProps {
  readonly printed: PrintedReport;
  /** Asks the browser to print; false where nothing came of it. */
  readonly print: () => boolean;
}

export function PrintedReportView({ printed, print }: PrintedReportProps) {
  const { title, card, goal, meaning, needs, told, file } = printed;
  const translate = reportsTranslate(printed.locale);
  const [isBlocked, setBlocked] = useState(false);
  return (
    <main class="page certificate report-paper">
      <div class="row no-print">
        <Button
          kind="primary"
          label={translate('reports.print.do')}
          onPress={() => setBlocked(!print())}
        />
      </div>
      {isBlocked && (
        <div class="no-print">
          <Notice tone="warning">{translate('reports.print.notPrinted')}</Notice>
        </div>
      )}
      <header class="stack">
        <p class="subtle">{card}</p>
        <h1>{title}</h1>
        {goal !== '' && <p>{goal}</p>}
      </header>
      <Results printed={printed} translate={translate} />
      <Text title={translate('reports.doc.meaning')} text={meaning} />
      <Text title={translate('reports.doc.needs')} text={needs} />
      <Links printed={printed} translate={translate} />
      <ul class="subtle small">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <section class="stack no-print">
        <CopyText label={translate('reports.text')} text={file} translate={translate} />
      </section>
    </main>
  );
}

interface PartProps {
  readonly printed: PrintedReport;
  readonly translate: ReportsTranslate;
}

function Results({ printed, translate }: PartProps) {
  const { rows, history, locale, thisYear } = printed;
  if (rows.length === 0) return null;
  const wording = { locale, translate };
  return (
    <section class="stack">
      <h2>{translate('reports.doc.results')}</h2>
      <ResultsTable rows={rows} caption={translate('reports.doc.results')} {...wording} />
      <PlanBars rows={rows} {...wording} />
      {history.length > 0 && (
        <>
          <h3>{translate('reports.doc.history')}</h3>
          <ul class="report-history">
            {history.map(({ name, points }) => (
              <li key={name}>
                <span>{withinItself(name)}</span>
                <Sparkline name={name} points={points} thisYear={thisYear} {...wording} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <SafeText text={text} />
    </section>
  );
}

/** On paper an address is read and not pressed. */
function Links({ printed: { links }, translate }: PartProps) {
  if (links.length === 0) return null;
  return (
    <section class="stack">
      <h2>{translate('reports.doc.files')}</h2>
      <ul class="paper-files">
        {links.map(({ url, name = '' }) => (
          <li key={url}>
            {name !== '' && <>{withinItself(name)}: </>}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
