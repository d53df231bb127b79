import { render } from 'preact';
import { localeFrom } from '../../i18n/locale.ts';
import { loadTeamTexts, teamTranslate } from '../../i18n/team/translate.ts';
import type { PrintedTeam } from '../../tasks/printed-team.ts';
import { PrintedTeamView } from '../../tasks/printed-team-view.tsx';
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
  const told = askOpener<PrintedTeam>(WAIT_MS);
  const guessed = localeFrom(navigator.language);
  await loadTeamTexts(guessed);
  render(<p class="page">{teamTranslate(guessed)('team.print.waiting')}</p>, root);
  const printed = await told;
  if (printed === undefined) {
    render(<p class="page">{teamTranslate(guessed)('team.print.alone')}</p>, root);
    return;
  }
  await loadTeamTexts(printed.locale);
  document.documentElement.lang = printed.locale;
  document.title = printed.title;
  render(<PrintedTeamView printed={printed} print={print} />, root);
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
