// Measures what a phone on a bad line needs from the link to its vote, in a real Chromium with a
// fresh profile: npm run first-vote -- [--runs 7] [--line devtools|network] [--url http://127.0.0.1:3000 …]
// Without --url it starts a server of its own; several are measured in turns. The line is the one of
// Chromium's DevTools, which delays requests, or one of the network itself (scripts/slow-line.mjs).
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from './prepare.mjs';
import { withServer } from './server.mjs';
import { slowLine } from './slow-line.mjs';

const LINE = { kilobitsPerSecond: 400, roundTrip: 400 };
/** Of one run, after which it counts as failed. Milliseconds. */
const LIMIT = 60_000;
const ACCEPTED = '[data-status=accepted], [data-status=counted]';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    line: { type: 'string', default: 'devtools' },
    url: { type: 'string', multiple: true },
  },
});
if (values.url) await measure(values.url);
else {
  build();
  await withServer((url) => measure([url]));
}

async function measure(urls) {
  const polls = [];
  const lines = [];
  for (const url of urls) {
    const path = await aPoll(url);
    if (values.line === 'network') lines.push(await slowLine(url, LINE));
    polls.push((lines.at(-1)?.url ?? url) + path);
  }
  const browser = await chromium.launch({
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const runs = polls.map(() => []);
  try {
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const [at, poll] of polls.entries()) runs[at].push(await aVote(browser, poll));
    }
  } finally {
    await browser.close();
    for (const line of lines) line.close();
  }
  console.log(
    `\n${LINE.kilobitsPerSecond} kbit/s, ${LINE.roundTrip} ms, median of ${values.runs}, line: ${values.line}`,
  );
  console.table(Object.fromEntries(urls.map((url, at) => [url, summary(runs[at])])));
}

/** A live poll with one open question; the path that leads to it. */
async function aPoll(url) {
  const call = async (path, body, token) => {
    const answer = await fetch(`${url}/v1/${path}`, {
      method: 'POST',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const email = `phones${Date.now()}@example.org`;
  const { accessToken } = await call('accounts', { email, password: 'correct horse', name: 'Ada' });
  const options = ['Lisbon', 'Oslo', 'Vienna', 'Porto'].map((label) => ({ label }));
  const question = { kind: 'single_choice', prompt: 'Where shall we go next year?', options };
  const given = { title: 'All hands', questions: [question] };
  const session = await call('sessions', given, accessToken);
  await call(`sessions/${session.id}/start`, undefined, accessToken);
  await call(`questions/${session.questions[0].id}/open`, undefined, accessToken);
  return `/j/${session.code}`;
}

/** One phone that was never here, and taps as soon as it can. */
async function aVote(browser, link) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const loaded = await follow(devtools);
  if (values.line === 'devtools') {
    const bytesPerSecond = (LINE.kilobitsPerSecond * 1000) / 8;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LINE.roundTrip,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  await page.addInitScript(tapAtOnce);
  await page.goto(link, { waitUntil: 'commit', timeout: LIMIT });
  await page.locator(ACCEPTED).first().waitFor({ state: 'attached', timeout: LIMIT });
  const times = await page.evaluate(() => ({
    ...globalThis.seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    trips: performance
      .getEntriesByType('resource')
      .map(({ startTime, responseEnd }) => ({ startTime, responseEnd })),
    page: performance.getEntriesByType('navigation')[0].responseEnd,
  }));
  const font = await fontOf(devtools, '.question-prompt');
  await page.waitForLoadState('networkidle', { timeout: LIMIT });
  await context.close();
  return { ...times, font, trips: tripsIn(times), ...loaded() };
}

/** In the page: notes when something is seen first, and taps. */
function tapAtOnce() {
  const seen = (globalThis.seen = {});
  const note = (what) => (seen[what] ??= performance.now());
  const look = () => {
    if (document.querySelector('h1, h2')) note('heading');
    const option = document.querySelector('.option input');
    if (option) {
      note('question');
      if (!option.checked && !seen.sent) option.click();
    }
    const vote = document.querySelector('.question-foot button[aria-disabled="false"]');
    if (vote && !seen.sent) {
      note('sent');
      vote.click();
    }
    if (document.querySelector('[data-status=accepted], [data-status=counted]')) note('accepted');
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
  });
}

/** @returns what tells the bytes that came over the line, by kind */
async function follow(devtools) {
  const kinds = new Map();
  const bytes = {};
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return () => ({ script: bytes.Script, style: bytes.Stylesheet, fontBytes: bytes.Font ?? 0 });
}

/** The font that the element is really drawn in. */
async function fontOf(devtools, selector) {
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts
    .map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? ' (loaded)' : ''}`)
    .join(', ');
}

/** How many requests there were one after the other, each after the end of another, up to the vote. */
function tripsIn({ trips, page, accepted }) {
  const ends = trips
    .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= accepted)
    .sort((one, other) => one.responseEnd - other.responseEnd);
  let count = 1;
  let last = page;
  for (const { startTime, responseEnd } of ends) {
    if (startTime < last) continue;
    count += 1;
    last = responseEnd;
  }
  return count;
}

function summary(runs) {
  const median = (pick) => runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const seconds = (name) => Number((median((run) => run[name] ?? NaN) / 1000).toFixed(2));
  const kilobytes = (name) => Number((median((run) => run[name] ?? 0) / 1000).toFixed(1));
  return {
    'first paint, s': seconds('paint'),
    'question, s': seconds('question'),
    'vote accepted, s': seconds('accepted'),
    'round trips': median(({ trips }) => trips),
    'JavaScript, kB': kilobytes('script'),
    'CSS, kB': kilobytes('style'),
    'fonts, kB': kilobytes('fontBytes'),
    font: runs[0].font,
  };
}
