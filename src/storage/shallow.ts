/** Lists and objects that lie within one another without end overflow the stack of whoever reads them. */

/** Whether no more than `most` of them lie within one another. Every journal of a board passes here: level by level and
 *  not by a function that calls itself, which the browser's compiler copies into itself until it takes 30 ms. */
export function isShallow(value: object, most: number): boolean {
  let level: readonly object[] = [value];
  for (let left = most; left > 0 && level.length > 0; left -= 1) level = nestsIn(level);
  return level.length === 0;
}

function nestsIn(level: readonly object[]): readonly object[] {
  const nests: object[] = [];
  for (const whole of level) {
    const members: unknown[] = Object.values(whole);
    for (let i = 0; i < members.length; i += 1) {
      const member = members[i];
      if (typeof member === 'object' && member !== null) nests.push(member);
    }
  }
  return nests;
}
