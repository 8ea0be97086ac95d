import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
  Api,
  aRating,
  aSingleChoice,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
} from './support/api.js';
import { anImage } from './support/images.js';
import { aPlayer } from './support/players.js';
import { PlainBrowser } from './support/plain-browser.js';
import { TestPlenum } from './support/plenum.js';

describe('the plain page', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  async function aPoll(questions: object[], settings: object = { resultsVisibility: 'always' }) {
    const { token } = await anOrganizer(api);
    return { ...(await aLiveSession(api, { token, questions, settings })), token };
  }

  async function joined(code: string, headers: Record<string, string> = {}) {
    const browser = new PlainBrowser(plenum.url, headers);
    await browser.open(`/plain/${code}`);
    const page = await browser.send([['do', 'join']]);
    return { browser, page };
  }

  const aVote = (question: string, ...options: string[]): [string, string][] => [
    ['do', 'vote'],
    ['question', question],
    ...options.map((id): [string, string] => ['optionIds', id]),
  ];

  it('has markup as elements, a formula as MathML and its source, and HTML as text', async () => {
    const prompt = 'Is **it** $x^2$?\n- <b>a</b>\n- b';
    const question = { ...aSingleChoice({}, ['$x$', '<img src=x onerror=x>']), prompt };
    const { session } = await aPoll([question]);
    const { page } = await joined(session.code);
    expect(page.html).toContain('Is <strong>it</strong> <code dir="ltr" class="source">x^2</code>');
    expect(page.html).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
    expect(page.html).toContain('<span class="item">• &lt;b&gt;a&lt;/b&gt;</span>');
    expect(page.html).toContain('&lt;img src=x onerror=x&gt;');
    expect(page.html).not.toMatch(/<img|<b>a/);
  });

  it('leads by the code into the poll, takes a vote, counts it, and shows the result', async () => {
    const { session, questions, token } = await aPoll([aSingleChoice({}, ['Lisbon', 'Oslo'])]);
    const [question] = questions;
    const browser = new PlainBrowser(plenum.url);
    expect((await browser.open('/plain')).html).toContain('name="code"');
    const { code } = session;
    const door = await browser.open(`/plain?code=${code.slice(0, 4)}+${code.slice(4)}`);
    expect(browser.path).toBe(`/plain/${code}`);
    expect(door.html).toContain('value="join"');
    const poll = await browser.send([['do', 'join']]);
    expect(poll.html).toContain('Shall we?');
    const { optionIds } = choose(question!, 'Oslo');
    const voted = await browser.send(aVote(question!.id, ...optionIds));
    expect(voted.status).toBe(200);
    expect(voted.html).toContain('Your vote was received');
    expect(voted.html).not.toContain('name="optionIds"'); // it takes no other vote
    const result = await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    expect(countsByLabel(result)).toEqual({ Lisbon: 0, Oslo: 1 });
    const seen = await browser.open(`/plain/${code}`);
    expect(seen.html).toMatch(/Oslo<\/span>:\s+<b>100\u00a0%<\/b> \(1 vote\)\s+– your vote/);
  });

  it('counts a vote that is sent twice once, and changes one where that is allowed', async () => {
    const { session, questions, token } = await aPoll([
      aMultipleChoice({ allowChange: true, maxChoices: 2 }),
    ]);
    const [question] = questions;
    const { browser } = await joined(session.code);
    const red = aVote(question!.id, ...choose(question!, 'Red').optionIds);
    await browser.send(red);
    await browser.send(red);
    const changed = await browser.send(
      aVote(question!.id, ...choose(question!, 'Green', 'Blue').optionIds),
    );
    expect(changed.html).toContain('Change vote');
    const result = await resultWhen(
      api,
      question!.id,
      token,
      (one) => countsByLabel(one).Green === 1,
    );
    expect(countsByLabel(result)).toEqual({ Red: 0, Green: 1, Blue: 1 });
    expect(result.totalVotes).toBe(1);
  });

  it('takes no vote in a traceable session from a form that did not say so', async () => {
    const { session, questions, token } = await aPoll([aSingleChoice()]);
    const [question] = questions;
    const { browser, page } = await joined(session.code);
    expect(page.html).not.toContain('belong together');
    const settings = { traceable: true };
    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);
    const yes = aVote(question!.id, ...choose(question!, 'Yes').optionIds);
    const told = await browser.send(yes);
    expect(told.html).toContain('Your answers in this poll belong together');
    expect(told.html).toContain('name="traced" value="yes"');
    expect(told.html).toContain(' checked'); // what was picked is still there
    const voted = await browser.send([...yes, ['traced', 'yes']]);
    expect(voted.html).toContain('Your vote was received');
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
  });

  it('shows pictures, with what they show in words', async () => {
    const { token } = await anOrganizer(api);
    const [own, option] = await Promise.all([anImage(api, token), anImage(api, token)]);
    const options = [
      { label: 'Lisbon', imageId: option.id, imageAlt: 'A "river"' },
      { label: 'Oslo' },
    ];
    const asked = { ...aSingleChoice(), imageId: own.id, options };
    const { session } = await aLiveSession(api, { token, questions: [asked] });
    const { page } = await joined(session.code);
    expect(page.html).toContain(
      `../v1/images/${own.id}?w=800" alt="Picture without a description"`,
    );
    expect(page.html).toContain(`../v1/images/${option.id}?w=800" alt="A &quot;river&quot;"`);
    expect(page.html.match(/<img/g)).toHaveLength(2);
    expect(page.headers.get('content-security-policy')).toContain("img-src 'self'");
  });

  it('rates, zero too', async () => {
    const { session, questions, token } = await aPoll([aRating({ min: 0, max: 10 })]);
    const { browser } = await joined(session.code);
    await browser.send([...aVote(questions[0]!.id), ['value', '0']]);
    const { stats } = await resultWhen(
      api,
      questions[0]!.id,
      token,
      ({ totalVotes }) => totalVotes === 1,
    );
    expect(stats.mean).toBe(0);
  });

  it('says what is wrong, and keeps what was chosen', async () => {
    const { session, questions, token } = await aPoll([aMultipleChoice({ minChoices: 2 })]);
    const [question] = questions;
    const { browser } = await joined(session.code);
    const [red] = choose(question!, 'Red').optionIds;
    const refused = await browser.send(aVote(question!.id, red!));
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('role="alert">This is not what the question asks for');
    expect(refused.html).toMatch(new RegExp(`value="${red!}"\\s+checked`));
    expect((await browser.send(aVote('nothing', red!))).status).toBe(404);
    await closeQuestion(api, question!.id, token);
    const late = await browser.send(
      aVote(question!.id, ...choose(question!, 'Red', 'Blue').optionIds),
    );
    expect(late.status).toBe(409);
    expect(late.html).toContain('It was not counted');
  });

  it('asks at the door for what the poll asks for', async () => {
    const { session } = await aPoll([aSingleChoice()], {
      identity: 'named',
      passcode: 'open sesame',
    });
    const { browser, page } = await joined(session.code);
    expect(page.html).toContain('name="passcode"');
    expect(page.html).toContain('name="name"');
    expect(page.html).not.toContain('role="alert"');
    const wrong = await browser.send([
      ['do', 'join'],
      ['passcode', 'no'],
      ['name', '"><script>alert(1)</script>'],
    ]);
    expect(wrong.status).toBe(403);
    expect(wrong.html).toContain('This passcode is not right');
    expect(wrong.html).not.toContain('<script');
    const poll = await browser.send([
      ['do', 'join'],
      ['passcode', 'open sesame'],
      ['name', 'Ada'],
    ]);
    expect(poll.html).toContain('Shall we?');
  });

  it('never has a user’s text as HTML, and lets nothing run', async () => {
    const text = `<img src=x onerror="alert('1')">&amp;`;
    const { session } = await aPoll([{ ...aSingleChoice({}, [text, 'b']), prompt: text }]);
    const { page } = await joined(session.code);
    expect(page.html).not.toContain('<img');
    expect(page.html).toContain(
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;',
    );
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(policy).not.toContain('script-src');
  });

  it('does not say which codes there are', async () => {
    const { session } = await aPoll([aSingleChoice()]);
    const browser = new PlainBrowser(plenum.url);
    const there = await browser.open(`/plain/${session.code}`);
    const not = await browser.open('/plain/00000000');
    const bare = ({ html }: { html: string }) =>
      html.replaceAll(/value="[0-9a-f-]{36}"/g, '').replaceAll(/\d{4} ?\d{4}/g, '');
    expect(bare(there)).toBe(bare(not));
    expect((await browser.send([['do', 'join']])).html).toContain('no poll with this code');
  });

  it('takes no form of another origin', async () => {
    const { session, questions } = await aPoll([aSingleChoice({ allowChange: true })]);
    const { browser } = await joined(session.code);
    const ballot = aVote(questions[0]!.id, ...choose(questions[0]!, 'Yes').optionIds);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const page = await browser.send(ballot, headers);
      expect(page.html).toContain('value="join"');
    }
    const mine = await browser.open(`/plain/${session.code}`);
    expect(mine.html).not.toContain('You have voted');
  });

  it('speaks German to who likes it better, and to who asks for it', async () => {
    const { session } = await aPoll([aSingleChoice()]);
    const { browser, page } = await joined(session.code, { 'accept-language': 'de-AT,en;q=0.5' });
    expect(page.html).toContain('<html lang="de">');
    expect(page.html).toContain('Abstimmen');
    expect((await browser.open('?lang=en')).html).toContain('>Vote<');
  });

  it('gives a player another name, and offers one that is free where it is taken', async () => {
    const { session } = await aPoll([aSingleChoice()], { leaderboard: 'end' });
    const { browser } = await joined(session.code);
    const rename = (name: string) =>
      browser.send([
        ['do', 'rename'],
        ['name', name],
      ]);
    const renamed = await rename('Ada <b>');
    expect(renamed.html).toContain('Your name was changed.');
    expect(renamed.html).toContain('You play as <b dir="auto">Ada &lt;b&gt;</b>');
    await aPlayer(api, session, { name: 'Grace' });
    const taken = await rename('GRACE');
    expect(taken.status).toBe(409);
    expect(taken.html).toContain('“GRACE 2” is free.');
    expect(taken.html).toMatch(/<details open>[^]*value="GRACE 2"/);
    expect((await rename('GRACE 2')).html).toContain('<b dir="auto">GRACE 2</b>');
    expect((await rename(' ')).status).toBe(400);
    expect((await joined(session.code)).page.html).not.toContain('details open');
    const stranger = new PlainBrowser(plenum.url);
    await stranger.open(`/plain/${session.code}`);
    const refused = await stranger.send([
      ['do', 'rename'],
      ['name', 'Eve'],
    ]);
    expect(refused.status).toBe(401);
  });

  it('asks nobody for another name where there is no game', async () => {
    const { session } = await aPoll([aSingleChoice()]);
    expect((await joined(session.code)).page.html).not.toContain('rename');
  });

  it('is another participant in another poll, and each of them stays', async () => {
    const one = await aPoll([aSingleChoice()]);
    const other = await aPoll([aRating()]);
    const { browser } = await joined(one.session.code);
    expect((await browser.open(`/plain/${other.session.code}`)).html).toContain('value="join"');
    await browser.send([['do', 'join']]);
    expect((await browser.open(`/plain/${one.session.code}`)).html).toContain('Shall we?');
  });

  it.each(['/plain/', '/plain?code=12', '/plain/12', '/plain/browser'])(
    '%s is a page',
    async (path) => {
      const { html } = await new PlainBrowser(plenum.url).open(path);
      expect(html).toContain('<h1');
    },
  );

  it.each([
    ['/?plain', '/plain'],
    ['/j/12345678?plain', '/plain/12345678'],
    ['/host/sessions/x?plain', '/plain/browser'],
    ['/screen/x?plain', '/plain/browser'],
  ])('%s, where a page sends who cannot run it, leads there', async (path, end) => {
    const browser = new PlainBrowser(plenum.url);
    expect((await browser.open(path)).status).toBe(200);
    expect(browser.path).toBe(end);
  });

  it('is the only one that reads forms', async () => {
    const answer = await api.request('POST', '/v1/join', {
      body: 'code=12345678',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expectProblem(answer, 415, 'unsupported_media_type');
  });
});
