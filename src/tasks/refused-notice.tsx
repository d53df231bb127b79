/** Says what Trello would not take after its page was closed. Hardly ever needed, so it comes when it is. */
import { useEffect, useState } from 'preact/hooks';
import type { RefusedViewProps } from './refused-view.tsx';

export interface RefusedNoticeProps extends Omit<RefusedViewProps, 'refused'> {
  readonly refused: RefusedViewProps['refused'] | undefined;
}

export function RefusedNotice({ refused = [], ...rest }: RefusedNoticeProps) {
  const [View, setView] = useState<(props: RefusedViewProps) => preact.JSX.Element>();
  const isWanted = refused.length > 0;
  const { locale } = rest;
  useEffect(() => {
    if (!isWanted) return;
    const load = async () => {
      const { loadRefused, RefusedView } = await import('./refused-view.tsx');
      await loadRefused(locale);
      setView(() => RefusedView);
    };
    // Not to be had now: what was refused is kept, and the next page says it.
    load().catch(() => undefined);
  }, [isWanted, locale]);
  return View !== undefined && isWanted ? <View refused={refused} {...rest} /> : null;
}
