/** The head of *How we work*: what both sides agreed on. Most boards need none of it, so it is loaded where it is. */
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ignoredEntries } from '../domain/rules/ignored-entries.ts';
import { loadAgreedTexts } from '../i18n/agreed/translate.ts';
import type { Locale } from '../i18n/locale.ts';
import { loadRulesTexts } from '../i18n/rules/translate.ts';
import type { AgreedViewProps } from './agreed-view.tsx';

export type AgreedPartProps = Omit<AgreedViewProps, 'ignored'>;

export function AgreedPart(props: AgreedPartProps) {
  const { sight, ports } = props;
  const { agreed, journal } = sight;
  const ignored = useMemo(() => ignoredEntries(journal.entries), [journal]);
  const isUsed = agreed.isOn || agreed.versions.length > 0 || ignored.length > 0;
  const View = useView(isUsed, ports.locale);
  return isUsed && View !== undefined ? <View {...props} ignored={ignored} /> : null;
}

function useView(isUsed: boolean, locale: Locale): ComponentType<AgreedViewProps> | undefined {
  const [view, setView] = useState<{ readonly View: ComponentType<AgreedViewProps> }>();
  useEffect(() => {
    let isHere = true;
    async function load(): Promise<void> {
      const [{ AgreedView }] = await Promise.all([
        import('./agreed-view.tsx'),
        loadAgreedTexts(locale),
        loadRulesTexts(locale),
      ]);
      if (isHere) setView({ View: AgreedView });
    }
    // Not to be had now (offline, or another version was published): the rules below stand without it.
    if (isUsed) load().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [isUsed, locale]);
  return view?.View;
}
