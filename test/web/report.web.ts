import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import {
  aParticipant,
  aRating,
  aSingleChoice,
  castVote,
  expectStatus,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { readPdf } from '../support/read-pdf.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { logIn } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('after a session, the host’s page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const places = { ...aSingleChoice({}, ['Lisbon', 'Oslo']), prompt: 'Where next?\nAll of us.' };

  /** The page of an ended session, whose first question has three votes. */
  async function anOverview(more: object[] = [aRating()]) {
    const { session, questions, organizer } = await aPoll(stage, { questions: [places, ...more] });
    const [{ id, options }] = questions as [(typeof questions)[number]];
    for (const [at, count] of [2, 1].entries()) {
      for (let cast = 0; cast < count; cast += 1) {
        const { token } = await aParticipant(stage.api, session);
        await castVote(stage.api, id, { optionIds: [options[at]!.id] }, token);
      }
    }
    const path = `/v1/sessions/${session.id}`;
    expectStatus(await stage.api.post(`${path}/end`, undefined, organizer.token), 200);
    await resultWhen(stage.api, id, organizer.token, ({ final, totalVotes }) => {
      return final && totalVotes === 3;
    });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.locator('.report-question').first().waitFor();
    const read = async () => expectStatus(await stage.api.get<Session>(path, organizer.token), 200);
    return { page, session, questions, organizer, read };
  }

  const onPaper = (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  /** What the browser has computed for the first element there. */
  const style = (page: Page, selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
    );

  it('shows all results, and nothing that erases them', async () => {
    const { page } = await anOverview();
    const [first, second] = await page.locator('.report-question').all();
    await sees(first!, /3 voted/);
    await sees(first!.locator('.chart-row').first(), '67%');
    await sees(second!, 'How was it?');
    await sees(page, /up to 3 people on a question/);
    expect(await page.getByRole('button', { name: 'Reset' }).count()).toBe(0);
    await expectAccessibleInBoth(page);
  });

  it('is a report on paper: results with their bars, black on white, no controls', async () => {
    const { page, session } = await anOverview();
    await page.evaluate('globalThis.print = () => { document.title = "printed"; }');
    await page.getByRole('button', { name: 'Print the report' }).click();
    await until(async () => (await page.title()) === 'printed', 'nothing was printed');
    await onPaper(page);
    await sees(page, session.title);
    await sees(page, 'When');
    expect(await page.locator('.chart-track:visible').count()).toBe(2);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('link').filter({ visible: true }).count()).toBe(0);
    expect(await style(page, '.report', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style(page, '.report-question', 'break-inside')).toBe('avoid');
    for (const bar of ['.chart-track i', '.chart-column-track i']) {
      expect(await style(page, bar, 'print-color-adjust')).toBe('exact');
    }
    expect(await style(page, '.chart-track', 'border-top-width')).toBe('1px');
    expect(await style(page, '.report-question h2', 'white-space-collapse')).toBe(
      'preserve-breaks',
    );
  });

  it('says when votes came, what was asked, and until when it is there', async () => {
    const { page, session, organizer } = await anOverview();
    const facts = page.locator('.report-facts');
    await sees(facts, /3 people, 3 votes/);
    await sees(page.locator('.turnout').first(), '');
    await sees(page, 'How fast votes came');
    expect(await page.locator('.speed-row').count()).toBe(1);
    // The longest bar is as high as the chart.
    const heights = await page.evaluate<[number, number]>(
      `[Math.max(...[...document.querySelectorAll('.turnout-bars span')].map((bar) => bar.offsetHeight)),
        document.querySelector('.turnout-bars').clientHeight]`,
    );
    expect(Math.abs(heights[0] - heights[1])).toBeLessThan(2);
    await expectAccessibleInBoth(page);

    await page.getByRole('button', { name: 'Settings' }).click();
    const keep = page.getByLabel('Delete so many days after the end');
    await keep.fill('30');
    await sees(page.getByRole('dialog'), /That is on .*, in the night/);
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await sees(facts, 'Kept until');
    await page.goto('/host');
    const card = page.locator('.session-card');
    await sees(card, /Deleted on/);
    await card.getByRole('link', { name: /Report/ }).click();
    await sees(facts, /3 people, 3 votes/);
    expect(await page.getByText('Compare with other terms').count()).toBe(0);

    // Another term, in which all are of one opinion.
    const copyPath = `/v1/sessions/${session.id}/duplicate`;
    const copy = expectStatus(
      await stage.api.post<Session>(copyPath, undefined, organizer.token),
      201,
    );
    const start = `/v1/sessions/${copy.id}/start`;
    expectStatus(await stage.api.post(start, undefined, organizer.token), 200);
    const [again] = copy.questions as [(typeof copy.questions)[number]];
    await openQuestion(stage.api, again.id, organizer.token);
    const { token } = await aParticipant(stage.api, copy);
    await castVote(stage.api, again.id, { optionIds: [again.options[0]!.id] }, token);
    await resultWhen(stage.api, again.id, organizer.token, ({ totalVotes }) => totalVotes === 1);
    await page.goto(`/host/sessions/${session.id}/report`);
    await page.getByText('Compare with other terms').click();
    const first = page.locator('.compared').first();
    const row = first.locator('tbody tr').first();
    await sees(row, /Lisbon.*67%.*2.*100%.*1/);
    expect(await first.locator('.trend circle').count()).toBeGreaterThan(2);
    await expectAccessibleInBoth(page);
    await onPaper(page);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await style(page, '.comparison', 'color')).toBe('rgb(0, 0, 0)');
    const { pages } = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(pages.at(-1)).toContain('How was it?'); // what is behind it begins no other page
    expect(pages.length).toBeLessThan(3);
    expect(await style(page, '.compared-bar i', 'print-color-adjust')).toBe('exact');
  });

  it('has long labels on a phone beside their numbers or above them, none broken to pieces', async () => {
    const label = 'Arbeitszeitverkürzung bei vollem Lohn';
    const { page } = await anOverview([aSingleChoice({}, [label, 'No'])]);
    await page.setViewportSize({ width: 360, height: 740 });
    const labels = page.locator('.report-question').nth(1).locator('.chart-label');
    const heights = await Promise.all((await labels.all()).map((one) => one.boundingBox()));
    const [long, short] = heights.map((box) => box!.height);
    expect(long).toBe(short);
  });

  it('is printed on as many pages as it takes', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...aSingleChoice({}, ['Lisbon', 'Oslo', 'Kraków', 'Vienna']),
      prompt: `Question number ${at + 2}?`,
    }));
    const { page } = await anOverview(many);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages!.length).toBeGreaterThan(1);
    expect(pages!.length).toBeLessThan(6);
  });

  it('reopens with the same code, and is a console again', async () => {
    const { page, session, read } = await anOverview();
    await page.getByRole('button', { name: 'Reopen' }).dblclick();
    await sees(page, 'Reopen this session?');
    await expectAccessibleInBoth(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
    await sees(page, /The session is live again, with the same code/);
    await page.locator('.console').waitFor();
    expect(await read()).toMatchObject({ status: 'live', code: session.code });
    await expectAccessibleInBoth(page);
  });

  it('reopens with a new code where another session has the old one, and says so', async () => {
    const { page, session, read } = await anOverview();
    const { session: other } = await aPoll(stage);
    const taken = 'update sessions set code = $1 where id = $2';
    await stage.plenum.query(taken, [session.code, other.id]);
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
    await sees(page, /Its code is a new one/);
    const { code } = await read();
    expect(code).not.toBe(session.code);
    const shown = await page.locator('.session-code').textContent();
    expect(shown!.replaceAll(/\D/g, '')).toBe(code);
  });

  it('duplicates once, and goes to the new draft', async () => {
    const { page, organizer } = await anOverview();
    await page.getByRole('button', { name: 'Duplicate' }).dblclick();
    await page.getByRole('button', { name: 'Start session' }).waitFor();
    await sees(page, /Where next\?/);
    const all = await stage.api.get<{ items: Session[] }>('/v1/sessions', organizer.token);
    expect(expectStatus(all, 200).items).toHaveLength(2);
  });

  it('has results at an address of their own while the session runs', async () => {
    const poll = await aPoll(stage, { questions: [places] });
    const page = await stage.aDesktop();
    await logIn(page, poll.organizer.email);
    await page.goto(`/host/sessions/${poll.session.id}/report`);
    await sees(page.locator('.report'), /Voting is still open/);
    expect(await page.getByRole('button', { name: 'Reopen' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Console', exact: true }).click();
    await page.locator('.console').waitFor();
  });
});
