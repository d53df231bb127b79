/** Opens the team as a page to print; where no page opens, its text is there to copy. */
import { useState } from 'preact/hooks';
import type { Team } from '../domain/roster/team.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardPorts } from './board-ports.ts';
import { CopyText } from './copy-text.tsx';
import { printedTeam } from './team-paper.ts';
import type { TeamWords } from './team-words.ts';

export interface PrintTeamProps {
  readonly team: Team;
  readonly words: TeamWords;
  readonly ports: Pick<BoardPorts, 'printTeam'>;
}

export function PrintTeam({ team, words, ports: { printTeam } }: PrintTeamProps) {
  const { translate } = words;
  const [text, setText] = useState<string>();
  if (printTeam === undefined) return null;
  const print = () => {
    const printed = printedTeam(team, words);
    setText(printTeam(printed) ? undefined : printed.file);
  };
  return (
    <>
      <LinkButton label={translate('team.print')} onPress={print} />
      {text !== undefined && (
        <div class="team-print-text">
          <Notice tone="warning">{translate('team.print.blocked')}</Notice>
          <CopyText label={translate('team.print.text')} text={text} translate={translate} />
        </div>
      )}
    </>
  );
}
