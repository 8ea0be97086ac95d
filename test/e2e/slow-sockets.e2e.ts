import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question } from '../../src/contract/index.js';
import {
  aDraftSession,
  aParticipant,
  Api,
  expectStatus,
  openQuestion,
  until,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { RawLine } from './support/raw-line.js';

/** So that a snapshot is about a megabyte, of which the kernel does not hold many. */
const QUESTIONS = 40;
const label = (index: number) => `${index} ${'中'.repeat(190)}`;

describe('a client that does not read', () => {
  let plenum: TestPlenum;
  let api: Api;
  let session: { id: string; code: string };
  let questions: Question[];
  let organizer: string;
  let closers: (() => unknown)[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start({ MAX_SOCKETS_PER_SESSION: '3' });
    api = new Api(plenum.url);
    const labels = Array.from({ length: 20 }, (_, index) => label(index));
    const question = {
      kind: 'single_choice',
      prompt: 'Which?',
      options: labels.map((one) => ({ label: one })),
      settings: { allowChange: true },
    };
    const draft = await aDraftSession(api, { questions: [] });
    ({ session, token: organizer } = draft);
    expectStatus(await api.post(`/v1/sessions/${session.id}/start`, {}, organizer), 200);
    questions = [];
    for (let added = 0; added < QUESTIONS; added += 1) {
      const path = `/v1/sessions/${session.id}/questions`;
      const { id } = expectStatus(await api.post<Question>(path, question, organizer), 201);
      questions.push(await openQuestion(api, id, organizer));
    }
  }, 120_000);
  afterAll(() => plenum.close());
  afterEach(() => {
    for (const close of closers) close();
    closers = [];
  });

  async function aScreen(): Promise<LiveClient> {
    const auth = { token: organizer, sessionId: session.id };
    const screen = await LiveClient.connect(plenum.url, auth);
    closers.push(() => screen.close());
    return screen;
  }

  /** When the server counts so many of the audience. */
  const connected = (screen: LiveClient, number: number) =>
    screen.next('audience:count', (count) => count.connected === number);

  it('is dropped, and comes back to a snapshot: by WebSocket', async () => {
    const screen = await aScreen();
    const { token } = await aParticipant(api, session);
    const line = await RawLine.join(plenum.url, token);
    closers.push(() => line.close());
    await connected(screen, 1);
    screen.forget();

    line.stall();
    for (let ack = 0; ack < 20; ack += 1) line.send(`42/live,${ack}["session:get"]`);
    await connected(screen, 0);

    const phone = await LiveClient.connect(plenum.url, { token });
    closers.push(() => phone.close());
    expect(phone.all('session:snapshot')[0]!.session.questions).toHaveLength(QUESTIONS);
  });

  it('is dropped, and comes back to a snapshot: by polling', async () => {
    const screen = await aScreen();
    const { token } = await aParticipant(api, session);
    const path = '/socket.io/?EIO=4&transport=polling';
    const open = expectStatus(await api.get<string>(path), 200);
    const { sid } = JSON.parse(open.slice(1)) as { sid: string };
    const own = `${path}&sid=${sid}`;
    const send = (text: string) =>
      api.request('POST', own, { body: text, headers: { 'content-type': 'text/plain' } });
    expectStatus(await send(`40/live,${JSON.stringify({ token })}`), 200);
    await connected(screen, 1);
    screen.forget();

    for (let ack = 0; ack < 20; ack += 1) await send(`42/live,${ack}["session:get"]`);
    await connected(screen, 0);
    expect((await api.get(own)).status).toBe(400); // nobody there any more

    const phone = await LiveClient.connect(plenum.url, { token }, { transports: ['polling'] });
    closers.push(() => phone.close());
    expect(phone.all('session:snapshot')[0]!.session.questions).toHaveLength(QUESTIONS);
  });

  it('is dropped, and comes back to a snapshot: of a stream', async () => {
    // The session has room for three.
    const path = `/v1/sessions/${session.id}/results/stream`;
    const follow = async () => {
      const line = new RawLine(plenum.url);
      closers.push(() => line.close());
      line.request(`GET ${path}`, { Authorization: `Bearer ${organizer}` });
      await line.reads('\r\n\r\n');
      return line;
    };
    const lines = [await follow(), await follow(), await follow()];
    for (const line of lines) {
      await line.reads('event: snapshot');
      line.stall();
    }
    expect((await follow()).text).toMatch(/^HTTP\/1.1 503 /);

    let isOver = false;
    const voters = await Promise.all(questions.map(() => aParticipant(api, session)));
    const voting = voters.map(async ({ token }, index) => {
      const { id, options } = questions[index]!;
      for (let turn = 0; !isOver; turn += 1) {
        const optionIds = [options[turn % options.length]!.id];
        await api.post(`/v1/questions/${id}/votes`, { optionIds }, token);
      }
    });
    try {
      const back = await until(follow, ({ text }) => text.startsWith('HTTP/1.1 200 '), 150_000);
      await back.reads('event: snapshot');
    } finally {
      isOver = true;
      await Promise.all(voting);
    }
  }, 180_000);
});
