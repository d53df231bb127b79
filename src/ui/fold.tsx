import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './notice.css';

export interface FoldProps {
  readonly summary: string;
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
  readonly children: ComponentChildren;
}

/** What most people need not see, behind a line that opens it. */
export function Fold({ summary, open = false, onToggle, children }: FoldProps) {
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" size={12} />
        {summary}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
