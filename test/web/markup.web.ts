import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aSingleChoice, openQuestion } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

const PROMPT = [
  'What is **true** of *all* `f` with $f(x) = \\sqrt{x} \\vec{v}$?',
  '- one',
  '- $$\\int_0^1 x^2 \\, dx = \\frac{1}{3}$$',
  '<script>document.title = "bad"</script><img src=x onerror="document.title=1">',
].join('\n');
const LABELS = ['$x^2$', '**not** `it`', '<img src=x onerror="document.title=1">', 'plain'];

describe('markup', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const aRoom = (prompt = PROMPT, labels = LABELS) =>
    aPoll(stage, {
      questions: [{ ...aSingleChoice({ resultsVisibility: 'always' }, labels), prompt }],
    });

  /** Which of its files a page has asked for, by the beginning of their names. */
  function watchFiles(page: Page): Set<string> {
    const files = new Set<string>();
    page.on('request', (request) => {
      const [, name] = /\/assets\/([A-Za-z_-]+?)[-_.]/.exec(request.url()) ?? [];
      if (name !== undefined) files.add(name);
    });
    return files;
  }

  async function expectAll(page: Page, place: string) {
    const prompt = page.locator(place).first();
    await until(
      async () => (await prompt.locator('.katex').count()) === 2,
      'the formulas are not shown',
    );
    expect(await prompt.locator('strong').innerText()).toBe('true');
    expect(await prompt.locator('em').innerText()).toBe('all');
    expect(await prompt.locator('code').innerText()).toBe('f');
    expect(await prompt.getByRole('listitem').count()).toBe(2);
    expect(await prompt.locator('math').count()).toBe(2);
    expect(await prompt.innerText()).toContain('<script>document.title = "bad"</script><img src=x');
    expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
    expect(await page.title()).not.toMatch(/bad|^1$/);
    // The arrow over a letter has its width by a style, which the policy must not have refused.
    const width = await prompt
      .locator('.katex-html svg[style*="width"]')
      .first()
      .evaluate((drawing) => (drawing as unknown as { style: { width: string } }).style.width);
    expect(width).toMatch(/em$/);
  }

  it('is shown on the phone, the big screen and the host’s page, and HTML stays text', async () => {
    const { session, organizer } = await aRoom();
    const phone = await stage.aPhone();
    await join(phone, session.code);
    await expectAll(phone, '.question-prompt');
    const options = phone.locator('.option-label');
    await until(async () => (await options.locator('.katex').count()) === 1, 'no formula');
    expect(await options.nth(1).locator('strong').innerText()).toBe('not');
    expect(await options.nth(2).innerText()).toBe(LABELS[2]);
    await expectAccessibleInBoth(phone);
    // What is only heard or named has the signs off.
    expect(await phone.locator('fieldset legend').first().textContent()).toContain(
      'What is true of all f with f(x) = \\sqrt{x} \\vec{v}?\n• one',
    );
    await options.nth(0).tap();
    await phone.locator('.question-foot button').tap();
    await phone.locator('.vote-status[data-status]').waitFor();

    const screen = await aScreen(stage, session, organizer.token);
    await expectAll(screen, '.stage-prompt');
    await until(
      async () => (await screen.locator('.chart-label .katex').count()) === 1,
      'no formula in a chart',
    );
    await expectAccessibleInBoth(screen);

    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}`);
    await expectAll(host, '.console-prompt');
    expect(await host.locator('.agenda-prompt').innerText()).toContain('What is true of all f');
  });

  it('shows the host how it will look, and what is wrong with a formula', async () => {
    const { session, organizer, questions } = await aRoom('Which?', ['a', 'b']);
    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}/${questions[0]!.id}`);
    await host.getByRole('button', { name: 'Edit' }).click();
    const field = host.getByLabel('Question', { exact: true });
    await sees(host, 'You can write');
    expect(await host.locator('.markup-preview').count()).toBe(0);
    await field.fill('*Which* $\\frac{1}{2$ and $x$?');
    const preview = host.locator('.markup-preview');
    await preview.locator('.katex').waitFor();
    expect(await preview.locator('em').innerText()).toBe('Which');
    expect(await preview.locator('code').first().innerText()).toBe('\\frac{1}{2');
    await preview.getByText('Expected').waitFor();
    await field.fill('$x$ or $\\href{https://plenum.test}{a}$, $\\htmlClass{card}{b}$?');
    await until(async () => (await preview.locator('.katex').count()) > 0, 'no formula');
    expect(await preview.locator('a, .card').count()).toBe(0);
    await expectAccessibleInBoth(host);
  });

  it('loads nothing more for a plain question, and no KaTeX without a formula', async () => {
    const plain = await aRoom('Which? ($5 and $10)', ['snake_case', 'b']);
    const phone = await stage.aPhone();
    const files = watchFiles(phone);
    await join(phone, plain.session.code);
    await sees(phone, 'Which? ($5 and $10)');
    await phone.locator('.option-label').first().waitFor();
    expect([...files]).not.toContain('typeset');

    const words = await aRoom('Which one?', ['a', 'b']);
    const other = await stage.aPhone();
    const fewer = watchFiles(other);
    await join(other, words.session.code);
    await sees(other, 'Which one?');
    expect([...fewer]).not.toContain('shown');
    expect([...fewer]).not.toContain('typeset');
  });

  it('has KaTeX on the phone before the question with the formula opens', async () => {
    const room = await aPoll(stage, {
      questions: [{ ...aSingleChoice(), prompt: 'Is $x$?' }],
      open: false,
    });
    const phone = await stage.aPhone();
    const files = watchFiles(phone);
    await join(phone, room.session.code);
    await until(() => Promise.resolve(files.has('typeset')), 'KaTeX is not loaded');
    await openQuestion(stage.api, room.questions[0]!.id, room.organizer.token);
    await phone.locator('.question-prompt .katex').waitFor();
  });
});
