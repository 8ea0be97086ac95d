import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  aLiveSession,
  aModeratorLink,
  anOrganizer,
  Api,
  aScreenLink,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  type Joined,
  resultWhen,
  until,
} from './support/api.js';
import { TestDatabase } from './support/database.js';
import { LiveClient } from './support/live-client.js';
import { anotherLogin } from './support/logins.js';
import { OwnProcess } from './support/process.js';
import { RedisServer } from './support/redis.js';
import { SseClient } from './support/sse-client.js';

declare const topology: 'standalone' | 'scaled-out';

/** Plenum as its operator runs it, with all that it logs. */
describe('the log', () => {
  const processes: OwnProcess[] = [];
  const secrets: Record<string, string> = {};
  let database: TestDatabase;
  let redis: RedisServer | undefined;
  let api: Api;
  let url: string;

  const output = () => processes.map((one) => one.output).join('\n');
  const lines = () =>
    output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeAll(async () => {
    database = await TestDatabase.create();
    redis = topology === 'scaled-out' ? await RedisServer.start() : undefined;
    const databaseUrl = new URL(database.url);
    secrets.jwtSecret = randomBytes(32).toString('hex');
    const variables = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl.href,
      JWT_SECRET: secrets.jwtSecret,
      LOG_LEVEL: 'debug',
      ...(redis && { REDIS_URL: redis.url }),
    };
    if (databaseUrl.password) secrets.databasePassword = databaseUrl.password;
    const server = new OwnProcess(process.execPath, ['dist/main.js'], variables);
    processes.push(server);
    await server.says('Ctrl-C');
    if (redis) {
      const worker = new OwnProcess(process.execPath, ['dist/worker.js'], variables);
      processes.push(worker);
      await worker.says('Ctrl-C');
    }
    url = `http://127.0.0.1:${/localhost:(\d+)\/v1/.exec(server.output)![1]}`;
    api = new Api(url);
    await aMeetingWithMishaps();
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill('SIGTERM')));
    await redis?.stop();
  });

  /** Everything that has to do with a secret, done well and done wrong. */
  async function aMeetingWithMishaps(): Promise<void> {
    const organizer = await anOrganizer(api);
    const stolen = await anotherLogin(api, organizer); // its access ends with it
    const { token, session, questions } = await aLiveSession(api, { token: organizer.token });
    const [question] = questions;
    const name = 'Grace Hopper';
    const joined = expectStatus(
      await api.post<Joined>('/v1/join', { code: session.code, name }),
      200,
    );
    const { participantToken } = joined;
    const link = await aScreenLink(api, session, token);
    const moderatorLink = await aModeratorLink(api, session, token);
    Object.assign(secrets, {
      password: organizer.password,
      email: organizer.email,
      accessToken: token,
      refreshToken: stolen.refreshToken,
      participantToken,
      screenToken: link.token,
      moderatorToken: moderatorLink.token,
      name,
      wrongPassword: 'a very wrong password',
      title: session.title,
      prompt: question!.prompt,
    });
    const { email } = organizer;
    await api.post('/v1/auth/login', { email, password: secrets.wrongPassword });
    const headers = { cookie: `plenum_refresh=${stolen.refreshToken}` };
    expectStatus(await api.request('POST', '/v1/auth/refresh', { headers }), 200);
    expectProblem(
      await api.request('POST', '/v1/auth/refresh', { headers }),
      401,
      'refresh_reused',
    );
    await castVote(api, question!.id, choose(question!, 'Yes'), participantToken);
    const line = await LiveClient.connect(url, { token: participantToken });
    const stream = await SseClient.follow(url, session.id, participantToken);
    await api.get(`/v1/nothing?token=${participantToken}`);
    await api.get(`/v1/sessions/${session.id}/results/stream?token=${token}x`);
    await api.get(`/screen/${session.id}?token=${link.token}`);
    await api.get(`/moderate/${session.id}?token=${moderatorLink.token}`);
    await api.get(`/v1/sessions/${session.id}/moderation`, moderatorLink.token);
    const moderator = await LiveClient.connect(url, { token: moderatorLink.token });
    expectStatus(await api.delete(`/v1/sessions/${session.id}/moderator-link`, token), 204);
    await moderator.next('server:closing');
    await expect(LiveClient.connect(url, { token: moderatorLink.token })).rejects.toThrow();
    await api.request('POST', '/v1/join', {
      body: `{"code": "${session.code}", "name": "${name}"`,
    });
    await expect(LiveClient.connect(url, { token: `${token}x` })).rejects.toThrow();
    await closeQuestion(api, question!.id, token);
    await resultWhen(api, question!.id, token, ({ final }) => final);
    await theDatabaseFails(session.id, question!.id);
    line.close();
    stream.close();
  }

  /** Calls of each kind run into it, with their secrets in hand. */
  async function theDatabaseFails(sessionId: string, questionId: string): Promise<void> {
    const { accessToken, participantToken, email, password } = secrets;
    await database.query('alter table accounts rename to gone');
    await database.query('alter table ballots rename to gone_too');
    await database.query('alter table sessions rename to gone_three');
    const answers = [
      await api.post('/v1/auth/login', { email, password }),
      await api.post('/v1/accounts', { email: `x${email}`, password, name: secrets.name }),
      await api.patch(`/v1/sessions/${sessionId}`, { title: secrets.title }, accessToken),
      await api.get(`/v1/votes/${questionId}`, participantToken), // looks for the ballot in any case
      await castVote(api, questionId, { value: 1 }, participantToken!),
    ];
    expect(answers.filter(({ status }) => status >= 500).length).toBeGreaterThanOrEqual(3);
    for (const { status, headers, body } of answers) {
      if (status < 500) continue;
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
      expect(JSON.stringify(body)).not.toMatch(/relation|select|gone|\bat \/|node_modules/);
    }
    const requestId = 'given-by-the-proxy-1';
    await api.request('POST', '/v1/auth/login', {
      body: { email, password },
      headers: { 'x-request-id': requestId },
    });
    await until(
      () => Promise.resolve(lines()),
      (all) => all.some((one) => one.requestId === requestId),
    );
    await database.query('alter table gone_three rename to sessions');
    await database.query('alter table gone_too rename to ballots');
    await database.query('alter table gone rename to accounts');
  }

  it('has no secret, and nothing that people wrote', () => {
    const text = output();
    expect(lines().length).toBeGreaterThan(10);
    const found = Object.entries(secrets).filter(([, secret]) => text.includes(secret));
    expect(found).toEqual([]);
    // Any token, whatever it was for.
    expect(text).not.toMatch(/eyJ[\w-]{10,}\.[\w-]+/);
  });

  it('tells of a failed request by its id, its route and whom it concerned', () => {
    const failed = lines().filter(({ msg }) => msg === 'request failed');
    expect(failed.length).toBeGreaterThanOrEqual(3);
    for (const line of failed) {
      expect(line).toMatchObject({
        requestId: expect.stringMatching(/^[\w-]{8,64}$/),
        method: expect.any(String),
        route: expect.stringMatching(/^\/v1\//),
        err: { message: expect.any(String), stack: expect.any(String) },
      });
    }
    expect(failed.some(({ participantId }) => typeof participantId === 'string')).toBe(true);
    const sessionId = expect.any(String);
    for (const route of ['/v1/sessions/:id', '/v1/votes/:receiptId']) {
      expect(failed).toContainEqual(expect.objectContaining({ route, sessionId }));
    }
  });

  it('tells what became of sessions and questions, by their ids', () => {
    const told = lines();
    for (const msg of ['session updated', 'question updated', 'question closed']) {
      expect(told).toContainEqual(expect.objectContaining({ msg, sessionId: expect.any(String) }));
    }
  });

  it('tells that options were relabelled, which, and whether somebody had voted', async () => {
    const { token, session, questions } = await aLiveSession(api);
    const [question] = questions;
    const [yes, no] = question!.options;
    const relabel = (label: string) =>
      api.patch(`/v1/questions/${question!.id}`, { options: [{ ...yes!, label }, no] }, token);
    const linesOfIt = () =>
      lines().filter(
        ({ msg, questionId }) => msg === 'options relabelled' && questionId === question!.id,
      );
    expectStatus(await relabel('A first word'), 200);
    const { participantToken: phone } = expectStatus(
      await api.post<Joined>('/v1/join', { code: session.code }),
      200,
    );
    expectStatus(await castVote(api, question!.id, { optionIds: [no!.id] }, phone), 202);
    expectStatus(await relabel('A second word'), 200);
    expectStatus(await relabel('A second word'), 200); // changes nothing
    const ids = { sessionId: session.id, questionId: question!.id, optionIds: [yes!.id] };
    const told = await until(
      () => Promise.resolve(linesOfIt()),
      ({ length }) => length >= 2,
    );
    expect(told).toEqual([
      expect.objectContaining({ ...ids, voted: false }),
      expect.objectContaining({ ...ids, voted: true }),
    ]);
    expect(output()).not.toMatch(/A (first|second) word/);
  });

  it('ignores a request id that is none', async () => {
    const answer = await api.get('/v1/accounts/me', undefined, { 'x-request-id': 'a b"c' });
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    expect(answer.headers.get('x-request-id')).not.toContain('a b');
  });
});
