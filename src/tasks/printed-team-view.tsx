/** The team on paper. It is told everything in words and asks nobody anything. */
import { useState } from 'preact/hooks';
import { teamTranslate } from '../i18n/team/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { unbrokenRanges } from '../ui/unbroken-ranges.tsx';
import { CopyText } from './copy-text.tsx';
import type { PrintedTeam } from './printed-team.ts';
import './record.css';
import './team.css';

export interface PrintedTeamProps {
  readonly printed: PrintedTeam;
  /** Asks the browser to print; false where nothing came of it. */
  readonly print: () => boolean;
}

export function PrintedTeamView({ printed, print }: PrintedTeamProps) {
  const { locale, title, made, sides, file } = printed;
  const translate = teamTranslate(locale);
  const [isBlocked, setBlocked] = useState(false);
  return (
    <main class="page certificate">
      <div class="row no-print">
        <Button
          kind="primary"
          label={translate('team.print.do')}
          onPress={() => setBlocked(!print())}
        />
      </div>
      {isBlocked && (
        <div class="no-print">
          <Notice tone="warning">{translate('team.print.blocked')}</Notice>
        </div>
      )}
      <header class="stack">
        <h1>{title}</h1>
        <p class="subtle small">{made}</p>
      </header>
      {sides.map((side) => (
        <section key={side.title} class="stack">
          <h2>{side.title}</h2>
          <ul class="printed-team">
            {side.people.map(({ name, lines }, at) => (
              // Two people may have one name, and nothing here moves.
              <li key={`${at} ${name}`}>
                <strong>{name}</strong>
                {lines.map((line) => (
                  <span key={line}>{unbrokenRanges(unbroken(line))}</span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="stack no-print">
        <CopyText label={translate('team.print.text')} text={file} translate={translate} />
      </section>
    </main>
  );
}
