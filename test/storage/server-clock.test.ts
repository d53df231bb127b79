import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { createCheckedClock, ownServerDate, serverDate } from '../../src/storage/server-clock.ts';

const SERVER = Date.parse('2026-11-20T11:00:00Z');
const HEADER = new Date(SERVER).toUTCString();
const MINUTE = 60_000;

/** The computer is this much ahead of the server. */
const checkedWith = (aheadMs: number, header: string | undefined = HEADER) =>
  createCheckedClock(
    () => instant(SERVER + aheadMs),
    async () => header,
  );

describe('the clock of the computer', () => {
  it.each([
    ['right', 0],
    ['a minute fast', MINUTE],
    ['just two minutes fast', 2 * MINUTE],
    ['just two minutes slow', -2 * MINUTE],
  ])('is believed when %s', async (_what, ahead) => {
    const checked = checkedWith(ahead);
    expect(await checked.check()).toBe(false);
    expect(checked.clock()).toBe(SERVER + ahead);
    expect(checked.correction()).toBe(0);
  });

  it.each([
    ['over two minutes fast', 2 * MINUTE + 1000],
    ['over two minutes slow', -2 * MINUTE - 1000],
    ['years behind', -SERVER],
  ])('is corrected when %s', async (_what, ahead) => {
    const checked = checkedWith(ahead);
    expect(checked.clock()).toBe(SERVER + ahead);
    expect(checked.correction()).toBeUndefined();
    expect(await checked.check()).toBe(true);
    expect(checked.clock()).toBe(SERVER);
    expect(checked.correction()).toBe(-ahead);
  });

  it.each([undefined, '', 'yesterday'])('is believed with the header %j', async (header) => {
    const system = () => instant(SERVER + 60 * MINUTE);
    const checked = createCheckedClock(system, async () => header);
    expect(await checked.check()).toBe(false);
    expect(checked.clock()).toBe(SERVER + 60 * MINUTE);
  });
});

it('asks again where no answer came: a connection may be back', async () => {
  const answers = [undefined, HEADER];
  const checked = createCheckedClock(
    () => instant(SERVER + 60 * MINUTE),
    async () => answers.shift(),
  );
  expect(await checked.check()).toBe(false);
  expect(await checked.check()).toBe(true);
  expect(checked.clock()).toBe(SERVER);
});

it('asks once, however often it is checked', async () => {
  const askDate = vi.fn(async () => HEADER);
  const checked = createCheckedClock(() => instant(SERVER + 60 * MINUTE), askDate);
  expect(await Promise.all([checked.check(), checked.check()])).toEqual([true, true]);
  expect(await checked.check()).toBe(true);
  expect(askDate).toHaveBeenCalledTimes(1);
});

describe('the time of our own server', () => {
  const PAGE = 'https://whose-turn.example/pages/card-section/index.html';
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('is its Date header, asked for without the page itself', async () => {
    server.use(http.head(PAGE, () => new HttpResponse(null, { headers: { date: HEADER } })));
    expect(await serverDate(PAGE)).toBe(HEADER);
  });

  it('is asked at the address of the page, without what stands behind the #: that is secret', async () => {
    const asked: string[] = [];
    server.use(
      http.head(PAGE, ({ request }) => {
        asked.push(request.url);
        return new HttpResponse(null, { headers: { date: HEADER } });
      }),
    );
    vi.stubGlobal('window', { location: new URL(`${PAGE}#%7B%22secret%22%7D`) });
    expect(await ownServerDate()).toBe(HEADER);
    expect(asked).toEqual([PAGE]);
  });

  it('is not known without a header', async () => {
    server.use(http.head(PAGE, () => new HttpResponse(null)));
    expect(await serverDate(PAGE)).toBeUndefined();
  });

  it('is not known offline', async () => {
    server.use(http.head(PAGE, () => HttpResponse.error()));
    expect(await serverDate(PAGE)).toBeUndefined();
  });

  it('corrects a computer that is two days off', async () => {
    server.use(http.head(PAGE, () => new HttpResponse(null, { headers: { date: HEADER } })));
    const ahead = instant(SERVER + 2 * 24 * 60 * MINUTE);
    const checked = createCheckedClock(
      () => ahead,
      () => serverDate(PAGE),
    );
    expect(await checked.check()).toBe(true);
    expect(checked.clock()).toBe(SERVER);
  });
});
