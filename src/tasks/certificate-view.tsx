/** A page of our own to print or to save from. It is told everything in words and asks nobody anything. A pop-up
 *  may inherit the sandbox of the frame that opened it: then neither printing nor saving works from here, and no
 *  browser says so. */
import { useState } from 'preact/hooks';
import { recordTranslate } from '../i18n/record/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyText } from './copy-text.tsx';
import type { LedgerTable } from './ledger-words.ts';
import type { PrintedRecord } from './printed-page.ts';
import { Story } from './record-story-view.tsx';
import './ledger.css';
import './record.css';

const KEYS = 'https://api.trello.com/1/resource/jwt-public-keys';

export interface CertificateProps {
  readonly printed: PrintedRecord;
  /** Asks the browser to print; false where nothing came of it. */
  readonly print: () => boolean;
  readonly save: (fileName: string, text: string) => void;
}

export function CertificateView({ printed, print, save }: CertificateProps) {
  const { locale, title, card, made, facts, story, ledger, fileName, file } = printed;
  const translate = recordTranslate(locale);
  const [isBlocked, setBlocked] = useState(false);
  return (
    <main class="page certificate">
      <div class="row no-print">
        <Button
          kind="primary"
          label={translate('certificate.print')}
          onPress={() => setBlocked(!print())}
        />
        <Button label={translate('certificate.save')} onPress={() => save(fileName, file)} />
      </div>
      {isBlocked && (
        <div class="no-print">
          <Notice tone="warning">{translate('certificate.blocked')}</Notice>
        </div>
      )}
      <header class="stack">
        <p class="subtle">{title}</p>
        <h1>{card}</h1>
        <p class="subtle small">{made}</p>
      </header>
      {facts.length > 0 && (
        <dl class="certificate-facts">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{typeof text === 'string' ? text : <Parts of={text} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {story.length > 0 && <Story story={story} />}
      {ledger && <DaysBySide ledger={ledger} />}
      <p class="subtle small">{translate('record.notPart')}</p>
      <section class="stack">
        <h2>{translate('certificate.how')}</h2>
        <ol class="certificate-how">
          <li>{translate('certificate.how.save')}</li>
          <li>{translate('certificate.how.keys', { address: KEYS })}</li>
          <li>
            {translate('certificate.how.run', {
              command: `npm run verify-record -- ${fileName} --keys keys.json`,
            })}
          </li>
        </ol>
      </section>
      <section class="stack no-print">
        <p class="subtle small">{translate('certificate.noFile')}</p>
        <CopyText label={translate('record.fileText')} text={file} translate={translate} />
      </section>
    </main>
  );
}

function DaysBySide({ ledger }: { readonly ledger: LedgerTable }) {
  const { title, head, rows, total, notes } = ledger;
  const first = head.length - total.sums.length;
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <table class="ledger-table">
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((text, at) => (
                <td key={head[at]} data-label={head[at]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={first}>
              {total.name}
            </th>
            {total.sums.map((text, at) => (
              <td key={head[first + at]} data-label={head[first + at]}>
                {text}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {notes.map((text) => (
        <p key={text} class="subtle small">
          {text}
        </p>
      ))}
    </section>
  );
}

function Parts({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((part, at) => (
        // Two files may have one name, and nothing here moves.
        <li key={`${at} ${part}`}>{part}</li>
      ))}
    </ul>
  );
}
