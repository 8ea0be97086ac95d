import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openQuestion, resultWhen } from '../e2e/support/api.js';
import { sees, seesNo } from './support/expectations.js';
import { cast, join } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

const BUSY = 'The server is very busy. Votes are kept, and sent later.';

describe('a phone for whose line there is no room', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set({ MAX_SOCKETS_PER_SESSION: '1' });
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('votes all the same, and comes in by itself when there is', async () => {
    const question = {
      kind: 'single_choice',
      prompt: 'Where to?',
      options: labelled('Oslo', 'Riga'),
    };
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [question, { ...question, prompt: 'And then?' }],
      open: false,
    });
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    const first = await stage.aPhone();
    await join(first, session.code);
    await sees(first, 'Where to?');

    const second = await stage.aPhone();
    await join(second, session.code);
    await sees(second, BUSY);
    await cast(second, ['Oslo']);
    await resultWhen(stage.api, questions[0]!.id, organizer.token, (one) => one.totalVotes === 1);

    await first.context().close();
    await seesNo(second, BUSY);
    await openQuestion(stage.api, questions[1]!.id, organizer.token);
    await sees(second, 'And then?');
  });
});

const labelled = (...labels: string[]) => labels.map((label) => ({ label }));
