import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { qaLimits } from '../../src/contract/qa-limits.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { metricOf } from './support/metrics.js';
import { TestPlenum } from './support/plenum.js';
import { askQuestion, aQaSession, takeBack, upvote } from './support/qa.js';
import { RawLine } from './support/raw-line.js';
import { SseClient } from './support/sse-client.js';

/** What the dashboard and the alerts ask for, by name; those of Prometheus' own functions left out. */
async function askedFor(): Promise<string[]> {
  const files = ['deploy/grafana/plenum.dashboard.json', 'deploy/prometheus/alerts.yml'];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const names = texts.join().match(/\b(?:plenum|process|nodejs)_[a-z0-9_]+\b/g) ?? [];
  return [...new Set(names)].sort();
}

describe('/metrics', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ WORKER_PORT: '0' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** Of all processes together. */
  async function read(): Promise<string> {
    const texts = await Promise.all(
      plenum.opsUrls.map(async (url) =>
        expectStatus(await new Api(url).get<string>('/metrics'), 200),
      ),
    );
    return texts.join('\n');
  }

  it('have all that the dashboard and the alerts ask for', async () => {
    const text = await read();
    const names = await askedFor();
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      const metric = name.replace(/_(bucket|sum|count)$/, '');
      expect(text).toMatch(new RegExp(`^# TYPE (${name}|${metric}) `, 'm'));
    }
  });

  it('follow a vote from its acceptance to the screens', async () => {
    const before = await read();
    const { session, questions, token } = await aLiveSession(api);
    const [question] = questions;
    const { token: mine } = await aParticipant(api, session);
    const screen = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
    await vote(api, question!.id, choose(question!, 'Yes'), mine);
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    await screen.next('results:updated', ({ totalVotes }) => totalVotes === 1);
    screen.close();
    const counts = {
      plenum_votes_accepted_total: 1,
      plenum_ballots_counted_total: 1,
      plenum_vote_accept_to_count_seconds_count: 1,
      plenum_vote_batch_size_count: 1,
      plenum_joins_total: 1,
    };
    const after = await until(read, (text) =>
      Object.entries(counts).every(
        ([name, more]) => metricOf(text, name) === metricOf(before, name) + more,
      ),
    );
    const seen = 'plenum_result_count_to_screen_seconds_count';
    expect(metricOf(after, seen)).toBeGreaterThan(metricOf(before, seen));
    expect(metricOf(after, 'plenum_vote_accept_to_count_seconds_sum')).toBeLessThan(60);
  });

  it('count what the audience asks and votes on, and what a limit refuses of that', async () => {
    const before = await read();
    const { session } = await aQaSession(api);
    const { token } = await aParticipant(api, session);
    const items = await times(qaLimits.openPerParticipant, (nth) =>
      askQuestion(api, `Why? ${nth}`, token),
    );
    const [item] = items.flatMap(({ status, body }) => (status === 201 ? body : []));
    await upvote(api, item!, token);
    expectStatus(await takeBack(api, item!, token), 200);
    const taken = items.filter(({ status }) => status === 201).length;
    const more = await askQuestion(api, 'And?', token);
    const after = await read();
    const limited = (text: string) =>
      ['limit_reached', 'too_many_requests', 'overloaded'].reduce(
        (sum, code) => sum + metricOf(text, 'plenum_qa_limited_total', `code="${code}"`),
        0,
      );
    const grownBy = (name: string) => metricOf(after, name) - metricOf(before, name);
    expect(grownBy('plenum_qa_items_asked_total')).toBe(taken);
    expect(grownBy('plenum_qa_votes_total')).toBe(2);
    expect(limited(after) - limited(before)).toBe(items.length - taken + 1);
    expect(more.status).toBe(409);
    expect(metricOf(after, 'plenum_qa_waiting')).toBe(0);
  });

  const refusals = (text: string, code: string) =>
    metricOf(text, 'plenum_refusals_total', `code="${code}"`);

  it('count refusals by code, whichever way they came', async () => {
    const before = await read();
    expectProblem(await api.get('/v1/accounts/me'), 401, 'unauthorized');
    await expect(LiveClient.connect(plenum.url, { token: 'none' })).rejects.toThrow();
    const { token, session, questions } = await aLiveSession(api);
    const organizer = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
    const payload = { questionId: questions[0]!.id, ...choose(questions[0]!, 'Yes') };
    expect(await organizer.cast(payload)).toMatchObject({ ok: false });
    organizer.close();
    expect(refusals(await read(), 'unauthorized')).toBe(refusals(before, 'unauthorized') + 3);
  });

  it('count what is no request, or none for the router', async () => {
    const before = await read();
    expectProblem(await api.get('/v1/%zz'), 400, 'bad_request');
    const line = await RawLine.connect(plenum.url);
    line.write('no HTTP\r\n\r\n');
    await line.hears('HTTP/1.1 400 ');
    line.close();
    expect(refusals(await read(), 'bad_request')).toBe(refusals(before, 'bad_request') + 2);
  });

  it('tell sockets by role, and streams', async () => {
    const { token, session } = await aLiveSession(api);
    const { token: mine } = await aParticipant(api, session);
    const sockets = async (role: string) =>
      metricOf(await read(), 'plenum_sockets', `role="${role}"`);
    const [organizers, participants] = [await sockets('organizer'), await sockets('participant')];
    const lines = [
      await LiveClient.connect(plenum.url, { token, sessionId: session.id }),
      await LiveClient.connect(plenum.url, { token: mine }),
    ];
    const stream = await SseClient.follow(plenum.url, session.id, mine);
    expect(await sockets('organizer')).toBe(organizers + 1);
    expect(await sockets('participant')).toBe(participants + 1);
    expect(metricOf(await read(), 'plenum_streams')).toBe(1);
    stream.close();
    for (const line of lines) line.close();
    await until(
      async () => [await sockets('organizer'), await sockets('participant')],
      ([one, other]) => one === organizers && other === participants,
    );
    await until(
      async () => metricOf(await read(), 'plenum_streams'),
      (open) => open === 0,
    );
  });

  it('tell how long routes take, votes apart', async () => {
    const { session, questions } = await aLiveSession(api);
    const { token } = await aParticipant(api, session);
    await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), token);
    const seen = 'plenum_http_request_duration_seconds_count';
    const start = 'method="POST",route="/v1/sessions/:id/start",status="200"';
    const text = await until(read, (now) => metricOf(now, seen, start) > 0);
    expect(text).toContain('route="/v1/join"');
    expect(text).not.toMatch(/route="[^"]*(votes|stream)"/);
  });

  it('tell how deep the queues are', async () => {
    const { session, questions } = await aLiveSession(api);
    const [question] = questions;
    const yes = choose(question!, 'Yes');
    const cast = async () => {
      const { token } = await aParticipant(api, session);
      return expectStatus(await castVote(api, question!.id, yes, token), 202);
    };
    await cast(); // the first of a round is noted in the database before it is accepted
    const jobs = (text: string, state: string) =>
      metricOf(text, 'plenum_queue_jobs', `queue="votes",state="${state}"`);
    const letGo = await plenum.hold('select from questions where id = $1 for update', [
      question!.id,
    ]);
    try {
      await cast();
      await until(read, (text) => jobs(text, 'active') > 0);
    } finally {
      await letGo();
    }
    // Those that came while others were counted have their turn a moment later.
    const states = ['waiting', 'active', 'delayed', 'failed'];
    await until(read, (now) => states.every((state) => jobs(now, state) === 0));
  });

  it('and health are all that a worker answers', async () => {
    for (const url of plenum.opsUrls.slice(1)) {
      const ops = new Api(url);
      expectStatus(await ops.get('/health/live'), 200);
      expect(expectStatus(await ops.get('/health/ready'), 200)).toMatchObject({ status: 'ok' });
      for (const path of ['/', '/v1/join', '/docs', '/metrics/x', '/constructor']) {
        expectProblem(await ops.get(path), 404, 'not_found');
      }
      expectProblem(await ops.post('/v1/join', { code: '1' }), 404, 'not_found');
    }
  });
});
