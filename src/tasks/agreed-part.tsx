/** The head of *How we work*: what both sides agreed on. Most boards need none of it, so it is loaded where it is. */
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ignoredEntries } from '../domain/rules/ignored-entries.ts';
import { loadAgreedTexts } from '../i18n/agreed/translate.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { loadRecordTexts } from '../i18n/record/translate.ts';
import { loadRulesTexts } from '../i18n/rules/translate.ts';
import type { AgreedViewProps } from './agreed-view.tsx';

export type AgreedPartProps = Omit<AgreedViewProps, 'ignored'>;

export function AgreedPart(props: AgreedPartProps) {
  const { sight, ports } = props;
  const { agreed, journal } = sight;
  const ignored = useMemo(() => ignoredEntries(journal.entries), [journal]);
  const isUsed = agreed.isOn || agreed.versions.length > 0 || ignored.length > 0;
  const View = useView(isUsed, ports.locale);
  if (!isUsed || View === undefined) return null;
  if (View === 'missing') {
    return <p class="subtle">{pageTranslate(ports.locale)('status.notLoaded')}</p>;
  }
  return <View {...props} ignored={ignored} />;
}

type Found = ComponentType<AgreedViewProps> | 'missing';

function useView(isUsed: boolean, locale: Locale): Found | undefined {
  const [view, setView] = useState<{ readonly View: Found }>();
  useEffect(() => {
    let isHere = true;
    async function load(): Promise<void> {
      const [{ AgreedView }] = await Promise.all([
        import('./agreed-view.tsx'),
        loadAgreedTexts(locale),
        loadRecordTexts(locale),
        loadRulesTexts(locale),
      ]);
      if (isHere) setView({ View: AgreedView });
    }
    // Offline, or another version was published: a proposal that waits must not just be absent.
    if (isUsed) load().catch(() => isHere && setView({ View: 'missing' }));
    return () => {
      isHere = false;
    };
  }, [isUsed, locale]);
  return view?.View;
}
