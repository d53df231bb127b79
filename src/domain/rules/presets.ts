/** Ways of working that many agencies share: sets of fields to begin from. Words are never part of one: they are
 *  nobody's own. */
import type { Day } from '../day.ts';
import { ALL_WORK, cadencePath } from './agreement.ts';
import { switchPath } from './switches.ts';

export const PRESETS = ['boutique', 'urgent', 'retainer'] as const;
export type Preset = (typeof PRESETS)[number];

/** Values by the paths they are stored under.
 *  @param today the first period that is reported is this day's. */
export function presetFields(preset: Preset, today: Day): Readonly<Record<string, unknown>> {
  const reports = (every: string) => ({ [cadencePath(ALL_WORK)]: [every, today] });
  switch (preset) {
    case 'boutique':
      return {
        rule: 'full',
        ...terms({ edits: 2, decision: 2, missing: 3, answerHours: 2, report: 2 }),
        [switchPath('rounds')]: true,
        'rules.rounds': 3,
        ...reports('month'),
      };
    case 'urgent':
      return {
        rule: 'cutoff',
        cutoff: 'closing',
        ...terms({ edits: 1, decision: 1, missing: 1, answerHours: 1, report: 1 }),
        ...reports('week'),
      };
    case 'retainer':
      return {
        rule: 'full',
        ...terms({ edits: 2, decision: 3, missing: 3, answerHours: 4, report: 3 }),
        [switchPath('outside')]: true,
        [switchPath('urgent')]: true,
        'rules.urgent.edits': 1,
        'rules.urgent.decision': 1,
        'rules.urgent.cap': 2,
        ...reports('month'),
      };
  }
}

function terms(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([name, n]) => [`terms.${name}`, n]));
}
