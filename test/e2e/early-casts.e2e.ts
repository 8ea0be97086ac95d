import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Question } from '../../src/contract/index.js';
import { VotesService } from '../../src/voting/casting/votes.service.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  resultWhen,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { frame, RawLine } from './support/raw-line.js';

/** The same event: only the first is read on the connection itself. */
const plain = (id: number, vote: string) => `42/live,${id}["vote:cast",${vote}]`;
const spaced = (id: number, vote: string) => `42/live,${id}[ "vote:cast",${vote}]`;

describe('vote:cast, read on the connection', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => plenum.close());

  async function aLine() {
    const {
      session,
      questions,
      token: organizer,
    } = await aLiveSession(api, {
      questions: [aSingleChoice()],
    });
    const [question] = questions as [Question];
    const { token } = await aParticipant(api, session);
    const line = await RawLine.enter(plenum.url, token);
    return { line, question, organizer };
  }

  async function ackOf(line: RawLine, id: number, text: string): Promise<string> {
    line.write(frame(text));
    await line.hears(`43/live,${id}[`);
    const [, ack] = new RegExp(`43/live,${id}\\[(\\{.*?\\}\\}?)\\]`).exec(line.received) ?? [];
    return ack!;
  }

  it('has the same acknowledgement as Socket.IO gives, and counts once', async () => {
    const { line, question, organizer } = await aLine();
    const cast = jest.spyOn(VotesService.prototype, 'castNow');
    const vote = JSON.stringify({ questionId: question.id, ...choose(question, 'Yes') });
    const early = await ackOf(line, 1, plain(1, vote));
    expect(JSON.parse(early)).toMatchObject({
      ok: true,
      receipt: { questionId: question.id, status: 'accepted' },
    });
    expect(cast.mock.results).toMatchObject([{ value: true }]);
    expect(await ackOf(line, 2, spaced(2, vote))).toBe(early);
    const result = await resultWhen(
      api,
      question.id,
      organizer,
      ({ totalVotes }) => totalVotes > 0,
    );
    expect(result.totalVotes).toBe(1);
    line.close();
  });

  it('is refused in the same words', async () => {
    const { line, question } = await aLine();
    const of = (vote: object) => JSON.stringify({ questionId: question.id, ...vote });
    await ackOf(line, 1, plain(1, of(choose(question, 'Yes'))));
    const refused = [
      of(choose(question, 'No')),
      of({ value: 3 }),
      of({ ...choose(question, 'Yes'), more: 1 }),
      JSON.stringify(choose(question, 'Yes')),
      '{}',
      '7',
      'null',
    ];
    for (const [index, vote] of refused.entries()) {
      const id = 10 + 2 * index;
      const ack = await ackOf(line, id, plain(id, vote));
      expect(JSON.parse(ack)).toMatchObject({ ok: false });
      expect(await ackOf(line, id + 1, spaced(id + 1, vote))).toBe(ack);
    }
    line.close();
  });

  it('is left to Socket.IO where nobody asks for an answer, or it is no event', async () => {
    const { line, question, organizer } = await aLine();
    const cast = jest.spyOn(VotesService.prototype, 'castNow');
    const vote = JSON.stringify({ questionId: question.id, ...choose(question, 'Yes') });
    line.write(frame(`42/live,["vote:cast",${vote}]`));
    await resultWhen(api, question.id, organizer, ({ totalVotes }) => totalVotes === 1);
    expect(cast).not.toHaveBeenCalled();
    line.write(frame(`42/live,5["vote:cast",${vote}`));
    await line.ends();
  });
});
