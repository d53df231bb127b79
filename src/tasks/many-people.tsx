/** Lists of people where there are many: a search, and the rest behind *Show all*. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { LinkButton } from '../ui/button.tsx';

/** More rows of one list are folded. */
const SHOWN = 12;
/** From so many people on there is a search. */
const MANY = 12;

export function areMany(people: readonly unknown[]): boolean {
  return people.length > MANY;
}

/** The first rows, or all of them once somebody asked.
 *  @param least rows that must not be folded away. */
export function useFolded<Row>(rows: readonly Row[], least = 0) {
  const [isWhole, setWhole] = useState(false);
  return {
    shown: isWhole ? rows : rows.slice(0, Math.max(SHOWN, least)),
    isWhole,
    toggle: () => setWhole(!isWhole),
    isFolding: rows.length > SHOWN,
  };
}

export interface ShowAllProps {
  readonly n: number;
  readonly isWhole: boolean;
  readonly onToggle: () => void;
  readonly translate: PageTranslate;
}

export function ShowAll({ n, isWhole, onToggle, translate }: ShowAllProps) {
  return (
    <div>
      <LinkButton
        label={isWhole ? translate('button.showLess') : translate('button.showAll', { n })}
        expanded={isWhole}
        onPress={onToggle}
      />
    </div>
  );
}
