import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { circumstances } from './support/circumstances.js';
import {
  expectAccessibleInBoth as expectAccessible,
  sees,
  seesNo,
  until,
} from './support/expectations.js';
import { addQuestion, cast, join, register, turnTo, turnToEdit } from './support/people.js';
import { type Look, Stage } from './support/stage.js';

/** A host, three phones and a big screen, each with a browser of its own, from first to last. */
describe.each(Object.keys(circumstances))('a meeting, %s', (circumstance) => {
  /** Once is enough: what is shown is the same. */
  const expectAccessibleInBoth = circumstance === 'as it is meant' ? expectAccessible : pass;
  let stage: Stage;
  let host: Page;
  let screen: Page;
  let phones: Page[];
  let code: string;
  let look: Look;

  beforeAll(async () => {
    stage = await Stage.set();
    look = circumstances[circumstance]!(stage);
    host = await stage.aDesktop(look);
    phones = [
      await stage.aPhone(look),
      await stage.aPhone({ ...look, colorScheme: 'dark' }),
      await stage.aPhone({ ...look, locale: 'de-DE' }),
    ];
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const [first, second, german] = [0, 1, 2] as const;
  const question = (page: Page, prompt: string) =>
    page.locator('form.question').filter({ hasText: prompt });
  const voted = (page: Page, status = 'counted') =>
    page.locator(`[data-status=${status}]`).first().waitFor();
  const everybody = () => [host, screen, ...phones];
  const loadAnew = () => Promise.all(everybody().map((page) => page.reload()));
  /** At each step, as it is meant; else once, in the test about it. */
  const reloadAll = circumstance === 'as it is meant' ? loadAnew : pass;

  it('begins with an account and a session, made on the host’s page', async () => {
    await host.goto('/host');
    await expectAccessibleInBoth(host);
    await register(host, 'Ada');
    await sees(host, 'No sessions yet');
    await host.getByLabel('New session').fill('All hands');
    await host.getByRole('button', { name: 'Create' }).click();
    const visibility = 'Everybody, at any time';
    await addQuestion(host, {
      prompt: 'Where next?',
      options: ['Lisbon', 'Oslo'],
      change: true,
      visibility,
    });
    await addQuestion(host, {
      kind: 'Multiple choice',
      prompt: 'What slows us down?',
      options: ['Tests', 'Reviews', 'Meetings'],
      visibility: 'Nobody, until you show them',
    });
    await addQuestion(host, { kind: 'Rating', prompt: 'How was it?', visibility });
    await host.getByRole('button', { name: 'Share' }).click();
    code = (await host.locator('.share-code').textContent())!;
    await host.locator('.share-qr img').waitFor();
    await host.getByRole('button', { name: 'Make a link (Link to the big screen)' }).click();
    const link = await host.getByRole('textbox', { name: 'Link to the big screen' }).inputValue();
    await expectAccessibleInBoth(host);
    await host.getByRole('button', { name: 'Close' }).click();

    screen = await stage.aDesktop(look);
    await screen.goto(link.replace(stage.url, look.baseURL ?? stage.url));
    await sees(screen, 'It starts soon');
    await sees(screen, code);
    expect(screen.url()).not.toContain('token'); // a photo of the screen shows no key to it
    await expectAccessibleInBoth(screen);
  });

  it('lets phones in by code and by link, to wait', async () => {
    await phones[first]!.goto('/');
    await expectAccessibleInBoth(phones[first]!);
    await phones[first]!.getByLabel('Code').fill(code);
    await phones[first]!.getByRole('button', { name: 'Join' }).click();
    await join(phones[second]!, code);
    await join(phones[german]!, code);
    await sees(phones[first]!, 'It starts soon');
    await sees(phones[second]!, 'It starts soon');
    await sees(phones[german]!, 'Gleich geht es los');
    await reloadAll();
    await sees(phones[first]!, 'It starts soon');
    await sees(screen, '3');
    await expectAccessibleInBoth(phones[first]!);
  });

  it('starts, and shows a question to all at once', async () => {
    await host.getByRole('button', { name: 'Start session' }).click();
    await Promise.all(
      phones.slice(0, 2).map((page) => sees(page, 'Waiting for the next question')),
    );
    await turnTo(host, 'Where next?');
    await host.getByRole('button', { name: 'Open voting' }).click();
    await Promise.all([screen, ...phones].map((page) => sees(page, 'Where next?')));
    await reloadAll();
    await Promise.all(everybody().map((page) => sees(page, 'Where next?')));
    await expectAccessibleInBoth(phones[second]!);
    await expectAccessibleInBoth(screen);
  });

  it('takes votes, says when they are counted, and shows the result everywhere', async () => {
    await cast(phones[first]!, ['Lisbon']);
    await cast(phones[second]!, ['Lisbon']);
    await cast(phones[german]!, ['Oslo']);
    await Promise.all(phones.map((page) => voted(page)));
    await sees(phones[first]!, 'Vote counted');
    await sees(phones[german]!, 'Stimme gezählt');
    await sees(phones[first]!.locator('.option').first(), '67%');
    await sees(phones[german]!.locator('.option').first(), '67');
    for (const page of [host, screen]) {
      await sees(page.locator('.chart-row').first(), '67%');
      await sees(page.locator('.chart-row').first(), '2 votes');
    }
    await expectAccessibleInBoth(phones[first]!);
    await expectAccessibleInBoth(host);
  });

  it('has all at the same place again after a reload, the votes too', async () => {
    await loadAnew();
    for (const page of phones) {
      await sees(page, 'Where next?');
      expect(await page.locator('.option input:checked').count()).toBe(1);
    }
    await sees(phones[first]!, 'Vote counted');
    await sees(screen.locator('.chart-row').first(), '67%');
    await sees(host.locator('.chart-row').first(), '67%');
  });

  it('lets a vote be changed where the host allows it', async () => {
    await cast(phones[german]!, ['Lisbon']);
    await sees(screen.locator('.chart-row').first(), '100%');
    await sees(host, /3 voted/);
    await reloadAll();
    await Promise.all(phones.map((page) => sees(page.locator('.option').first(), '100')));
    await sees(screen.locator('.chart-row').first(), '100%');
  });

  it('closes, and keeps the result', async () => {
    await host.getByRole('button', { name: 'Close voting' }).click();
    await sees(phones[first]!, 'Voting is closed');
    await sees(host, /Final result/);
    await sees(screen, 'Voting is closed');
    await reloadAll();
    await sees(phones[first]!, 'Voting is closed');
    await sees(host, /Final result/);
    await sees(screen, 'Voting is closed');
    expect(await phones[first]!.getByRole('button', { name: 'Vote' }).count()).toBe(0);
  });

  it('keeps a hidden result from everybody but the host, until it is shown', async () => {
    await turnTo(host, 'What slows us down?');
    await host.getByRole('button', { name: 'Open voting' }).click();
    await Promise.all([screen, ...phones].map((page) => sees(page, 'What slows us down?')));
    await cast(phones[first]!, ['Tests', 'Reviews']);
    await cast(phones[second]!, ['Tests']);
    await sees(host.locator('.chart-row').first(), '100%');
    await sees(screen, 'Votes are coming in');
    await until(
      async () => (await screen.locator('.figure').nth(1).textContent())!.startsWith('2'),
      'no turnout',
    );
    await reloadAll();
    await sees(screen, 'Votes are coming in');
    await sees(phones[first]!, 'What slows us down?');
    await seesNo(screen.locator('main'), '100%');
    for (const page of phones) await seesNo(question(page, 'What slows us down?'), '100%');
    const card = question(phones[first]!, 'What slows us down?');
    expect(await card.locator('.option-share').allTextContents()).toEqual(['', '', '']);

    await host.getByRole('button', { name: 'Show result to all' }).click();
    await sees(screen.locator('.chart-row').first(), '100%');
    await sees(question(phones[german]!, 'What slows us down?'), /100/);
    await host.getByRole('button', { name: 'Hide result again' }).click();
    await sees(screen, 'Votes are coming in');
    await seesNo(question(phones[first]!, 'What slows us down?'), '100%');
    await host.getByRole('button', { name: 'Close voting' }).click();
    await Promise.all(phones.map((page) => seesNo(page, 'What slows us down?')));
  });

  it('rates, and tells the average', async () => {
    await turnTo(host, 'How was it?');
    await host.getByRole('button', { name: 'Open voting' }).click();
    await cast(phones[first]!, ['5']);
    await cast(phones[second]!, ['4']);
    await sees(phones[first]!, /Average 4\.5/);
    await sees(screen.locator('.chart-mean'), '4.5');
    await reloadAll();
    await sees(phones[first]!, /Average 4\.5/);
    await Promise.all([host, screen].map((page) => sees(page.locator('.chart-mean'), '4.5')));
    await expectAccessibleInBoth(screen);
    await expectAccessibleInBoth(phones[second]!);
  });

  it('erases votes on reset, after it has asked', async () => {
    await turnToEdit(host, 'How was it?');
    await host.getByRole('button', { name: 'Reset' }).click();
    await expectAccessibleInBoth(host);
    await host.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await sees(host, /0 voted/);
    await phones[first]!.getByRole('button', { name: 'Vote' }).waitFor();
    await cast(phones[first]!, ['1']);
    await sees(host, /1 voted/);
  });

  it('ends for everybody', async () => {
    await host.getByRole('button', { name: 'End session' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
    await sees(phones[first]!, 'Thank you for taking part.');
    await sees(phones[german]!, 'Danke fürs Mitmachen.');
    await sees(screen, 'Thank you!');
    await sees(host.locator('.session-header'), 'Ended');
    await reloadAll();
    await sees(phones[first]!, 'Thank you for taking part.');
    await sees(screen, 'Thank you!');
    await sees(host.locator('.session-header'), 'Ended');
    await sees(phones[first]!, 'Where next?'); // one may still look at what one took part in
    const late = await stage.aPhone(look);
    await late.goto(`/j/${code}`);
    await sees(late, 'This poll has ended.');
    await expectAccessibleInBoth(late);
  });
});

function pass(): Promise<void> {
  return Promise.resolve();
}
