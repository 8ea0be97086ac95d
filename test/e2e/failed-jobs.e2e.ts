import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Question } from '../../src/contract/index.js';
import { newId } from '../../src/platform/ids.js';
import { COUNT_JOB, type CountJob, SEAL_JOB } from '../../src/voting/vote-jobs.js';
import {
  aLiveSession,
  Api,
  aParticipant,
  aSingleChoice,
  choose,
  closeQuestion,
  countsByLabel,
  resultWhen,
  vote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { OwnProcess } from './support/process.js';
import { VoteQueue } from './support/vote-queue.js';

type QueuedVote = CountJob['questions'][number]['ballots'][number];

const LIMIT = 90_000;

/** A vote as it stands in a job; packed, the choice is the option's index. */
const aVote = (choice: unknown = 0, participantId = newId()): QueuedVote => [
  participantId,
  newId(),
  choice as number,
  0,
];

const jobOf = ({ id }: Question, ballots: unknown[]) => ({
  questions: [{ id, round: 1, ballots }],
});

describe('a job that can never succeed', () => {
  let plenum: TestPlenum;
  let queue: VoteQueue;
  let api: Api;
  let token: string;
  let session: { code: string };
  let question: Question;
  /** Elsewhere: votes as often as a job is put into the queue. */
  let other: { question: Question; token: string; isYes: boolean };

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    const { session: elsewhere, questions } = await aLiveSession(api, {
      questions: [aSingleChoice({ allowChange: true })],
    });
    const participant = await aParticipant(api, elsewhere);
    other = { question: questions[0]!, token: participant.token, isYes: false };
  }, LIMIT);
  afterAll(() => plenum.close());
  beforeEach(async () => {
    queue = VoteQueue.open(plenum);
    const live = await aLiveSession(api);
    ({ token, session } = live);
    question = live.questions[0]!;
  });
  afterEach(() => queue.close());

  /** Workers are told of votes; what nobody has told of, they look for now and then. @returns its id */
  async function put(name: string, data: unknown): Promise<string> {
    const id = await queue.add(name, data);
    other.isYes = !other.isYes;
    const label = other.isYes ? 'Yes' : 'No';
    await vote(api, other.question.id, choose(other.question, label), other.token);
    return id;
  }

  const counted = (total: number) =>
    resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === total);

  it.each([
    ['of a kind that nobody knows', 'tally', {}],
    ['that is no data at all', COUNT_JOB, null],
    ['that holds no votes', COUNT_JOB, { questions: 'none' }],
    ['about a question with no such id', COUNT_JOB, jobOf({ id: 'q' } as Question, [aVote()])],
    ['that seals at no time', SEAL_JOB, { questionId: newId(), round: 1, closedAt: 'now' }],
    ['that seals no question', SEAL_JOB, { questionId: 'q', round: 1, closedAt: '2026-01-01' }],
  ])('%s goes to the failed set at once, and the next is worked', async (_, name, data) => {
    const { attemptsMade, failedReason } = await queue.failed(await put(name, data));
    expect({ attemptsMade, failedReason }).toEqual({
      attemptsMade: 1,
      failedReason: expect.stringMatching(/\S/),
    });
    await put(COUNT_JOB, jobOf(question, [aVote()]));
    expect(countsByLabel(await counted(1))).toEqual({ Yes: 1, No: 0 });
  });

  it.each([
    ['a participant with no such id', aVote(0, 'nobody')],
    ['an option that there is not', aVote(7)],
    ['a choice that is none', aVote('yes')],
    ['no vote at all', null],
  ])('takes no other vote with it: %s', async (_, poison) => {
    const good = Array.from({ length: 6 }, (_one, index) => aVote(index % 2));
    const id = await put(COUNT_JOB, jobOf(question, good.toSpliced(2, 0, poison as never)));
    const job = await queue.failed(id);
    expect(job.data).toEqual(jobOf(question, [poison]));
    expect(countsByLabel(await counted(6))).toEqual({ Yes: 3, No: 3 });
  });

  it('does not keep a result from being final; worked again, it corrects that', async () => {
    const late = aVote(1);
    await plenum.query(
      `alter table ballots add constraint not_yet check (participant_id <> '${late[0]}')`,
    );
    const id = await put(COUNT_JOB, jobOf(question, [aVote(0), late]));
    await queue.failed(id);
    await closeQuestion(api, question.id, token);
    const final = await resultWhen(api, question.id, token, (result) => result.final);
    expect(countsByLabel(final)).toEqual({ Yes: 1, No: 0 });

    await plenum.query('alter table ballots drop constraint not_yet');
    await jobs('retry', id);
    const corrected = await counted(2);
    expect(countsByLabel(corrected)).toEqual({ Yes: 1, No: 1 });
    expect(corrected.version).toBeGreaterThan(final.version);
    expect(corrected.final).toBe(true);
  });

  it('does not keep Plenum from starting', async () => {
    await queue.failed(await put(COUNT_JOB, jobOf(question, [null, aVote(9)])));
    await plenum.stop();
    await plenum.startAgain();
    api = new Api(plenum.url);
    const { token: participant } = await aParticipant(api, session);
    await vote(api, question.id, choose(question, 'Yes'), participant);
    await counted(1);
  });

  it('is for ops to see, to work again and to remove', async () => {
    const id = await put(COUNT_JOB, jobOf(question, [aVote(5)]));
    const unknown = await put('tally', {});
    await Promise.all([queue.failed(id), queue.failed(unknown)]);

    expect(await jobs()).toMatch(new RegExp(`votes  count  ${id}  .*cannot be counted: 1`));
    expect(await jobs('list')).toContain(`votes  tally  ${unknown}`);
    expect(JSON.parse(await jobs('show', id))).toMatchObject({ id, queue: 'votes', name: 'count' });

    expect(await jobs('remove', unknown)).toContain(unknown);
    expect(await jobs('list')).not.toContain(`tally  ${unknown}`);
    expect(await jobs('retry', 'all')).toContain('Back in their queues');
    await queue.failed(id); // nothing has been mended
    const entries = await plenum.query(
      `select actor_id, action, target_name from audit_entries
       where target_id in ('${id}', '${unknown}') order by id`,
    );
    expect(entries).toEqual([
      { actor_id: null, action: 'job.removed', target_name: 'votes tally' },
      { actor_id: null, action: 'job.retried', target_name: 'votes count' },
    ]);
  });

  it('is told apart from what is none', async () => {
    for (const words of [['show', 'nothing'], ['mend', 'all'], ['retry'], ['list', 'all']]) {
      const command = run(words);
      expect(await command.exited).toBe(1);
      expect(command.output).toMatch(/No failed job has the id|npm run jobs -- list/);
    }
  });

  /** What the command of ops prints. */
  async function jobs(...words: string[]): Promise<string> {
    const command = run(words);
    expect([await command.exited, command.output]).toEqual([0, expect.any(String)]);
    return command.output;
  }

  function run(words: string[]): OwnProcess {
    return new OwnProcess(process.execPath, ['dist/jobs.js', ...words], plenum.variables);
  }
});
