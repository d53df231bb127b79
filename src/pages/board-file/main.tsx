import { render } from 'preact';
import { dataTranslate, loadDataTexts } from '../../i18n/data/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import type { SavedFile } from '../../tasks/data-ports.ts';
import { ExportPage } from '../../tasks/export-page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { askOpener } from '../printed-window.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

/** A file of many megabytes takes its time from window to window. */
const WAIT_MS = 20_000;

void draw();

async function draw(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place to draw in');
  const asked = askOpener<SavedFile>(WAIT_MS);
  const guessed = localeFrom(navigator.language);
  await loadDataTexts(guessed);
  render(<p class="page">{dataTranslate(guessed)('data.page.waiting')}</p>, root);
  const saved = await asked;
  if (saved === undefined) {
    render(<p class="page">{dataTranslate(guessed)('data.page.alone')}</p>, root);
    return;
  }
  await loadDataTexts(saved.locale);
  document.documentElement.lang = saved.locale;
  document.title = saved.title;
  render(<ExportPage saved={saved} save={saveFile} />, root);
}
