import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aLiveSession,
  anOrganizer,
  type Answer,
  Api,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  type Joined,
  unique,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';

const tooMany = ({ status }: Answer) => status === 429;

describe('rate limits', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'on', TRUSTED_PROXIES: 'loopback' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** As somebody who comes from elsewhere, through a proxy that we trust. */
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const anAddress = () => `198.51.${Math.floor(unique() / 250)}.${(unique() % 250) + 1}`;

  function logIn(email: string, password: string, address: string) {
    const body = { email, password };
    return api.request('POST', '/v1/auth/login', { body, headers: from(address) });
  }

  function join(code: string, address: string, token?: string) {
    const headers = from(address);
    return api.request<Joined>('POST', '/v1/join', { body: { code }, token, headers });
  }

  async function times<T>(number: number, act: (nth: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: number }, (_, nth) => act(nth)));
  }

  it('end guesses of a password, and say when to come back', async () => {
    const { email } = await anOrganizer(api);
    const address = anAddress();
    const answers = await times(12, () => logIn(email, 'a wrong password', address));
    expect(answers.filter(tooMany)).toHaveLength(2);
    const refused = answers.find(tooMany)!;
    expectProblem(refused, 429, 'too_many_requests');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });

  it('let an organizer in from elsewhere while somebody guesses', async () => {
    const { email, password } = await anOrganizer(api);
    const address = anAddress();
    await times(11, () => logIn(email, 'a wrong password', address));
    expectProblem(await logIn(email, password, address), 429, 'too_many_requests');
    expectStatus(await logIn(email, password, anAddress()), 200);
  });

  it('say the same of an email that has no account', async () => {
    const address = anAddress();
    const email = `nobody${unique()}@example.org`;
    const answers = await times(12, () => logIn(email, 'a wrong password', address));
    expect(answers.filter(tooMany)).toHaveLength(2);
  });

  it('end guesses over many accounts from one address', async () => {
    const address = anAddress();
    const answers = await times(110, (nth) =>
      logIn(`guess${nth}-${unique()}@example.org`, 'a wrong password', address),
    );
    const refused = answers.filter(tooMany);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expectProblem(refused[0]!, 429, 'too_many_requests');
  });

  it('end refreshes without end, of one account', async () => {
    const { email, password } = await anOrganizer(api);
    const login = await api.request<{ refreshToken: string }>('POST', '/v1/auth/login', {
      body: { email, password },
      headers: { 'X-Refresh-Token': 'body' },
    });
    let { refreshToken } = expectStatus(login, 200);
    const refresh = () =>
      api.request<{ refreshToken: string }>('POST', '/v1/auth/refresh', {
        body: { refreshToken },
        headers: { 'X-Refresh-Token': 'body', ...from(anAddress()) },
      });
    for (let nth = 1; nth <= 100; nth += 1) {
      ({ refreshToken } = expectStatus(await refresh(), 200));
    }
    expectProblem(await refresh(), 429, 'too_many_requests');
  });

  it('end guesses of the current password', async () => {
    const { token } = await anOrganizer(api);
    const change = { password: 'another good one', currentPassword: 'a wrong password' };
    const answers = await times(11, () => api.patch('/v1/accounts/me', change, token));
    expect(answers.filter(tooMany)).toHaveLength(1);
  });

  describe('of guessed codes', () => {
    it('hide a right one from who is out of guesses, but not from its participants', async () => {
      const { session } = await aLiveSession(api);
      const address = anAddress();
      const first = expectStatus(await join(session.code, address), 200);
      const wrong = session.code === '00000000' ? '00000001' : '00000000';
      const guesses = await times(230, () => join(wrong, address));
      expect(guesses.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(220);
      expect(guesses.some(tooMany)).toBe(true);
      expectProblem(await join(session.code, address), 429, 'too_many_requests');
      expectStatus(await join(session.code, address, first.participantToken), 200);
      expectStatus(await join(session.code, anAddress()), 200);
    });
  });

  it('end guesses of a passcode, and hide the right one from who guessed', async () => {
    const passcode = 'open sesame';
    const { session } = await aLiveSession(api, { settings: { passcode } });
    const knock = (address: string, given: string) =>
      api.request<Joined>('POST', '/v1/join', {
        body: { code: session.code, passcode: given },
        headers: from(address),
      });
    const address = anAddress();
    const answers = await times(70, (nth) => knock(address, `guess ${nth}`));
    expect(answers.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(66);
    expect(answers.some(tooMany)).toBe(true);
    expectProblem(await knock(address, passcode), 429, 'too_many_requests');
    expectStatus(await knock(anAddress(), passcode), 200);
  });

  it('let a hall in that sits behind one address', async () => {
    const { session } = await aLiveSession(api);
    const address = anAddress();
    const answers = await times(1_000, () => join(session.code, address));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('end the votes of one participant, over REST and Socket.IO together', async () => {
    const { session, questions } = await aLiveSession(api);
    const [question] = questions;
    const yes = choose(question!, 'Yes');
    const { participantToken: token } = expectStatus(await join(session.code, anAddress()), 200);
    const line = await LiveClient.connect(plenum.url, { token });
    const acks = await times(100, () => line.cast({ questionId: question!.id, ...yes }));
    const answers = await times(150, () => castVote(api, question!.id, yes, token));
    line.close();
    expect(acks.filter(({ ok }) => ok)).toHaveLength(100);
    const refused = answers.filter(tooMany);
    expect(refused.length).toBeGreaterThan(0);
    expectProblem(refused[0]!, 429, 'too_many_requests');
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    const another = expectStatus(await join(session.code, anAddress()), 200);
    expectStatus(await castVote(api, question!.id, yes, another.participantToken), 202);
  });
});

describe('an address', () => {
  it('is not what a client says, where no proxy is trusted', async () => {
    const plenum = await TestPlenum.start({ RATE_LIMITS: 'on' });
    try {
      const api = new Api(plenum.url);
      const answers = await Promise.all(
        Array.from({ length: 11 }, (_, nth) =>
          api.request('POST', '/v1/auth/login', {
            body: { email: 'ada@example.org', password: 'a wrong password' },
            headers: { 'x-forwarded-for': `198.51.100.${nth}` },
          }),
        ),
      );
      expect(answers.filter(tooMany)).toHaveLength(1);
    } finally {
      await plenum.close();
    }
  });
});
