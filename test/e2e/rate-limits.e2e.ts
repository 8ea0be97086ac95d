import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
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
import type { Poll } from '../../src/contract/index.js';
import { accountPolicies } from '../../src/accounts/accounts.policies.js';
import { participantPolicies } from '../../src/participants/participants.policies.js';
import { pollPolicies } from '../../src/polls/polls.policies.js';
import { qaPolicies } from '../../src/qa/qa.policies.js';
import { reactionPolicies } from '../../src/reactions/reactions.policies.js';
import { votingPolicies } from '../../src/voting/voting.policies.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { lower, lowerAtRoutes } from './support/lower-limits.js';
import { TestPlenum } from './support/plenum.js';
import { aQaSession, askQuestion } from './support/qa.js';
import { aReactingSession, sendReaction } from './support/reactions.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const tooMany = ({ status }: Answer) => status === 429;

describe('rate limits', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'on', TRUSTED_PROXIES: 'loopback' });
    api = new Api(plenum.url);
  });
  afterEach(() => void jest.restoreAllMocks());
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
    const routes = lowerAtRoutes(5);
    const answers = await times(11, (nth) =>
      logIn(`guess${nth}-${unique()}@example.org`, 'a wrong password', address),
    );
    routes.expectReal({ limit: 100, ttl: 15 * MINUTE });
    const refused = answers.filter(tooMany);
    expect(refused.length).toBeGreaterThan(0);
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
    const limit = 5;
    lower(accountPolicies['refresh/account'], { limit: 100, ttl: 15 * MINUTE }, limit);
    for (let nth = 1; nth <= limit; nth += 1) {
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
    /** So many wrong ones. @returns the answers */
    function guess(code: string, address: string, count: number) {
      const wrong = code === '00000000' ? '00000001' : '00000000';
      return times(count, () => join(wrong, address));
    }

    it('let a right one in from where wrong ones are refused', async () => {
      const { session } = await aLiveSession(api);
      const address = anAddress();
      const guesses = await guess(session.code, address, 300);
      expect(guesses.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(220);
      const refused = guesses.at(-1)!;
      expectProblem(refused, 429, 'too_many_requests');
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds > 0 && seconds <= 10 * 60).toBe(true);
      expectStatus(await join(session.code, address), 200);
    });

    it('hide a right one in the end, but not from its participants', async () => {
      const { session } = await aLiveSession(api);
      const address = anAddress();
      const first = expectStatus(await join(session.code, address), 200);
      const limit = participantPolicies['guess/address'].limit + 50;
      lower(participantPolicies['guess/address-hour'], { limit: 4_000, ttl: HOUR }, limit);
      await guess(session.code, address, limit);
      const refused = await join(session.code, address);
      expectProblem(refused, 429, 'too_many_requests');
      const [wrong] = await guess(session.code, address, 1);
      // A right one and a wrong one are told the same.
      const seconds = [refused, wrong!].map(({ headers }) => Number(headers.get('retry-after')));
      expect(Math.abs(seconds[0]! - seconds[1]!)).toBeLessThanOrEqual(5);
      expect(seconds[0]! > 0 && seconds[0]! <= 60 * 60).toBe(true);
      expectStatus(await join(session.code, address, first.participantToken), 200);
      expectStatus(await join(session.code, anAddress()), 200);
    });

    it('do not take away the guesses of a passcode, which are as few', async () => {
      const passcode = 'open sesame';
      const { session } = await aLiveSession(api, { settings: { passcode } });
      const address = anAddress();
      await guess(session.code, address, 300);
      const knock = (given: string) =>
        api.request<Joined>('POST', '/v1/join', {
          body: { code: session.code, passcode: given },
          headers: from(address),
        });
      expectProblem(await knock('wrong'), 403, 'passcode_wrong');
      expectStatus(await knock(passcode), 200);
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

  it('end guesses of passcodes over many sessions from one address', async () => {
    const settings = { passcode: 'open sesame' };
    const sessions = await Promise.all(
      Array.from({ length: 5 }, async () => (await aLiveSession(api, { settings })).session),
    );
    const address = anAddress();
    const answers = await times(250, (nth) =>
      api.request<Joined>('POST', '/v1/join', {
        body: { code: sessions[nth % 5]!.code, passcode: `guess ${nth}` },
        headers: from(address),
      }),
    );
    expect(answers.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(220);
    const body = { code: sessions[0]!.code, ...settings };
    const right = await api.request('POST', '/v1/join', { body, headers: from(address) });
    expectProblem(right, 429, 'too_many_requests');
  });

  it('end polls that an organizer makes, and looks into the list from one address', async () => {
    const { token } = await anOrganizer(api);
    const body = { question: 'Shall we?', options: ['Yes', 'No'] };
    lower(pollPolicies['poll/account'], { limit: 200, ttl: HOUR }, 5);
    const made = await times(11, () => api.post('/v1/polls', body, token));
    expect(made.some(tooMany)).toBe(true);
    const headers = from(anAddress());
    const routes = lowerAtRoutes(5);
    const looks = await times(11, () => api.request('GET', '/v1/polls', { headers }));
    routes.expectReal({ limit: 3_000, ttl: MINUTE });
    expect(looks.some(tooMany)).toBe(true);
    expectStatus(await api.request('GET', '/v1/polls', { headers: from(anAddress()) }), 200);
  });

  it('count who votes in a poll anew as who joins, and none that come back', async () => {
    const { token } = await anOrganizer(api);
    const body = { question: 'Shall we?', options: ['Yes', 'No'] };
    const made = await api.post<Poll>('/v1/polls', body, token);
    const { id: pollId, options } = expectStatus(made, 201);
    const vote = { pollId, optionIds: [options[0]!.id] };
    const headers = from(anAddress());
    const cast = (by?: string) =>
      api.request<{ participantToken: string }>('POST', '/v1/votes', {
        body: vote,
        token: by,
        headers,
      });
    const { participantToken } = expectStatus(await cast(), 202);
    lower(participantPolicies['join/address'], { limit: 10_000, ttl: MINUTE }, 3);
    const newcomers = await times(7, () => cast());
    expect(newcomers.some(tooMany)).toBe(true);
    expectStatus(await cast(participantToken), 202);
  });

  it('end what one participant asks and upvotes, and what comes from one address', async () => {
    const { session } = await aQaSession(api);
    const phone = async () =>
      expectStatus(await join(session.code, anAddress()), 200).participantToken;
    const [grace, eve] = [await phone(), await phone()];
    const headers = from(anAddress());
    const put = (token: string) => askQuestion(api, 'Why?', token);
    lower(qaPolicies['ask/participant'], { limit: 10, ttl: MINUTE }, 3, HOUR);
    const asked = await times(7, () => put(grace));
    expect(asked.filter(tooMany)).toHaveLength(4);
    const item = expectStatus(await put(eve), 201);
    lower(qaPolicies['upvote/participant'], { limit: 120, ttl: MINUTE }, 3, HOUR);
    const raise = (token: string) =>
      api.request('PUT', `/v1/qa/${item.id}/upvote`, { token, headers });
    expect((await times(7, () => raise(grace))).filter(tooMany)).toHaveLength(4);
    expectStatus(await raise(eve), 200);
    const routes = lowerAtRoutes(5);
    const others = await times(11, async () => raise(await phone()));
    routes.expectReal({ limit: 20_000, ttl: MINUTE });
    expect(others.some(tooMany)).toBe(true);
  });

  it('end the reactions of one participant and of one address, over REST and Socket.IO', async () => {
    const { session } = await aReactingSession(api);
    const phone = async () =>
      expectStatus(await join(session.code, anAddress()), 200).participantToken;
    const [grace, eve] = [await phone(), await phone()];
    const headers = from(anAddress());
    const put = (token: string) => sendReaction(api, 'clap', token, headers);
    lower(reactionPolicies['react/participant'], { limit: 30, ttl: 10 * SECOND }, 3, HOUR);
    expect((await times(7, () => put(grace))).filter(tooMany)).toHaveLength(4);
    expectStatus(await put(eve), 204);
    const client = await LiveClient.connect(plenum.url, { token: grace });
    const refused = { ok: false, error: { code: 'too_many_requests' } };
    expect(await client.react('clap')).toMatchObject(refused);
    client.close();
    lower(reactionPolicies['react/address'], { limit: 60_000, ttl: MINUTE }, 3, HOUR);
    const extraHeaders = from(anAddress());
    const acks = [];
    for (const transport of ['websocket', 'websocket', 'polling', 'polling', 'websocket']) {
      const options = { transports: [transport], extraHeaders };
      const other = await LiveClient.connect(plenum.url, { token: await phone() }, options);
      acks.push(await other.react('clap'));
      other.close();
    }
    expect(acks.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    const routes = lowerAtRoutes(5);
    const others = await times(11, async () => put(await phone()));
    routes.expectReal({ limit: 60_000, ttl: MINUTE });
    expect(others.some(tooMany)).toBe(true);
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
    lower(votingPolicies['vote/participant'], { limit: 200, ttl: 10 * SECOND }, 20, HOUR);
    const acks = await times(15, () => line.cast({ questionId: question!.id, ...yes }));
    const answers = await times(15, () => castVote(api, question!.id, yes, token));
    line.close();
    expect(acks.filter(({ ok }) => ok)).toHaveLength(15);
    const refused = answers.filter(tooMany);
    expect(refused).toHaveLength(10);
    expectProblem(refused[0]!, 429, 'too_many_requests');
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    const another = expectStatus(await join(session.code, anAddress()), 200);
    expectStatus(await castVote(api, question!.id, yes, another.participantToken), 202);
  });
});

describe('an address', () => {
  it.each([
    ['that is trusted', { TRUSTED_PROXIES: 'loopback' }, false],
    ['that is not', {}, true],
  ])(
    'is told apart behind a proxy %s, or its organizer is told',
    async (_, variables, untrusted) => {
      const plenum = await TestPlenum.start(variables);
      const warnings = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
      try {
        const api = new Api(plenum.url);
        const { token } = await anOrganizer(api);
        const path = '/v1/server/proxy';
        const told = async () =>
          expectStatus(await api.get<{ untrusted: boolean }>(path, token), 200);
        expect(await told()).toEqual({ untrusted: false });
        const headers = { 'x-forwarded-for': '198.51.100.1' };
        const body = { code: '12345678' };
        for (let nth = 0; nth < 3; nth += 1)
          await api.request('POST', '/v1/join', { body, headers });
        const about = ([text]: unknown[]) => String(text).includes('TRUSTED_PROXIES');
        expect(warnings.mock.calls.filter(about)).toHaveLength(untrusted ? 1 : 0);
        expect(await told()).toEqual({ untrusted });
      } finally {
        warnings.mockRestore();
        await plenum.close();
      }
    },
  );

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
