import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  expectStatus,
  openQuestion,
  vote,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { join, logIn, turnToEdit } from './support/people.js';
import { aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('texts', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  async function aRoom(question: object) {
    const organizer = await anOrganizer(stage.api);
    const { token } = organizer;
    const settings = { resultsVisibility: 'always' };
    const questions = [question];
    const made = await aDraftSession(stage.api, { token, questions, settings });
    const path = `/v1/sessions/${made.session.id}/start`;
    expectStatus(await stage.api.post(path, undefined, token), 200);
    const [asked] = made.questions;
    return {
      organizer,
      session: made.session,
      question: await openQuestion(stage.api, asked!.id, token),
    };
  }

  async function write(room: Awaited<ReturnType<typeof aRoom>>, ...texts: string[]) {
    const { token } = await aParticipant(stage.api, room.session);
    await vote(stage.api, room.question.id, { texts }, token);
  }

  it('are asked for by the host, written on a phone, and shown once they were looked at', async () => {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, { token: organizer.token, questions: [] });
    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}`);
    await host.getByRole('link', { name: 'Add question' }).click();
    await host.getByLabel('Question', { exact: true }).fill('What is missing?');
    await host.getByLabel('Open text').check({ force: true });
    await host.getByLabel('Answers a person').fill('2');
    await host.getByLabel('Characters each').fill('40');
    await host.getByLabel('Show only what I have looked at').check();
    await expectAccessibleInBoth(host);
    await host.getByRole('button', { name: 'Save' }).click();
    await host.locator('.question-item').filter({ hasText: 'What is missing?' }).waitFor();
    const start = `/v1/sessions/${session.id}/start`;
    expectStatus(await stage.api.post(start, undefined, organizer.token), 200);
    const [asked] = await questionsOf(session.id, organizer.token);
    await openQuestion(stage.api, asked!.id, organizer.token);

    const phone = await stage.aPhone();
    await join(phone, session.code);
    const fields = phone.getByRole('textbox');
    await until(async () => (await fields.count()) === 2, 'there are not two fields');
    await fields.nth(0).fill('x'.repeat(43));
    await sees(phone, '3 characters too many');
    await phone.locator('.question-foot button').tap({ force: true });
    await sees(phone, 'Shorten it by 3 characters first.');
    await fields.nth(0).fill('<b>Coffee</b>');
    await sees(phone, '27 characters left');
    await fields.nth(1).fill('وقت أكثر');
    await expectAccessibleInBoth(phone);
    await phone.locator('.question-foot button').tap();
    await phone.locator('.vote-status[data-status]').waitFor();
    expect(await fields.nth(0).inputValue()).toBe('<b>Coffee</b>');
    expect(await fields.nth(0).isDisabled()).toBe(true);
    await expectAccessibleInBoth(phone);

    const screen = await aScreen(stage, session, organizer.token);
    await sees(screen, 'What is missing?');
    await turnToEdit(host, 'What is missing?');
    await sees(host, 'Waiting (2)');
    await host.getByRole('button', { name: 'Show “<b>Coffee</b>”' }).focus();
    await host.keyboard.press('Enter');
    await sees(screen, '<b>Coffee</b>');
    await sees(host, 'Waiting (1)');
    // The next one has the focus: one key goes through the list.
    await until(
      async () => (await host.locator(':focus').textContent()) === 'Show',
      'nothing has the focus',
    );
    await host.keyboard.press('Enter');
    await sees(screen, 'وقت أكثر');
    await host.getByRole('button', { name: 'Shown', exact: true }).click();
    await host.getByRole('button', { name: 'Hide “<b>Coffee</b>”' }).click();
    await seesNo(screen, '<b>Coffee</b>');
    await expectAccessibleInBoth(host);
    await expectAccessibleInBoth(screen);
  });

  it('become a cloud, whose words the host merges, hides and splits', async () => {
    const room = await aRoom({ kind: 'word_cloud', prompt: 'One word?' });
    for (const words of [['Trust', 'Time'], ['trust!'], ['Zeit'], ['Cake']])
      await write(room, ...words);
    const { session, organizer } = room;
    const screen = await aScreen(stage, session, organizer.token);
    const cloud = screen.locator('.cloud');
    await sees(cloud, 'Trust');
    expect(await screen.locator('.stage-chart ol li').first().textContent()).toBe('Trust: 2 times');

    const phone = await stage.aPhone();
    await join(phone, session.code);
    await phone.getByLabel('Word 1').fill('Mut');
    await phone.getByLabel('Word 1').press('Enter');
    await phone.keyboard.type('Kuchen');
    await phone.locator('.question-foot button').tap();
    await sees(phone.locator('.others'), 'Kuchen');
    await sees(cloud, 'Kuchen');
    await expectAccessibleInBoth(phone);

    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}`);
    await turnToEdit(host, 'One word?');
    for (const word of ['Cake', 'Kuchen']) await host.getByLabel(`Pick “${word}”`).check();
    await host.getByLabel('Tell those picked as').fill('Cake');
    await host.getByRole('button', { name: 'Merge' }).click();
    await seesNo(cloud, 'Kuchen');
    await host.getByLabel('Pick “Zeit”').check();
    await host.getByRole('button', { name: 'Hide those picked' }).click();
    await seesNo(cloud, 'Zeit');
    await host.getByText('What was decided on').click();
    await expectAccessibleInBoth(host);
    await host.getByRole('button', { name: 'Split “Cake”' }).click();
    await sees(cloud, 'Kuchen');
    await host.getByRole('button', { name: /^Trust 2/ }).click();
    await sees(host.locator('.moderation-rows'), 'trust!');
    await expectAccessibleInBoth(screen);
  });

  it('become the options of a question that the host makes of them', async () => {
    const room = await aRoom({ kind: 'open_text', prompt: 'What is missing?' });
    for (const text of ['Coffee', 'Tea', 'Something rude']) await write(room, text);
    const host = await stage.aDesktop();
    await logIn(host, room.organizer.email);
    await host.goto(`/host/sessions/${room.session.id}`);
    await turnToEdit(host, 'What is missing?');
    for (const text of ['Tea', 'Coffee']) await host.getByLabel(`Choose “${text}”`).check();
    await expectAccessibleInBoth(host);
    await host.getByRole('button', { name: 'Make a question of these' }).click();
    await host.locator('.panel h2').filter({ hasText: 'Which of these matter most?' }).waitFor();
    const first = host.getByLabel('Option 1', { exact: true });
    await first.waitFor();
    expect(await first.inputValue()).toBe('Tea');
  });

  async function questionsOf(sessionId: string, token: string) {
    const path = `/v1/sessions/${sessionId}`;
    return expectStatus(await stage.api.get<{ questions: { id: string }[] }>(path, token), 200)
      .questions;
  }
});
