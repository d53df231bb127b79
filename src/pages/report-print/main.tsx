import { loadReportsTexts, reportsTranslate } from '../../i18n/reports/translate.ts';
import type { PrintedReport } from '../../tasks/printed-report.ts';
import { PrintedReportView } from '../../tasks/printed-report-view.tsx';
import { drawPaper } from '../paper-page.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';
import '../../ui/visually-hidden.css';

void drawPaper<PrintedReport>({
  loadTexts: loadReportsTexts,
  waiting: (locale) => reportsTranslate(locale)('reports.print.waiting'),
  alone: (locale) => reportsTranslate(locale)('reports.print.alone'),
  title: (printed) => printed.title,
  view: (printed, print) => <PrintedReportView printed={printed} print={print} />,
});
