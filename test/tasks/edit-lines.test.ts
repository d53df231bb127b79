import { describe, expect, it } from 'vitest';
import { editRef } from '../../src/domain/turn/entries.ts';
import {
  appendLines,
  editsOf,
  filledLines,
  type Line,
  removeLine,
  typeInto,
} from '../../src/tasks/edit-lines.ts';

const lines = (...texts: string[]): readonly Line[] => texts.map((text) => ({ text }));
const texts = (of: readonly Line[]) => of.map(({ text }) => text);
const pasted = (text: string) => texts(typeInto(lines(''), 0, text).lines);

describe('typing', () => {
  it('keeps a single line as it is typed, blanks and bullets included', () => {
    expect(typeInto(lines('Logo', 'Phone'), 1, '- Phone ')).toEqual({
      lines: lines('Logo', '- Phone '),
      at: 1,
    });
  });

  it('asks for a new line at Enter', () => {
    expect(typeInto(lines('Logo', 'Phone'), 0, 'Logo\n')).toEqual({
      lines: lines('Logo', '', 'Phone'),
      at: 1,
    });
  });

  it('cuts a line in two where Enter is pressed', () => {
    expect(texts(typeInto(lines('Logo phone'), 0, 'Logo\nphone').lines)).toEqual(['Logo', 'phone']);
  });

  it('opens no second line by Enter on an empty one', () => {
    expect(typeInto(lines(''), 0, '\n')).toEqual({ lines: lines(''), at: 0 });
  });

  it('keeps what an edit is about when its text changes', () => {
    const again = editRef('abc', 0);
    const typed = typeInto([{ text: 'Logo', again }], 0, 'Logo\nPhone');
    expect(typed.lines).toEqual([{ text: 'Logo', again }, { text: 'Phone' }]);
  });
});

describe('a pasted list', () => {
  it('becomes one edit a line without its numbers, and typing goes on in the last', () => {
    const list = '1. Logo: black, not white\n2. Phone number in ad 4\n3) Shorter headline';
    const { lines: spread, at } = typeInto(lines(''), 0, list);
    expect(texts(spread)).toEqual([
      'Logo: black, not white',
      'Phone number in ad 4',
      'Shorter headline',
    ]);
    expect(at).toBe(2);
  });

  it.each(['-', '–', '—', '•', '*', '·'])('loses the bullet %s', (bullet) => {
    expect(pasted(`${bullet} Logo\n  ${bullet} Phone`)).toEqual(['Logo', 'Phone']);
  });

  it('keeps numbers that are part of the words', () => {
    const words = ['3 banners', '2.5 mm more', '2026. A year', '-20 % is wrong', '1.Logo'];
    expect(pasted(words.join('\n'))).toEqual(words);
  });

  it('may come from Windows and from an old Mac', () => {
    expect(pasted('Logo\r\nPhone\r\n\r\nHeadline')).toEqual(['Logo', 'Phone', 'Headline']);
    expect(pasted('Logo\rPhone')).toEqual(['Logo', 'Phone']);
  });

  it('drops lines that say nothing', () => {
    expect(pasted('\n\nLogo\n   \n\t\nPhone')).toEqual(['Logo', 'Phone']);
  });

  it('goes where it is pasted, between the lines that are there', () => {
    expect(texts(typeInto(lines('First', '', 'Last'), 1, 'A\nB').lines)).toEqual([
      'First',
      'A',
      'B',
      'Last',
    ]);
  });
});

describe('taking a line away', () => {
  it('takes that one', () => {
    expect(removeLine(lines('A', 'B', 'C'), 1)).toEqual(lines('A', 'C'));
  });

  it('leaves an empty one in the place of the last', () => {
    expect(removeLine(lines('A'), 0)).toEqual(lines(''));
  });
});

describe('what is sent', () => {
  it('is the filled lines in order, trimmed', () => {
    expect(editsOf(lines('  Logo ', '', 'Phone'))).toEqual({
      edits: [{ text: 'Logo' }, { text: 'Phone' }],
    });
    expect(filledLines(lines('  ', 'Logo'))).toEqual(lines('Logo'));
  });

  it('leaves markup and emoji as they are', () => {
    const words = ['<script>alert(1)</script>', 'Logo 🙂👩‍👩‍👧', 'a & b < c'];
    expect(editsOf(lines(...words))).toEqual({ edits: words.map((text) => ({ text })) });
  });

  it('says which earlier edit was not right', () => {
    const again = editRef('abc', 2);
    expect(editsOf([{ text: 'Still white', again }])).toEqual({
      edits: [{ text: 'Still white', again }],
    });
  });

  it.each([lines(''), lines('  ', '\t'), []])('is nothing for empty lines: %j', (...empty) => {
    expect(editsOf(empty.flat())).toEqual({ fault: { type: 'Nothing' } });
  });

  it('holds 60 edits and not 61', () => {
    const sixty = Array.from({ length: 60 }, (_, index) => `Edit ${index}`);
    expect(editsOf(lines(...sixty, '', ' '))).toMatchObject({ edits: { length: 60 } });
    expect(editsOf(lines(...sixty, 'One more'))).toEqual({
      fault: { type: 'TooMany', limit: 60 },
    });
  });

  it('holds an edit of 2,000 characters and not of 2,001, and says which line', () => {
    expect(editsOf(lines(` ${'x'.repeat(2000)} `))).toMatchObject({ edits: { length: 1 } });
    expect(editsOf(lines('Logo', '', 'x'.repeat(2001)))).toEqual({
      fault: { type: 'TooLong', line: 3, limit: 2000 },
    });
  });
});

describe('lines added by a press', () => {
  it('take the place of an empty one and stand below those that say something', () => {
    expect(appendLines(lines(''), lines('Logo', 'Phone'))).toEqual({
      lines: lines('Logo', 'Phone'),
      at: 1,
    });
    expect(texts(appendLines(lines('Logo', ' '), lines('Phone')).lines)).toEqual(['Logo', 'Phone']);
  });

  it('are not put in twice: a returned edit whatever it says, a remark with its author', () => {
    const again = editRef('abc', 0);
    const before = [
      { text: 'Still white', again },
      { text: 'Phone', from: 'dan' },
    ];
    const added = [
      { text: '', again },
      { text: 'Phone', from: 'dan' },
      { text: 'Phone', from: 'fay' },
    ];
    expect(appendLines(before, added).lines).toEqual([...before, { text: 'Phone', from: 'fay' }]);
  });

  it('keep an empty line that gives an edit back', () => {
    const back = [{ text: '', again: editRef('abc', 0) }];
    expect(appendLines(back, lines('Phone')).lines).toEqual([...back, { text: 'Phone' }]);
  });

  it('leave one empty line where there is none', () => {
    expect(appendLines(lines(''), [])).toEqual({ lines: lines(''), at: 0 });
  });
});

it('sends what a line is about with its text', () => {
  const again = editRef('abc', 0);
  expect(editsOf([{ text: ' Logo ', again, attachment: 'f1', from: 'dan' }])).toEqual({
    edits: [{ text: 'Logo', again, attachment: 'f1', from: 'dan' }],
  });
});
