import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerPage, Question } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { ask } from './support/qa.js';

describe('ideas put to the vote', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** A session that takes questions from the audience, and has one for texts. */
  async function aRoom() {
    const questions = [{ kind: 'open_text', prompt: 'What is missing?' }];
    const made = await aLiveSession(api, { questions, settings: { qa: 'open' } });
    const [question] = made.questions;
    const grace = await aParticipant(api, made.session);
    await openQuestion(api, question!.id, made.token).catch(() => undefined);
    return { ...made, question: question!, grace };
  }
  type Room = Awaited<ReturnType<typeof aRoom>>;

  const make = ({ session, token }: Room, body: object) =>
    api.post<Question>(`/v1/sessions/${session.id}/questions/from-ideas`, body, token);

  async function anAnswer({ question, token, session }: Room, text: string): Promise<string> {
    const { token: own } = await aParticipant(api, session);
    await vote(api, question.id, { texts: [text] }, own);
    const path = `/v1/questions/${question.id}/answers?state=shown`;
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes > 0);
    for (;;) {
      const { items } = expectStatus(await api.get<AnswerPage>(path, token), 200);
      const found = items.find((one) => one.text === text);
      if (found) return found.id;
    }
  }

  const labelsOf = ({ options }: Question) => options.map(({ label }) => label);

  it('are the options of a new question, in their order', async () => {
    const room = await aRoom();
    const [one, two] = [
      await ask(api, 'One *day*?', room.grace.token),
      await ask(api, `${'Two '.repeat(70)}?`, room.grace.token),
    ];
    const answer = await anAnswer(room, 'Three');
    const body = { prompt: 'Which?', qaIds: [two.id, one.id], answerIds: [answer] };
    const question = expectStatus(await make(room, body), 201);
    expect(question).toMatchObject({
      sessionId: room.session.id,
      kind: 'multiple_choice',
      prompt: 'Which?',
      status: 'draft',
      position: 1,
    });
    expect(labelsOf(question)).toEqual([`${'Two '.repeat(49)}Two…`, 'One \\*day\\*?', 'Three']);
  });

  it.each(['single_choice', 'multiple_choice', 'ranking', 'points'])(
    'are a question of the kind %s, each text that looks alike once',
    async (kind) => {
      const room = await aRoom();
      const texts = ['Tea', 'Coffee', 'tea '];
      const items = await times(3, (nth) => ask(api, texts[nth]!, room.grace.token), 1);
      const body = { kind, prompt: 'Which?', qaIds: items.map(({ id }) => id) };
      const question = expectStatus(await make(room, body), 201);
      expect(question.kind).toBe(kind);
      expect(labelsOf(question)).toEqual(['Tea', 'Coffee']);
    },
  );

  it('are two at least that do not look alike, and as many as there may be options', async () => {
    const room = await aRoom();
    const [one, same] = [
      await ask(api, 'Tea', room.grace.token),
      await ask(api, 'TEA', room.grace.token),
    ];
    const many = Array<string>(30).fill(one.id);
    for (const ideas of [
      {},
      { qaIds: [one.id] },
      { qaIds: [one.id, same.id] },
      { qaIds: many, answerIds: many },
    ]) {
      const { errors } = expectProblem(
        await make(room, { prompt: 'Which?', ...ideas }),
        400,
        'validation_failed',
      );
      expect(errors).toEqual([expect.objectContaining({ path: 'qaIds' })]);
    }
  });

  it('of another session are not there', async () => {
    const [room, other] = [await aRoom(), await aRoom()];
    const own = await ask(api, 'Mine?', room.grace.token);
    const item = await ask(api, 'Theirs?', other.grace.token);
    const answer = await anAnswer(other, 'Theirs');
    const made = (ideas: object) => make(room, { prompt: 'Which?', ...ideas });
    expectProblem(await made({ qaIds: [own.id, item.id] }), 404, 'qa_item_not_found');
    expectProblem(await made({ qaIds: [own.id], answerIds: [answer] }), 404, 'answer_not_found');
  });
});
