import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Choice, Question, Result } from '../../src/contract/index.js';
import {
  aLiveSession,
  aMultipleChoice,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  closeQuestion,
  resultWhen,
} from './support/api.js';
import { type Ballot, ballotsOf, sorted, tallyOf } from './support/ballots.js';
import { choiceOf, otherChoice } from './support/choices.js';
import { inLanes } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { type Random, seeded } from './support/random.js';
import { aCrowd, goHome, type Voter } from './support/voters.js';

const CROWD = 300;
/** Milliseconds from one `results:updated` of a question to the next: four a second. */
const PACE = 250;

type Repeat = 'once' | 'at the same time' | 'again';

/** What one of the crowd does with one question. */
interface Plan {
  question: Question;
  choice: Choice;
  repeat: Repeat;
  /** Another choice, tried afterwards. */
  change?: Choice;
}

describe('a crowd', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;
  let questions: Question[];
  let crowd: Voter[] = [];
  let screens: { client: LiveClient; arrivals: Arrival[] }[] = [];
  let finals: Result[];
  /** By question and participant: the vote that the last receipt is for. */
  const held = new Map<string, Ballot & { question: Question }>();
  const surprises: string[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    const room = await aLiveSession(api, {
      questions: [
        aSingleChoice({}, ['North', 'East', 'South', 'West']),
        aMultipleChoice({ allowChange: true, maxChoices: 3 }, ['Red', 'Green', 'Blue', 'Pink']),
        aRating({ allowChange: true, min: 0, max: 10 }),
      ],
    });
    ({ token, questions } = room);
    crowd = await aCrowd(api, plenum.url, room.session, CROWD);
    const idle = await aParticipant(api, room.session);
    screens = [
      await LiveClient.connect(plenum.url, { token, sessionId: room.session.id }),
      await LiveClient.connect(plenum.url, { token: idle.token }),
      ...crowd.flatMap(({ client }) => client ?? []),
    ].map((client) => ({ client, arrivals: arrivalsAt(client) }));

    const random = seeded(20_261_121);
    const plans = crowd.map((voter) => ({ voter, plans: plansFor(questions, random) }));
    // All questions of some at a time.
    await inLanes(plans, 50, ({ voter, plans }) =>
      Promise.all(plans.map((plan) => follow(voter, plan))),
    );
    await Promise.all(questions.map(({ id }) => closeQuestion(api, id, token)));
    finals = await Promise.all(
      questions.map(({ id }) => resultWhen(api, id, token, ({ final }) => final)),
    );
  });
  afterAll(async () => {
    goHome(crowd);
    for (const { client } of screens) client.close();
    await plenum.close();
  });

  async function follow(voter: Voter, { question, choice, repeat, change }: Plan): Promise<void> {
    const cast = (what: Choice) => voter.cast(question.id, what);
    const first = cast(choice);
    if (repeat === 'again') await first;
    const casts = await Promise.all([first, repeat === 'once' ? first : cast(choice)]);
    const [receiptId, other] = casts.map(({ receipt }) => receipt?.id);
    if (!receiptId || receiptId !== other) surprises.push(`${repeat}: ${JSON.stringify(casts)}`);

    const changed = change && (await cast(change));
    if (changed && !question.settings.allowChange && changed.code !== 'already_voted') {
      surprises.push(`no change allowed: ${JSON.stringify(changed)}`);
    }
    if (changed && question.settings.allowChange && !changed.receipt) {
      surprises.push(`change allowed: ${JSON.stringify(changed)}`);
    }
    held.set(`${question.id} ${voter.id}`, {
      question,
      participantId: voter.id,
      ...(changed?.receipt
        ? { receiptId: changed.receipt.id, choice: change! }
        : { receiptId: receiptId!, choice }),
    });
  }

  const heldOf = (question: Question): Ballot[] =>
    [...held.values()]
      .filter((ballot) => ballot.question === question)
      .map(({ participantId, receiptId, choice }) => ({ participantId, receiptId, choice }));

  it('has each retry and each change answered as it should be', () => {
    expect(surprises).toEqual([]);
    expect(held.size).toBeGreaterThan(CROWD * 2);
  });

  it('is counted exactly', () => {
    for (const [index, question] of questions.entries()) {
      const { version, updatedAt, ...said } = finals[index]!;
      const choices = heldOf(question).map(({ choice }) => choice);
      expect(said).toEqual({ ...tallyOf(question, choices), final: true });
      expect({ version, updatedAt }).toEqual({
        version: expect.any(Number),
        updatedAt: expect.any(String),
      });
    }
  });

  it('finds each vote in the database as its receipt says', async () => {
    for (const question of questions) {
      expect(await ballotsOf(plenum, question)).toEqual(sorted(heldOf(question), question));
    }
  });

  it('has every screen end on the final result', async () => {
    for (const { client } of screens) {
      for (const final of finals) {
        const isFinal = (result: Result) => result.questionId === final.questionId && result.final;
        await client.next('results:updated', isFinal);
        const updates = client.all('results:updated');
        expect(updates.findLast(({ questionId }) => questionId === final.questionId)).toEqual(
          final,
        );
      }
    }
  });

  it('is told at most four times a second a question, in versions that only grow', () => {
    for (const { arrivals } of screens) {
      for (const { id } of questions) {
        const own = arrivals.filter(({ result }) => result.questionId === id);
        const took = own.at(-1)!.at - own[0]!.at;
        // One at each end of the time, and two that came late or early.
        expect(own.length).toBeLessThanOrEqual(took / PACE + 1 + 2);
        const versions = own.map(({ result }) => result.version);
        expect(versions).toEqual(versions.toSorted((one, other) => one - other));
        expect(new Set(versions).size).toBeGreaterThan(1);
      }
    }
  });
});

interface Arrival {
  at: number;
  result: Result;
}

function arrivalsAt({ socket }: LiveClient): Arrival[] {
  const arrivals: Arrival[] = [];
  socket.on('results:updated', (result) => arrivals.push({ at: Date.now(), result }));
  return arrivals;
}

/** Nine of ten questions; every tenth vote sent twice, every tenth changed. */
function plansFor(questions: readonly Question[], random: Random): Plan[] {
  return questions
    .filter(() => random.chance(0.9))
    .map((question) => {
      const choice = choiceOf(question, random);
      const repeat = random.chance(0.1)
        ? random.pick<Repeat>(['at the same time', 'again'])
        : 'once';
      const change = random.chance(0.1) ? otherChoice(question, choice, random) : undefined;
      return { question, choice, repeat, change };
    });
}
