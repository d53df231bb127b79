import { loadRecordTexts, recordTranslate } from '../../i18n/record/translate.ts';
import { CertificateView } from '../../tasks/certificate-view.tsx';
import type { PrintedRecord } from '../../tasks/printed-page.ts';
import { saveFile } from '../../ui/save-file.ts';
import { drawPaper } from '../paper-page.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

void drawPaper<PrintedRecord>({
  loadTexts: loadRecordTexts,
  waiting: (locale) => recordTranslate(locale)('certificate.waiting'),
  alone: (locale) => recordTranslate(locale)('certificate.alone'),
  title: ({ title, card }) => `${title} · ${card}`,
  view: (printed, print) => <CertificateView printed={printed} print={print} save={saveFile} />,
});
