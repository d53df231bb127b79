/** Rules side by side: as they are, and as they would be. */
import { unbroken } from '../ui/unbroken.ts';
import type { SentenceChange } from './agreed-changes.ts';

export interface ChangesProps {
  readonly changes: readonly SentenceChange[];
  readonly before: string;
  readonly after: string;
  /** Said where nothing changed. */
  readonly unchanged: string;
}

/** Side by side where there is room, else one above the other. */
export function Changes({ changes, before, after, unchanged }: ChangesProps) {
  if (changes.length === 0) return <p>{unchanged}</p>;
  return (
    <dl class="agreed-changes">
      {changes.map((change) => (
        <div key={change.name} class="agreed-change">
          <dt>{change.name}</dt>
          <Lines title={before} lines={change.before} />
          <Lines title={after} lines={change.after} />
        </div>
      ))}
    </dl>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <dd>
      <p class="subtle small">{title}</p>
      {lines.length === 0 && <p>–</p>}
      {lines.map((line, index) => (
        <p key={line} class={index > 0 ? 'subtle small' : undefined}>
          {unbroken(line)}
        </p>
      ))}
    </dd>
  );
}
