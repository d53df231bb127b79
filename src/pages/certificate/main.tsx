import { render } from 'preact';
import { localeFrom } from '../../i18n/locale.ts';
import { loadRecordTexts, recordTranslate } from '../../i18n/record/translate.ts';
import { CertificateView } from '../../tasks/certificate-view.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { askOpener } from '../printed-window.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

const WAIT_MS = 10_000;

void draw();

async function draw(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place to draw in');
  // It is paper, whatever the theme of the screen.
  document.documentElement.dataset['colorMode'] = 'light';
  const told = askOpener(WAIT_MS);
  const guessed = localeFrom(navigator.language);
  await loadRecordTexts(guessed);
  render(<p class="page">{recordTranslate(guessed)('certificate.waiting')}</p>, root);
  const printed = await told;
  if (printed === undefined) {
    render(<p class="page">{recordTranslate(guessed)('certificate.alone')}</p>, root);
    return;
  }
  await loadRecordTexts(printed.locale);
  document.documentElement.lang = printed.locale;
  document.title = `${printed.title} · ${printed.card}`;
  render(<CertificateView printed={printed} print={print} save={saveFile} />, root);
}

/** A browser that prints says so before; one that may not stays silent. */
function print(): boolean {
  let hasBegun = false;
  const begun = () => {
    hasBegun = true;
  };
  window.addEventListener('beforeprint', begun);
  window.print();
  window.removeEventListener('beforeprint', begun);
  return hasBegun;
}
