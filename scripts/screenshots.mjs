// Draws the pictures of the README anew, from a server with a small meeting on it:
// node scripts/screenshots.mjs (needs a Chromium on the path)
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, root } from './prepare.mjs';

const FOLDER = join(root, 'docs/images');
const PORT = 3010;
const address = `http://localhost:${PORT}`;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const credentials = { email: 'ada@example.org', password: 'correct horse' };

build();
const dataDir = await mkdtemp(join(tmpdir(), 'plenum-pictures-'));
const plenum = await startServer();
const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(FOLDER, { recursive: true });
  await draw(await makeMeeting());
} finally {
  await browser.close();
  await plenum.close();
  await rm(dataDir, { recursive: true, force: true });
}

async function startServer() {
  const load = (path) => import(pathToFileURL(join(root, 'dist', path)));
  const { readEnvironment } = await load('platform/config/environment.js');
  const { startPlenum } = await load('start.js');
  const variables = { PORT: `${PORT}`, DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  return startPlenum(readEnvironment(variables));
}

/** A live session with an open question and some votes. */
async function makeMeeting() {
  const { accessToken: token } = await post('accounts', { ...credentials, name: 'Ada' });
  const labels = (...all) => all.map((label) => ({ label }));
  const session = await post(
    'sessions',
    {
      title: 'Platform all-hands',
      settings: { resultsVisibility: 'always' },
      questions: [
        {
          kind: 'single_choice',
          prompt: 'Where shall we hold the next offsite?',
          options: labels('Lisbon', 'Oslo', 'Kraków', 'Somewhere with reliable Wi-Fi, please'),
          settings: { allowChange: true },
        },
        {
          kind: 'multiple_choice',
          prompt: 'What slows you down most?',
          options: labels('Flaky tests', 'Review queues', 'Meetings', 'Unclear priorities'),
          settings: { maxChoices: 2 },
        },
        { kind: 'rating', prompt: 'How confident are you in the plan?' },
      ],
    },
    token,
  );
  await post(`sessions/${session.id}/start`, undefined, token);
  const { url } = await post(`sessions/${session.id}/screen-link`, undefined, token);
  const [offsite, , plan] = session.questions;
  await openWith(plan, [1, 4, 9, 21, 12], (at) => ({ value: at + 1 }));
  await post(`questions/${plan.id}/close`, undefined, token);
  await openWith(offsite, [54, 31, 38, 17], (at) => ({ optionIds: [offsite.options[at].id] }));
  return { session, url };

  async function openWith(question, counts, choiceOf) {
    await post(`questions/${question.id}/open`, { durationSeconds: 600 }, token);
    for (const [at, count] of counts.entries()) {
      for (let votes = 0; votes < count; votes += 1) {
        const { participantToken } = await post('join', { code: session.code });
        await post(`questions/${question.id}/votes`, choiceOf(at), participantToken);
      }
    }
  }
}

async function post(path, body, token) {
  const answer = await globalThis.fetch(`${address}/v1/${path}`, {
    method: 'POST',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

async function draw({ session, url }) {
  const join = `${address}/j/${session.code}`;
  const voted = async (page) => {
    await page.locator('.option').nth(1).click();
    await page.locator('.question-foot button').click();
    await page.locator('[data-status=counted]').waitFor();
  };
  await picture('audience-phone', phone, join, voted);
  await picture('audience-phone-dark', { ...phone, colorScheme: 'dark' }, join, voted);
  await picture('join-phone', phone, address);
  await picture('audience-desktop', desktop, join, voted);
  await picture('screen-desktop', desktop, url, shown('.chart-row'));
  await picture(
    'screen-desktop-dark',
    { ...desktop, colorScheme: 'dark' },
    url,
    shown('.chart-row'),
  );
  await picture('screen-phone', phone, url, shown('.chart-row'));
  const live = `${address}/host/sessions/${session.id}`;
  await picture('host-desktop', desktop, live, logIn);
  await picture('host-phone', phone, live, logIn);
}

function shown(selector) {
  return (page) => page.locator(selector).first().waitFor();
}

async function logIn(page) {
  await page.getByLabel('Email').fill(credentials.email);
  await page.getByLabel('Password').fill(credentials.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('.console .chart-row').first().waitFor();
  await page
    .getByText(/connected/)
    .first()
    .waitFor();
}

async function picture(name, look, target, prepare = async () => undefined) {
  const context = await browser.newContext({ ...look, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(target);
  await page.locator('h1').first().waitFor();
  await page.reload(); // by now the font is there from the start
  await prepare(page);
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.evaluate(
    'Promise.all(document.getAnimations().filter((a) => a.playState === "running" && a.effect.getTiming().iterations !== Infinity).map((a) => a.finished)).then(() => true)',
  );
  await page.mouse.move(1, 1);
  await page.locator('.controls[data-awake=true]').waitFor({ state: 'detached' });
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await context.close();
  console.log(name);
}
