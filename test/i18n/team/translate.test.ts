import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { loadTeamTexts, teamTranslate } from '../../../src/i18n/team/translate.ts';

test.each(LOCALES)(
  'the team has its own words and those of every page, once loaded: %s',
  async (locale) => {
    await loadTeamTexts(locale);
    const translate = teamTranslate(locale);
    for (const text of [translate('team.print'), translate('button.save')]) {
      expect(text).toMatch(/\p{L}{4}/u);
    }
    expect(translate('team.within', { n: 2 })).toContain('2');
  },
);
