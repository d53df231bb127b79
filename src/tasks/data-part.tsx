/** The part *Data* of the settings. What it does is loaded when the settings are looked at. */
import { useEffect, useState } from 'preact/hooks';
import { loadDataTexts } from '../i18n/data/translate.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { loadStoreTexts } from '../i18n/store/translate.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { DataDoor, DataModel } from './data-door.ts';
import type { DataBodyProps } from './data-view.tsx';
import type { createDataWords } from './data-words.ts';

export interface DataPartProps {
  readonly ports: BoardPorts;
  /** Whether the person may change the board's settings. */
  readonly mayImport: boolean;
  /** Absent where the board's data cannot be read. */
  readonly sight?: BoardSight;
}

export function DataPart({ ports, mayImport, sight }: DataPartProps) {
  const { data: door, locale, zone, clock } = ports;
  const loaded = useLoaded(door, locale);
  if (door === undefined) return null;
  const translate = pageTranslate(locale);
  const title = translate('data.title');
  return (
    <section class="settings-part" aria-label={title}>
      <h2>{title}</h2>
      {loaded === undefined && <p class="subtle">{translate('status.loading')}</p>}
      {loaded === 'failed' && <p class="subtle">{translate('status.notLoaded')}</p>}
      {typeof loaded === 'object' && (
        <loaded.View
          model={loaded.model}
          door={door}
          words={loaded.wordsOf(locale, zone, clock(), namesIn(sight))}
          ports={ports}
          sight={sight}
          mayImport={mayImport}
        />
      )}
    </section>
  );
}

function namesIn(sight: BoardSight | undefined) {
  return new Map(sight?.people.map((person) => [person.id, person]));
}

interface Loaded {
  readonly View: (props: DataBodyProps) => preact.JSX.Element;
  readonly wordsOf: typeof createDataWords;
  readonly model: DataModel;
}

function useLoaded(door: DataDoor | undefined, locale: Locale): Loaded | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  useEffect(() => {
    if (door === undefined) return undefined;
    let isHere = true;
    const show = (what: Loaded | 'failed') => {
      if (isHere) setLoaded(what);
    };
    Promise.all([
      import('./data-view.tsx'),
      import('./data-words.ts'),
      door.load(),
      loadDataTexts(locale),
      loadStoreTexts(locale),
    ]).then(
      ([{ DataBody }, { createDataWords }, model]) =>
        show({ View: DataBody, wordsOf: createDataWords, model }),
      () => show('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [door, locale]);
  return loaded;
}
