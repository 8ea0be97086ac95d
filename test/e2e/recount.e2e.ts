import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotFile } from '../../src/contract/ballots.js';
import type { Answer, AnswerPage, Question } from '../../src/contract/index.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { tallyOf } from './support/ballots.js';
import { choiceOf } from './support/choices.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { seeded } from './support/random.js';

const LABELS = ['Aquarium', 'Beach', 'Castle', 'Dunes'];
const aRanking = (method: string) => ({
  kind: 'ranking',
  prompt: 'Where do we go?',
  options: LABELS.map((label) => ({ label })),
  settings: { method, allowChange: true },
});

describe('ballots for a recount', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const ballotsOf = (question: Question, token: string, query = '') =>
    api.get<BallotFile>(`/v1/questions/${question.id}/ballots${query}`, token);

  /** As text, and by which name. */
  async function fileOf(question: Question, token: string, query: string) {
    const answer = await fetch(`${plenum.url}/v1/questions/${question.id}/ballots${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    const [, name] = /filename="(.+)"/.exec(answer.headers.get('content-disposition')!)!;
    return { name, text: await answer.text() };
  }

  const isFinal = async (question: Question, token: string) => {
    await closeQuestion(api, question.id, token);
    return resultWhen(api, question.id, token, ({ final }) => final);
  };

  it.each(['borda', 'irv', 'condorcet'])('add up to the result by %s', async (method) => {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [aRanking(method)],
    });
    const question = questions[0]!;
    const random = seeded(9);
    await times(25, async () => {
      const { token: own } = await aParticipant(api, session);
      await vote(api, question.id, choiceOf(question, random), own);
    });
    const gone = await aParticipant(api, session);
    await vote(api, question.id, choiceOf(question, random), gone.token);
    await withdrawVote(api, question.id, gone.token);
    expectProblem(await ballotsOf(question, token), 409, 'result_not_final');

    const result = await isFinal(question, token);
    const file = expectStatus(await ballotsOf(question, token), 200);
    expect(file).toMatchObject({ format: 'plenum-ballots-1', method });
    expect(file.ballots).toHaveLength(25);
    expect(result).toMatchObject(tallyOf(question, file.ballots));
    // Nothing but choices: no receipt, no time, nobody.
    for (const ballot of file.ballots) expect(Object.keys(ballot)).toEqual(['optionIds']);

    const blt = await fileOf(question, token, '?format=blt');
    expect(blt.name).toBe('plenum-ballots.blt');
    expect(votesIn(blt.text.split('\n').slice(1), /^(\d+) [1-4]/)).toBe(25);
    const preflib = await fileOf(question, token, '?format=preflib&reading=completed');
    expect(preflib.name).toMatch(/\.(?:soc|toc)$/);
    expect(preflib.text).toContain('# NUMBER VOTERS: 25\n');
    expect(votesIn(preflib.text.split('\n'), /^(\d+): /)).toBe(25);
    const csv = await fileOf(question, token, '?format=csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(26);

    await openQuestion(api, question.id, token);
    expectProblem(await ballotsOf(question, token), 409, 'result_not_final');
  });

  it('come in another order each time', async () => {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [{ kind: 'numeric', prompt: 'Which number?', options: [], settings: {} }],
    });
    const question = questions[0]!;
    for (let value = 0; value < 30; value++) {
      const { token: own } = await aParticipant(api, session);
      await vote(api, question.id, { value }, own);
    }
    await isFinal(question, token);
    const read = async () =>
      expectStatus(await ballotsOf(question, token), 200).ballots.map(({ value }) => value!);
    const [one, other] = [await read(), await read()];
    const ascending = one.toSorted((a, b) => a - b);
    expect(ascending).toEqual(Array.from({ length: 30 }, (_, at) => at));
    expect(other.toSorted((a, b) => a - b)).toEqual(ascending);
    // By chance once in 30! times.
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(ascending);
    for (const format of ['blt', 'preflib']) {
      const refused = await ballotsOf(question, token, `?format=${format}`);
      expectProblem(refused, 400, 'unsupported_ballot_format');
    }
  });

  it('have texts that are shown, and no other', async () => {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [
        {
          kind: 'open_text',
          prompt: 'What is missing?',
          settings: { moderated: true, maxAnswers: 2 },
        },
      ],
    });
    const question = questions[0]!;
    for (const texts of [['=1+1', 'rude'], ['waits']]) {
      const { token: own } = await aParticipant(api, session);
      await vote(api, question.id, { texts }, own);
    }
    const pending = async () =>
      expectStatus(
        await api.get<AnswerPage>(`/v1/questions/${question.id}/answers?state=pending`, token),
        200,
      ).items;
    const items: Answer[] = await until(pending, ({ length }) => length === 3);
    const idOf = (text: string) => items.find((item) => item.text === text)!.id;
    expectStatus(await api.post(`/v1/answers/${idOf('=1+1')}/show`, undefined, token), 200);
    expectStatus(await api.post(`/v1/answers/${idOf('rude')}/hide`, undefined, token), 200);
    await isFinal(question, token);
    const { ballots } = expectStatus(await ballotsOf(question, token), 200);
    expect(ballots).toEqual([{ texts: ['=1+1'] }]);
    const csv = await fileOf(question, token, '?format=csv');
    expect(csv.text).toBe('"text 1","text 2"\r\n"Text: =1+1",""\r\n');
  });

  it('are one’s own, and of a format that there is', async () => {
    const { token, questions } = await aLiveSession(api, { questions: [aSingleChoice()] });
    const question = questions[0]!;
    const { token: other } = await anOrganizer(api);
    expectProblem(await ballotsOf(question, other), 404, 'question_not_found');
    for (const query of ['?format=xml', '?format=blt&reading=mine']) {
      expectProblem(await ballotsOf(question, token, query), 400, 'validation_failed');
    }
  });

  it('of one choice are sets for PrefLib', async () => {
    const { token, session, questions } = await aLiveSession(api, { questions: [aSingleChoice()] });
    const question = questions[0]!;
    const { token: own } = await aParticipant(api, session);
    await vote(api, question.id, choose(question, 'Yes'), own);
    await isFinal(question, token);
    const { name, text } = await fileOf(question, token, '?format=preflib');
    expect(name).toBe('plenum-ballots.cat');
    expect(text).toContain('# NUMBER UNIQUE PREFERENCES: 1\n');
  });
});

/** What the lines of a file count, that begin with how many ballots they are. */
function votesIn(lines: readonly string[], pattern: RegExp): number {
  const counts = lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  return counts.reduce((sum, count) => sum + Number(count), 0);
}
