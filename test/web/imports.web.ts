import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '../../src/contract/index.js';
import { aKahoot } from '../../src/data/imports/testing/files.js';
import { anOrganizer, expectStatus } from '../e2e/support/api.js';
import { aPicture } from '../e2e/support/images.js';
import { expectAccessibleInBoth, sees } from './support/expectations.js';
import { logIn } from './support/people.js';
import { copy } from './support/presses.js';
import { Stage } from './support/stage.js';

/** From a file or a text to a session, with a look at it in between. */
describe('questions that are imported', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  async function aHost(open = () => stage.aDesktop()) {
    const organizer = await anOrganizer(stage.api);
    const page = await open();
    await logIn(page, organizer.email);
    const read = async () => {
      const answer = await stage.api.get<{ items: Session[] }>('/v1/sessions', organizer.token);
      return expectStatus(answer, 200).items;
    };
    return { page, read };
  }

  it('are pasted, looked at, chosen from, and made a session of', async () => {
    const { page, read } = await aHost();
    await page.getByRole('link', { name: 'Import questions' }).click();
    const field = page.getByLabel('Paste questions');
    await field.fill('# Drinks\nTea or milk?\n- Tea\n* Milk\nWhy?\nOnly one?\n- a');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await sees(page, '2 questions found');
    await sees(page, 'Line 6: A question is left out.');
    await expectAccessibleInBoth(page);
    await page.getByRole('checkbox', { name: 'Why?' }).uncheck();
    await page.getByRole('button', { name: 'Make a session of 1 question' }).click();
    await page.waitForURL(/\/host\/sessions\//);
    const [session] = await read();
    expect(session).toMatchObject({ title: 'Drinks', status: 'draft' });
    expect(session!.questions.map(({ prompt }) => prompt)).toEqual(['Tea or milk?']);
  });

  it('say what each option brings, where that is not as usual', async () => {
    const { page, read } = await aHost();
    await page.getByRole('link', { name: 'Import questions' }).click();
    await page
      .getByLabel('Paste questions')
      .fill('::a::Which? {\n~%75%Oslo\n~%25%Bergen\n~%-33.33333%Lisbon\n}');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await sees(page, '1 question found');
    for (const part of ['75%', '25%', '-33.3%']) await sees(page.locator('.pill'), part);
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Make a session of 1 question' }).click();
    await page.waitForURL(/\/host\/sessions\//);
    const [question] = (await read())[0]!.questions;
    const [oslo, bergen, lisbon] = question!.options.map(({ id }) => id);
    expect(question!.answerKey).toEqual({
      optionIds: [oslo, bergen],
      partialCredit: { [oslo!]: 75, [bergen!]: 25, [lisbon!]: -33.3 },
    });
  });

  it('leave the button within reach, however many are pasted', async () => {
    const { page } = await aHost(() => stage.aPhone());
    await page.goto('/host/import');
    const text = Array.from({ length: 100 }, (_, at) => `Question ${at}?\n- Yes\n- No`).join(
      '\n\n',
    );
    await page.getByLabel('Paste questions').focus();
    await copy(page, text);
    await page.keyboard.press('Control+v');
    const button = page.getByRole('button', { name: 'Look at it' });
    const { y } = (await button.boundingBox())!;
    expect(y).toBeLessThan(844);
    await button.click();
    await sees(page, '100 questions found');
    const make = page.getByRole('button', { name: 'Make a session of 100 questions' });
    expect((await make.boundingBox())!.y).toBeLessThan(844);
    // Whoever goes through them by the keyboard sees where.
    const last = page.getByRole('checkbox').nth(60);
    await last.focus();
    const { y: at } = (await last.boundingBox())!;
    expect(at).toBeLessThan((await make.boundingBox())!.y - 20);
  });

  it('come from a file, on a phone, too', async () => {
    const { page, read } = await aHost(() => stage.aPhone());
    await page.goto('/host/import');
    const buffer = aKahoot([[1, 'Which?', 'Tea', 'Milk', '', '', 20, '1,2']]);
    const file = { name: 'Drinks.xlsx', mimeType: 'application/octet-stream', buffer };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await sees(page, '1 question found');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Make a session of 1 question' }).click();
    await page.waitForURL(/\/host\/sessions\//);
    expect(await read()).toMatchObject([{ title: 'Drinks', questions: [{ durationSeconds: 20 }] }]);
  });

  it('come with the pictures of those that are chosen', async () => {
    const { page, read } = await aHost();
    await page.goto('/host/import');
    const picture = (await aPicture({ width: 60, height: 40 })).toString('base64');
    const question = (name: string) =>
      `<question type="essay"><questiontext format="html"><text><![CDATA[<p>${name}</p><img src="@@PLUGINFILE@@/${name}.png" alt="A ${name}">]]></text><file name="${name}.png" path="/" encoding="base64">${picture}</file></questiontext></question>`;
    const buffer = Buffer.from(`<quiz>${question('flag')}${question('bird')}</quiz>`);
    const file = { name: 'Seen.xml', mimeType: 'text/xml', buffer };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('img', { name: 'A bird' }).waitFor();
    expect(
      await page.getByRole('img', { name: 'A bird' }).evaluate((image) => {
        const shown = image as unknown as { naturalWidth: number; decode(): Promise<void> };
        return shown.decode().then(() => shown.naturalWidth);
      }),
    ).toBe(60);
    await expectAccessibleInBoth(page);
    await page.getByRole('checkbox', { name: 'flag' }).uncheck();
    await page.getByRole('button', { name: 'Make a session of 1 question' }).click();
    await page.waitForURL(/\/host\/sessions\//);
    const [session] = await read();
    expect(session!.questions).toMatchObject([
      { prompt: 'bird', imageAlt: 'A bird', imageWidth: 60, imageHeight: 40 },
    ]);
  });

  it('say what is wrong with a file', async () => {
    const { page } = await aHost();
    await page.goto('/host/import');
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
    const file = { name: 'a.png', mimeType: 'image/png', buffer: picture };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await sees(page, 'This is no file with questions that is known here.');
    await expectAccessibleInBoth(page);
  });
});
