/** What only larger projects need. Each stands behind a switch of its own and is off until somebody turns it on. */

export const SWITCHES = [
  'questions',
  'agreed',
  'rounds',
  'outside',
  'estimate',
  'urgent',
  'hold',
  'ledger',
  'policies',
  'reportColumns',
] as const;

export type Switch = (typeof SWITCHES)[number];

export type Switches = Readonly<Record<Switch, boolean>>;

/** The field that holds a switch. */
export function switchPath(name: Switch): `switches.${Switch}` {
  return `switches.${name}`;
}

/** @param flag reads a field that is true or false; the field is off where it says neither. */
export function readSwitches(flag: (path: string) => boolean): Switches {
  return Object.fromEntries(SWITCHES.map((name) => [name, flag(switchPath(name))])) as Record<
    Switch,
    boolean
  >;
}
