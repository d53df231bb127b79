import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface TabsProps<Id extends string> {
  /** What the tabs are the parts of, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** What the chosen tab holds. */
  readonly children: ComponentChildren;
}

/** The parts of a page, one shown at a time: all that the page holds is in it. The keyboard meets one tab; arrows,
 *  Home and End go to the others. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  function goTo(index: number): void {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`[id="${id}-${tab.id}"]`)?.focus();
  }
  return (
    <>
      <nav>
        <div class="tabs" role="tablist" aria-label={label} ref={list}>
          {tabs.map((tab, index) => (
            <button
              key={tab.id}
              id={`${id}-${tab.id}`}
              type="button"
              class="tab"
              role="tab"
              aria-selected={tab.id === chosen}
              aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
              tabIndex={tab.id === chosen ? 0 : -1}
              onClick={() => onChoose(tab.id)}
              onKeyDown={(event) => {
                const next = NEXT_BY_KEY[event.key]?.(index, tabs.length);
                if (next === undefined) return;
                event.preventDefault();
                goTo(next);
              }}
            >
              {tab.label}
            </button>
          ))}
        </div>
      </nav>
      <main>
        <div
          id={`${id}-panel`}
          class="tab-panel"
          role="tabpanel"
          aria-labelledby={`${id}-${chosen}`}
        >
          {children}
        </div>
      </main>
    </>
  );
}

/** The tab that a key goes to. Round the ends: behind the last comes the first. */
const NEXT_BY_KEY: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};
