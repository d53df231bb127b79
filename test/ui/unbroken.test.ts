import { expect, it } from 'vitest';
import { unbroken } from '../../src/ui/unbroken.ts';

it.each([
  ['описание, 2 файла, 1 ссылка', 'описание, 2~файла, 1~ссылка'],
  ['By Tue 24 Nov, 19:00 · 2 working days left', 'By Tue~24~Nov,~19:00~· 2~working days left'],
  ['Round 2 · from Priya, Fri 20 Nov', 'Round 2~· from Priya, Fri~20~Nov'],
  ['Согласовано · пт 20 нояб., 12:01', 'Согласовано~· пт~20~нояб.,~12:01'],
  ['Logo: black, not white', 'Logo: black, not white'],
  ['button 4', 'button 4'],
  ['«плюс 12 000 ₽»', '«плюс 12~000~₽»'],
  ['1 234 567 € más', '1~234~567~€ más'],
  ['Banner 12 1200x628', 'Banner 12 1200x628'],
  ['не дороже 1 500 ₽ и 7 %', 'не~дороже 1~500~₽ и 7~%'],
  ['Both tell of 16–30 Nov.', 'Both tell of~16–30~Nov.'],
  ['Готово не позднее: ср 25 нояб., 19:00', 'Готово не~позднее: ср~25~нояб.,~19:00'],
  ['Listo a más tardar: mié 25 nov', 'Listo a~más~tardar: mié~25~nov'],
  ['A más tardar: mié 25 nov, 19:00', 'A~más~tardar: mié~25~nov,~19:00'],
  ['Disponible ahora · hasta las 19:00', 'Disponible ahora~· hasta~las~19:00'],
  ['hasta la 1:30', 'hasta~la~1:30'],
  ['within 2 full working days, not', 'within 2~full working days, not'],
  ['answers within 1 working hour', 'answers within 1~working hour'],
  ['the next working days', 'the next working days'],
  ['в течение 2 полных рабочих дней', 'в течение 2~полных рабочих дней'],
  ['через 3 рабочих часа', 'через 3~рабочих часа'],
  ['en 2 días hábiles completos', 'en~2~días hábiles completos'],
  ['en 1 hora hábil', 'en~1~hora hábil'],
])('keeps together what belongs together: %s', (text, expected) => {
  const seen = unbroken(text).replaceAll('\u00a0', '~');
  expect(seen).toBe(expected);
});
