// Draws the pictures of the README anew, from a server with a small meeting on it:
// node scripts/screenshots.mjs (needs a Chromium on the path)
import { spawnSync } from 'node:child_process';
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
/** Of pages that are longer than a screen: as much as tells what they are. */
const tablet = { viewport: { width: 960, height: 720 }, deviceScaleFactor: 1.5 };
const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const credentials = { email: 'ada@example.org', password: 'correct horse' };

build();
const dataDir = await mkdtemp(join(tmpdir(), 'plenum-pictures-'));
const plenum = await startServer();
const executablePath = ['chromium', 'chromium-headless-shell']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
  .find(Boolean);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(FOLDER, { recursive: true });
  const meeting = await makeMeeting();
  await draw(meeting);
  await drawAfterwards(await makeCouncil(meeting.token), meeting);
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
  return { session, url, token };

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

/** A council that votes by weight: its motions are decided. Before them all have said where they come from. */
async function makeCouncil(token) {
  const labels = (...all) => all.map((label) => ({ label }));
  const motion = (prompt, settings = {}) => ({
    kind: 'motion',
    prompt,
    options: labels('For it', 'Against it', 'Abstention'),
    settings,
  });
  const session = await post(
    'sessions',
    {
      title: 'Owners’ meeting',
      settings: { roster: 'names', identity: 'named', motion: { quorum: { percent: 50 } } },
      questions: [
        motion('The roof is renewed this year, for **at most 80,000 euros**.'),
        motion('The house rules are changed as proposed.', { majority: 'two_thirds' }),
        {
          kind: 'single_choice',
          prompt: 'Which floor do you live on?',
          options: labels('Ground floor', 'First and second', 'Higher up'),
        },
        {
          kind: 'single_choice',
          prompt: 'Shall we have a lift?',
          options: labels('Yes, soon', 'Not before 2030', 'No'),
        },
      ],
    },
    token,
  );
  await post(`sessions/${session.id}/start`, undefined, token);
  const seats = Array.from({ length: 30 }, (_, at) => `Flat ${at + 1};${at % 3 ? 21 : 34}`);
  await post(`sessions/${session.id}/roster`, { csv: seats.join('\n') }, token, 'PUT');
  const voters = [];
  for (let at = 1; at <= 27; at += 1) {
    const joined = await post('join', { code: session.code, name: `Flat ${at}` });
    voters.push(joined.participantToken);
  }
  const [roof, rules, floor, lift] = session.questions;
  await voteAll(roof, (at) => (at % 5 === 4 ? 1 : at % 9 === 7 ? 2 : 0));
  await voteAll(rules, (at) => (at % 2 ? 0 : 1));
  await voteAll(floor, (at) => at % 3);
  await voteAll(lift, (at) => (at % 3 === 0 ? (at % 2) + 1 : at % 3 === 1 ? (at % 2 ? 0 : 1) : 0));
  return session;

  async function voteAll(question, choiceOf) {
    await post(`questions/${question.id}/open`, {}, token);
    for (const [at, voter] of voters.entries()) {
      const { id } = question.options[choiceOf(at)];
      await post(`questions/${question.id}/votes`, { optionIds: [id] }, voter);
    }
    await post(`questions/${question.id}/close`, undefined, token);
  }
}

async function post(path, body, token, method = 'POST') {
  const answer = await globalThis.fetch(`${address}/v1/${path}`, {
    method,
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

/** What there is before and after: an import, minutes, a report, one question by another. */
async function drawAfterwards(council, { session }) {
  const at = ({ id }, part) => `${address}/host/sessions/${id}/${part}`;
  await picture('import-desktop', tablet, `${address}/host`, async (host) => {
    await logInTo(host);
    await host.goto(`${address}/host/import`);
    await host
      .locator('textarea')
      .fill(
        ['# Geography', 'Which is the capital of Australia?', '- Sydney', '* Canberra', '- Perth']
          .concat([
            'Which of these are in Africa?',
            '* Mali',
            '* Togo',
            '- Fiji',
            'Only one?',
            '- a',
          ])
          .join('\n'),
      );
    await host.getByRole('button', { name: 'Look at it' }).click();
    await host.locator('.import-question').first().waitFor();
  });
  const part = (path, selector) => async (host) => {
    await logInTo(host);
    await host.goto(path);
    await host.locator(selector).first().waitFor();
  };
  await picture('minutes-desktop', tablet, `${address}/host`, async (host) => {
    await part(at(council, 'minutes'), '.minutes-outcome')(host);
    await host.locator('.minutes').evaluate((minutes) => minutes.scrollIntoView());
  });
  await picture('report-desktop', tablet, `${address}/host`, async (host) => {
    await part(at(session, 'report'), '.turnout')(host);
    await host.locator('.report').evaluate((report) => report.scrollIntoView());
  });
  await picture('crosstab-desktop', tablet, `${address}/host`, async (host) => {
    await part(`${address}/host/sessions/${council.id}`, '.console')(host);
    await host.getByRole('button', { name: 'Compare with another question' }).click();
    await host.locator('.crosstab-pick').first().click();
    await host.locator('.crosstab-table').waitFor();
    await host.locator('.crosstab-panel').evaluate((panel) => panel.scrollIntoView());
  });
}

function shown(selector) {
  return (page) => page.locator(selector).first().waitFor();
}

async function logInTo(page) {
  await page.getByLabel('Email').fill(credentials.email);
  await page.getByLabel('Password').fill(credentials.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('.host-header').waitFor();
}

async function logIn(page) {
  await logInTo(page);
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
