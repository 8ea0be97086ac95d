import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeQuestion, expectStatus, openQuestion, resultWhen, vote } from '../e2e/support/api.js';
import { aMotion, choosing, putSeats } from '../e2e/support/motions.js';
import { joinBy } from '../e2e/support/rosters.js';
import { expectAccessible, expectAccessibleInBoth, sees } from './support/expectations.js';
import { cast, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('motions', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('are voted on by weight, shown when they are decided, and printed as minutes', async () => {
    const { api } = stage;
    const council = await aPoll(stage, {
      questions: [
        aMotion({}, 'The council buys a **piano** for the hall.'),
        aMotion({ majority: 'two_thirds' }, 'The statutes are changed as proposed.'),
      ],
      open: false,
      settings: { roster: 'names', identity: 'named', motion: { quorum: { percent: 50 } } },
    });
    const { session, organizer } = council;
    const [question] = council.questions;
    const { token } = organizer;
    await putSeats(api, session, 'Ada;57\nGrace;21\nEve;6\nBob;15', token);
    await openQuestion(api, question!.id, token);

    const phone = await stage.aPhone();
    await phone.goto(`/j/${session.code}`);
    await phone.getByLabel('Your name').fill('Ada');
    await phone.getByRole('button', { name: 'Join' }).click();
    await sees(phone, 'Your vote counts 57 times.');
    await expectAccessible(phone);
    await cast(phone, ['Dafür']);
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    for (const [name, role] of [
      ['Grace', 'no'],
      ['Eve', 'abstain'],
    ] as const) {
      const joined = expectStatus(await joinBy(api, session, { name }), 200);
      await vote(api, question!.id, choosing(question!, role), joined.participantToken);
    }
    const screen = await aScreen(stage, session, token);
    await sees(screen, 'Votes are counted by weight when voting is closed.');
    await closeQuestion(api, question!.id, token);
    const verdict = /Adopted/;
    await sees(screen, verdict);
    await sees(screen, '40 needed · quorum 50 reached with 84');
    await expectAccessible(screen);
    await sees(phone, 'Adopted: 57 of 78 · quorum 50 reached with 84');

    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}/minutes`);
    await sees(page, 'Adopted: 57 of 78 · quorum 50 reached with 84');
    await sees(page, '4 seats, 99 votes');
    await expectAccessibleInBoth(page);
    await page.goto(`/host/sessions/${session.id}/new`);
    await page.getByRole('radio', { name: 'Motion' }).check({ force: true });
    await sees(page, 'One may abstain');
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await page.getByLabel('Quorum', { exact: true }).inputValue()).toBe('percent');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'List of names' }).click();
    await sees(page, '57 votes');
    await expectAccessible(page);
  });
});
