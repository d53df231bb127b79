import type { Action } from './action.ts';
import { Button } from './button.tsx';
import { MoreMenu } from './more-menu.tsx';

export interface ActionsProps {
  readonly primary?: Action | undefined;
  /** Two at most are shown; a third and later ones join the menu. */
  readonly plain?: readonly Action[] | undefined;
  readonly more?: readonly Action[] | undefined;
  readonly moreLabel: string;
}

const PLAIN_SHOWN = 2;

/** The buttons of a state: one primary, two plain at most, the rest under More. */
export function Actions({ primary, plain = [], more = [], moreLabel }: ActionsProps) {
  const menu = [...plain.slice(PLAIN_SHOWN), ...more];
  return (
    <div class="actions">
      {primary && <Button kind="primary" {...primary} />}
      {plain.slice(0, PLAIN_SHOWN).map((action) => (
        <Button key={action.label} {...action} />
      ))}
      {menu.length > 0 && <MoreMenu label={moreLabel} items={menu} />}
    </div>
  );
}
