import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  choose,
  countsByLabel,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from '../e2e/support/api.js';
import { anImage, aPicture } from '../e2e/support/images.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { lookAtStage, settled } from './support/layout.js';
import { join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

/** Pictures of questions and options: from the host's form over the phone to the screen. */
describe('pictures', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  /** What a browser has when somebody drags or copies a file. */
  async function bringing(page: Page, bytes: Buffer) {
    return page.evaluateHandle(`
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], 'picture.png', { type: 'image/png' }));
      data;
    `);
  }

  async function drop(onto: Locator, bytes: Buffer): Promise<void> {
    const dataTransfer = await bringing(onto.page(), bytes);
    await onto.dispatchEvent('dragover', { dataTransfer });
    await onto.dispatchEvent('drop', { dataTransfer });
  }

  async function paste(into: Locator, bytes: Buffer): Promise<void> {
    await into.focus();
    const data = await bringing(into.page(), bytes);
    await data.evaluate((clipboardData) => {
      const { ClipboardEvent, document } = globalThis as unknown as {
        ClipboardEvent: new (type: string, init: object) => Event;
        document: { activeElement: EventTarget };
      };
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    });
  }

  /** All that are to be seen have come. */
  const pictures = (page: Page | Locator, count: number) =>
    until(async () => {
      const widths = await page
        .locator('img.picture')
        .evaluateAll((all) =>
          all.map((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
        );
      return widths.length === count && widths.every((width) => width > 0);
    }, `there are not ${count} pictures`);

  it('are dropped, chosen and pasted, with what they show in words', async () => {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, { token: organizer.token, questions: [] });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.getByRole('link', { name: 'Add question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Where next?');

    await drop(page.locator('.prompt-picture'), await aPicture({ width: 900, height: 500 }));
    await page.getByLabel('What does the picture show?').fill('Three towns on a map');
    const lines = page.locator('.option-fields li');
    await drop(lines.nth(0), await aPicture());
    await pictures(page, 2);
    // What is typed while the next one is on its way stays.
    await lines
      .nth(1)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'oslo.jpg',
        mimeType: 'image/jpeg',
        buffer: await aPicture({ format: 'jpeg' }),
      });
    await page.getByLabel('Option 1', { exact: true }).fill('Lisbon');
    await page.getByLabel('Option 2', { exact: true }).fill('Oslo');
    await pictures(page, 3);
    await page.getByRole('button', { name: 'Add option' }).click();
    const third = page.getByLabel('Option 3', { exact: true });
    await third.fill('Rome');
    await paste(third, await aPicture());
    await pictures(page, 4);
    await page.getByLabel('What does the picture of Option 3 show?').fill('Seven hills');
    await expectAccessibleInBoth(page);

    await lines
      .nth(2)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'page.png',
        mimeType: 'image/png',
        buffer: Buffer.from('<!doctype html>'),
      });
    await sees(page, 'This is no picture that can be shown here');
    await page.getByRole('button', { name: 'Remove the picture: Option 1' }).click();
    await pictures(page, 3);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.question-item').filter({ hasText: 'Where next?' }).waitFor();

    const path = `/v1/sessions/${session.id}`;
    const stored = expectStatus(await stage.api.get<Session>(path, organizer.token), 200);
    const id = expect.any(String);
    expect(stored.questions[0]).toMatchObject({
      imageId: id,
      imageAlt: 'Three towns on a map',
      options: [
        { id, label: 'Lisbon' },
        { id, label: 'Oslo', imageId: id },
        { id, label: 'Rome', imageId: id, imageAlt: 'Seven hills' },
      ],
    });
    expect(stored.questions[0]!.options[0]).not.toHaveProperty('imageId');
  });

  /** A live poll, its question and each option but the last with a picture. */
  async function anIllustrated(labels: string[], more: object = {}) {
    const { organizer, session } = await aPoll(stage, { questions: [], open: false });
    const { token } = organizer;
    const ids: string[] = [];
    for (const [at] of labels.entries()) {
      ids.push((await anImage(stage.api, token, { width: 400 + at, height: 300 })).id);
    }
    const question = {
      kind: 'single_choice',
      prompt: 'Which one?',
      imageId: (await anImage(stage.api, token, { width: 1_200, height: 400 })).id,
      imageAlt: 'A map',
      options: labels.map((label, at) => ({
        label,
        ...(at < labels.length - 1 && { imageId: ids[at] }),
      })),
      ...more,
    };
    const added = await stage.api.post<Question>(
      `/v1/sessions/${session.id}/questions`,
      question,
      token,
    );
    const made = expectStatus(added, 201);
    return { session, token, question: await openQuestion(stage.api, made.id, token) };
  }

  it('are a grid on the phone, to be tapped or chosen with keys', async () => {
    const { session, token, question } = await anIllustrated(['Lisbon', 'Oslo', 'Rome', 'Kraków']);
    const phone = await stage.aPhone();
    await join(phone, session.code);
    await phone.locator('.option').first().waitFor();
    const places = () =>
      phone.locator('.option, .question-total').evaluateAll((all) =>
        all.map((one) => {
          const box = (
            one as unknown as {
              getBoundingClientRect(): { x: number; width: number; height: number };
            }
          ).getBoundingClientRect();
          return [box.x, box.width, box.height].map(Math.round).join();
        }),
      );
    const before = await places();
    await phone.locator('.question-total').scrollIntoViewIfNeeded();
    await pictures(phone, 4);
    expect(await places()).toEqual(before); // nothing moves when they come
    const [one, two] = await Promise.all(
      [0, 1].map((at) => phone.locator('.option').nth(at).boundingBox()),
    );
    expect(two!.y).toBe(one!.y);
    expect(two!.x).toBeGreaterThan(one!.x);
    expect(await phone.getByRole('img', { name: 'A map' }).count()).toBe(1);
    expect(await phone.getByRole('radio', { name: /^Oslo/ }).count()).toBe(1);
    await expectAccessibleInBoth(phone);
    await phone.locator('.option').nth(1).locator('img').tap();
    await phone.locator('.question-foot button.primary').tap();

    const desk = await stage.aDesktop();
    await join(desk, session.code);
    await desk.getByRole('radio', { name: 'Lisbon' }).focus();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    const result = await resultWhen(
      stage.api,
      question.id,
      token,
      ({ totalVotes }) => totalVotes === 2,
    );
    expect(countsByLabel(result)).toEqual({ Lisbon: 0, Oslo: 1, Rome: 1, Kraków: 0 });
  });

  it('of a question have room of their own height before they come', async () => {
    const { session } = await anIllustrated(['Lisbon', 'Oslo']);
    const phone = await stage.aPhone();
    let letThrough: () => void = () => undefined;
    const isLet = new Promise<void>((resolve) => (letThrough = resolve));
    await phone.route('**/v1/images/**', async (route) => {
      await isLet;
      await route.continue();
    });
    await join(phone, session.code);
    const map = phone.getByRole('img', { name: 'A map' });
    await map.waitFor();
    await settled(phone);
    const before = (await map.boundingBox())!;
    expect(before.height).toBeCloseTo(before.width / 3, 0);
    letThrough();
    await pictures(phone, 2);
    // A smaller rendition has whole pixels, too: less than one is no move.
    const after = (await map.boundingBox())!;
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect({ side, isStill: Math.abs(after[side] - before[side]) < 1 }).toEqual({
        side,
        isStill: true,
      });
    }
  });

  it.each(['points', 'scales', 'ranking'])('stand beside the labels of %s', async (kind) => {
    const { session } = await anIllustrated(['Lisbon', 'Oslo', 'Rome'], { kind });
    const phone = await stage.aPhone();
    await join(phone, session.code);
    await phone.locator('.pick').first().waitFor();
    await phone.locator('.question-total').scrollIntoViewIfNeeded();
    await pictures(phone, 3);
    for (const box of await Promise.all(
      [0, 1].map((at) => phone.locator('.pick img').nth(at).boundingBox()),
    )) {
      expect(box!.width).toBeLessThan(120);
    }
    await expectAccessibleInBoth(phone);
  });

  it('are there on any projector, with their labels, whether the hall sees the result or not', async () => {
    const faults: string[] = [];
    for (const [count, settings] of [
      [2, {}],
      [6, {}],
      [12, {}],
      [6, { resultsVisibility: 'hidden' }],
    ] as const) {
      const labels = Array.from({ length: count }, (_, at) => `Option number ${at + 1}`);
      const { session, token, question } = await anIllustrated(labels, { settings });
      const page = await aScreen(stage, session, token);
      await page.reload(); // it has its own type from the start then
      await page.locator('.stage-prompt').filter({ hasText: 'Which one?' }).waitFor();
      const voter = await aParticipant(stage.api, session);
      await vote(stage.api, question.id, choose(question, labels[0]!), voter.token);
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
        [1080, 1920],
      ] as const) {
        await page.setViewportSize({ width, height });
        await settled(page);
        const seen = await lookAtStage(page);
        const where = `${count} at ${width}×${height}`;
        faults.push(...seen.faults.map((fault) => `${where}: ${fault}`));
        if (seen.labels.join() !== labels.join()) faults.push(`${where}: ${seen.labels.join()}`);
        if (!seen.labels.every((label) => labels.includes(label))) faults.push(where);
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  }, 240_000);
});
