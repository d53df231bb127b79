import { existsSync, readFileSync } from 'node:fs';
import type { Grade } from '../../src/domain/evidence/grade.ts';
import {
  type CheckedDecision,
  type CheckedRecord,
  checkRecord,
  exitCodeOf,
  isTrustless,
} from './check-record.ts';
import { keysInText, verifyInNode } from './node-verify.ts';
import { readRecordFile } from './read-file.ts';

const USAGE = 'Usage: npm run verify-record -- FILE [--keys FILE]';

const GRADES: Readonly<Record<Grade, string>> = {
  checked: 'signed by Trello and checked',
  notChecked: 'signed, but none of the given keys proves it',
  notSigned: 'not signed',
  notKept: 'signature not kept',
  notGenuine: 'NOT GENUINE',
};

const AUTHORITY: Readonly<Record<CheckedDecision['authority'], string>> = {
  named: 'the cited naming names the writer and was in force',
  elsewhere: 'named on another board, not in this file',
  none: 'THE CITED NAMING DOES NOT BIND: it names somebody else, was not in force, or is not here',
};

/** @returns the exit code: 0 all proven, 1 something is wrong, 2 nothing could be checked, 3 nothing wrong but not
 *  all is proven. */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--keys');
  const keysPath = at < 0 ? undefined : args[at + 1];
  const [path, ...more] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (path === undefined || more.length > 0 || (at >= 0 && keysPath === undefined)) {
    return complain(USAGE);
  }
  const missing = [path, keysPath].find((one) => one !== undefined && !existsSync(one));
  if (missing !== undefined) return complain(`There is no file ${missing}`);
  const file = readRecordFile(readFileSync(path, 'utf8'));
  if (typeof file === 'string')
    return complain(`${path} is no record that can be checked: ${file}`);
  const keys = keysPath === undefined ? [] : keysInText(readFileSync(keysPath, 'utf8'));
  if (keysPath !== undefined && keys.length === 0) return complain(`${keysPath} holds no key`);
  const checked = await checkRecord(file, keys, verifyInNode);
  console.log(
    `Card ${file.card} on board ${file.board}, ${file.entries.length} entries, made ${file.made}`,
  );
  if (keys.length === 0)
    console.log('No keys given: signatures are compared with what they say, not proven.');
  for (const text of linesOf(checked, file.approval)) console.log(text);
  return exitCodeOf(checked);
}

function linesOf(checked: CheckedRecord, approval: string | undefined): readonly string[] {
  const { decisions, invalid, faults } = checked;
  return [
    ...decisions.flatMap((decision) => decisionLines(decision, decision.id === approval)),
    ...(decisions.length === 0 ? ['No decision is in this record.'] : []),
    ...invalid.map((text) => `DOES NOT HOLD, ${text}`),
    ...faults.map((text) => `WRONG: ${text}`),
    VERDICTS[exitCodeOf(checked)],
  ];
}

const VERDICTS = {
  0: 'Everything is proven.',
  1: 'Something is wrong: see above.',
  3: 'Nothing is wrong, but not everything is proven.',
} as const;

function decisionLines(decision: CheckedDecision, isAbout: boolean): readonly string[] {
  const { id, kind, by, at, fp, grade, authority, fate } = decision;
  const anyone = isTrustless(decision)
    ? ' (anyone who can edit the board could have written this)'
    : '';
  return [
    '',
    `${isAbout ? '→ ' : ''}${kind} ${id} by ${by}, ${new Date(at).toISOString()}: ${fate}`,
    `  ${GRADES[grade]}${anyone}`,
    `  ${AUTHORITY[authority]}`,
    `  content ${fp}`,
  ];
}

function complain(text: string): number {
  console.error(text);
  return 2;
}
