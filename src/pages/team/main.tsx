import { loadTeamTexts, teamTranslate } from '../../i18n/team/translate.ts';
import type { PrintedTeam } from '../../tasks/printed-team.ts';
import { PrintedTeamView } from '../../tasks/printed-team-view.tsx';
import { drawPaper } from '../paper-page.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

void drawPaper<PrintedTeam>({
  loadTexts: loadTeamTexts,
  waiting: (locale) => teamTranslate(locale)('team.print.waiting'),
  alone: (locale) => teamTranslate(locale)('team.print.alone'),
  title: (printed) => printed.title,
  view: (printed, print) => <PrintedTeamView printed={printed} print={print} />,
});
