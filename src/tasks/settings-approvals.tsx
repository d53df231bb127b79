/** What follows when an approved card changes, and whether *How was it?* is asked. */
import { useState } from 'preact/hooks';
import { ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import { CHANGE_POLICIES, type ChangePolicy } from '../domain/rules/settings.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { Fold } from '../ui/fold.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { changedFields, pathsToRepair } from './board-fields.ts';
import type { BoardSight } from './board-sight.ts';
import type { SettingsPart } from './settings-part.ts';

export interface ApprovalsDraft {
  readonly changes: ChangePolicy;
  readonly rating: boolean;
}

export function approvalsDraft({ state }: BoardSight): ApprovalsDraft {
  return state.settings.approval;
}

export function approvalFields(
  draft: ApprovalsDraft,
  sight: BoardSight,
): Result<readonly FieldSet[], never> {
  const before = storedApproval(sight.state.settings.approval);
  return ok(changedFields(storedApproval(draft), before, pathsToRepair(sight)));
}

function storedApproval({ changes, rating }: ApprovalsDraft) {
  return { 'approval.changes': changes, 'approval.rating': rating };
}

export interface ApprovalFieldsProps {
  readonly part: SettingsPart<ApprovalsDraft, never>;
  readonly translate: PageTranslate;
  /** Whether other ways than the usual one are offered. */
  readonly hasPolicies?: boolean;
}

/** What most boards need is said in one sentence; the other two ways are behind a line. */
export function ApprovalFields({ part, translate, hasPolicies = true }: ApprovalFieldsProps) {
  const draft = part.draft.value;
  // Open from the start where another way is in force; it never closes under the hand.
  const [isOpen] = useState(draft !== undefined && draft.changes !== 'flag');
  if (draft === undefined) return null;
  return (
    <>
      <p>{translate(`approvals.${draft.changes}.hint`)}</p>
      {hasPolicies && (
        <Fold summary={translate('approvals.larger')} open={isOpen}>
          <Choice
            legend={translate('approvals.changes')}
            options={CHANGE_POLICIES.map((value) => ({
              value,
              label: translate(`approvals.${value}`),
              hint: translate(`approvals.${value}.hint`),
            }))}
            value={draft.changes}
            onChange={(changes) => part.change({ ...draft, changes })}
          />
        </Fold>
      )}
      <Checkbox
        label={translate('approvals.rating')}
        checked={draft.rating}
        onChange={(rating) => part.change({ ...draft, rating })}
      />
    </>
  );
}
