import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { QaItem, QaPage, Question } from '../../src/contract/index.js';
import {
  aModeratorLink,
  aParticipant,
  castVote,
  closeQuestion,
  countsByLabel,
  expectStatus,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { cast, join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

/** Phones over the API, beside the pages. */
const HALL = 200;

describe('a town hall', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const part = (page: Page, section: string) => page.locator(`.qa-part[data-section=${section}]`);
  const row = (page: Page, text: string) => page.locator('.qa-item').filter({ hasText: text });
  const upvote = (page: Page, text: string) => row(page, text).locator('.qa-upvote');

  it('has 200 phones, a moderator, a host and a screen, from the first question to a vote', async () => {
    const { session, organizer } = await aPoll(stage, {
      questions: [],
      settings: { qa: 'moderated', reactions: 'on' },
    });
    const { token } = organizer;
    const { url } = await aModeratorLink(stage.api, session, token);
    const [moderator, host] = [await stage.aPhone(), await stage.aDesktop()];
    await moderator.goto(url);
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}/qa`);
    const screen = await aScreen(stage, session, token);
    const phones = [await stage.aPhone(), await stage.aPhone()] as const;
    for (const phone of phones) {
      await join(phone, session.code);
      await phone.locator('.qa-entry > .button').click();
    }
    const hall = await Promise.all(
      Array.from({ length: HALL }, () => aParticipant(stage.api, session)),
    );

    // Nothing is seen until the moderator lets it through.
    await phones[0].getByRole('textbox', { name: 'Your question' }).fill('Who pays for it?');
    await phones[0].getByRole('button', { name: 'Send question' }).click();
    await sees(part(moderator, 'pending'), 'Who pays for it?');
    await seesNo(phones[1], 'Who pays for it?');
    await moderator.getByRole('button', { name: 'Show: “Who pays for it?”' }).tap();
    await upvote(phones[1], 'Who pays for it?').click();

    // Each fifth asks.
    const asked = await Promise.all(
      hall
        .filter((_, at) => at % 5 === 0)
        .map(async (one, at) => {
          const body = { text: `Question ${at + 1} of the hall`, key: `town-hall-question-${at}` };
          return expectStatus(await stage.api.post<QaItem>('/v1/qa', body, one.token), 201);
        }),
    );
    const shown = asked.slice(0, 20);
    for (const { id } of shown) {
      expectStatus(await stage.api.patch(`/v1/qa/${id}`, { status: 'shown' }, token), 200);
    }

    // All want the one answered, half of them another one, too.
    const path = `/v1/sessions/${session.id}/qa?sort=top&limit=100`;
    const list = async () => expectStatus(await stage.api.get<QaPage>(path, token), 200).items;
    const wanted = (await list()).find(({ text }) => text === 'Who pays for it?')!;
    const also = shown[7]!;
    const up = ({ id }: QaItem, by: typeof hall) =>
      Promise.all(
        by.map(async (one) =>
          expectStatus(await stage.api.put(`/v1/qa/${id}/upvote`, undefined, one.token), 200),
        ),
      );
    await Promise.all([up(wanted, hall), up(also, hall.slice(0, HALL / 2))]);
    await sees(upvote(phones[1], 'Who pays for it?'), `${HALL + 1}`);
    expect((await list()).slice(0, 2)).toMatchObject([
      { id: wanted.id, upvotes: HALL + 1 },
      { id: also.id, upvotes: HALL / 2 },
    ]);
    await expectAccessibleInBoth(phones[1]);

    // The screen has it large; what is hidden is gone everywhere.
    await moderator.getByRole('button', { name: 'Pin: “Who pays for it?”' }).tap();
    await sees(screen.locator('.stage-prompt'), 'Who pays for it?');
    await expectAccessibleInBoth(screen);
    await sees(phones[1], also.text);
    await sees(part(host, 'shown'), also.text);
    expectStatus(await stage.api.patch(`/v1/qa/${also.id}`, { status: 'hidden' }, token), 200);
    await row(phones[1], also.text).waitFor({ state: 'detached' });

    // The hall claps: each once, and the host sees how many.
    await Promise.all(
      hall.map(async (one) =>
        expectStatus(await stage.api.post('/v1/reactions', { reaction: 'clap' }, one.token), 204),
      ),
    );
    await sees(host.locator('.strip-cheers li').filter({ hasText: 'Applause' }), `${HALL}`);

    // What it asks becomes a vote.
    const body = {
      prompt: 'What first?',
      qaIds: [wanted, shown[0]!, shown[1]!].map(({ id }) => id),
    };
    const question = expectStatus(
      await stage.api.post<Question>(
        `/v1/sessions/${session.id}/questions/from-ideas`,
        { ...body, kind: 'single_choice' },
        token,
      ),
      201,
    );
    await openQuestion(stage.api, question.id, token);
    for (const phone of phones) await phone.goBack();
    await cast(phones[0], ['Who pays for it?']);
    await Promise.all(
      hall.map(async (one, at) => {
        const optionIds = [question.options[at % 3]!.id];
        expectStatus(await castVote(stage.api, question.id, { optionIds }, one.token), 202);
      }),
    );
    await sees(phones[0], 'Vote counted');
    await closeQuestion(stage.api, question.id, token);
    const result = await resultWhen(stage.api, question.id, token, ({ final }) => final);
    expect(result.totalVotes).toBe(HALL + 1);
    expect(countsByLabel(result)['Who pays for it?']).toBe(68);
    await until(
      async () => (await screen.locator('.stage-prompt').count()) > 0,
      'nothing is shown',
    );
  }, 180_000);
});
