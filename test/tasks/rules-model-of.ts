import { createProposalNote } from '../../src/tasks/agreed-note.ts';
import { createRulesModel, type RulesModel } from '../../src/tasks/rules-model.ts';
import type { BoardBench } from '../support/board-bench.ts';

/** The rules of a bench's board, as *How we work* has them. */
export function rulesModelOf({ board, ports }: BoardBench): RulesModel {
  return createRulesModel(board, ports, createProposalNote(board, ports.drafts));
}
