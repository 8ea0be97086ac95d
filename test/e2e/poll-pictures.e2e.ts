import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Poll } from '../../src/contract/index.js';
import { anOrganizer, Api, expectStatus, resultWhen, until } from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll, voteInPoll } from './support/polls.js';

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What is in a bar of the brand's colour, over white. */
const FILLED = [209, 202, 246];

describe('the picture of a poll', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    ({ token } = await anOrganizer(api));
  });
  afterAll(() => plenum.close());

  const ask = ({ id }: { id: string }, headers: Record<string, string> = {}) =>
    fetch(`${plenum.url}/p/${id}/picture.png`, { headers });

  async function look(poll: { id: string }) {
    const answer = await ask(poll);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { answer, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
  }

  /** The parts of a picture's rows that are filled, from above. Pixels of a line through each. */
  async function barsIn(bytes: Buffer): Promise<number[]> {
    const image = await loadImage(bytes);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const bars: number[] = [];
    let isInside = false;
    for (let y = 0; y < image.height; y += 1) {
      const { data } = context.getImageData(0, y, image.width, 1);
      let filled = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (FILLED.every((value, channel) => Math.abs(data[at + channel]! - value) <= 3)) {
          filled += 1;
        }
      }
      if (filled > 30 && isInside) bars[bars.length - 1] = Math.max(bars.at(-1)!, filled);
      else if (filled > 30) bars.push(filled);
      isInside = filled > 30;
    }
    return bars;
  }

  /** With one vote for Lisbon, and three for Oslo. */
  async function aVotedPoll(given: object = {}): Promise<Poll> {
    const poll = await aPoll(api, token, given);
    for (const label of ['Lisbon', 'Oslo', 'Oslo', 'Oslo']) await voteInPoll(api, poll, [label]);
    await resultWhen(api, poll.id, token, ({ totalVotes }) => totalVotes === 4);
    return poll;
  }

  it('is a PNG of the size that previews want, with the present bars', async () => {
    const { answer, bytes } = await look(await aVotedPoll());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(answer.headers.get('cache-control')).toBe('public, max-age=10');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(bytes.subarray(0, PNG.length)).toEqual(PNG);
    const { width, height } = await loadImage(bytes);
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    const bars = await barsIn(bytes);
    expect(bars).toHaveLength(2); // Rome has none
    expect(bars[1]! / bars[0]!).toBeGreaterThan(2.6);
    expect(bars[1]! / bars[0]!).toBeLessThan(3.4);
  });

  it('is named by the page, with its size', async () => {
    const poll = await aPoll(api, token, { question: '"Who" & <why>?' });
    const page = await (await fetch(`${plenum.url}/p/${poll.id}`)).text();
    expect(page).toContain(
      `<meta property="og:image" content="https://poll.example/p/${poll.id}/picture.png" />`,
    );
    expect(page).toContain('<meta property="og:image:width" content="1200" />');
    expect(page).toContain('content="summary_large_image"');
    expect(page).toContain(
      '<meta property="og:image:alt" content="&quot;Who&quot; &amp; &lt;why&gt;?" />',
    );
  });

  it.each(['after_vote', 'after_close', 'hidden'])(
    'shows no bar where not everybody sees the result: %s',
    async (resultsVisibility) => {
      const poll = await aVotedPoll({ resultsVisibility });
      const unvoted = await aPoll(api, token, { resultsVisibility });
      const [seen, blank] = [await look(poll), await look(unvoted)];
      expect(await barsIn(seen.bytes)).toEqual([]);
      expect(seen.digest).toBe(blank.digest); // also the number of votes is not to be seen
    },
  );

  it('shows what is shown as soon as that is changed', async () => {
    const poll = await aVotedPoll();
    const path = `/v1/polls/${poll.id}`;
    const change = async (changes: object) =>
      expectStatus(await api.patch<Poll>(path, changes, token), 200);
    const [shown] = [await look(poll)];
    await change({ resultsVisibility: 'hidden' });
    expect(await barsIn((await look(poll)).bytes)).toEqual([]);
    await change({ resultsVisibility: 'always' });
    expect((await look(poll)).digest).toBe(shown.digest);
    await change({ question: 'Where then?' });
    const asked = await look(poll);
    expect(asked.digest).not.toBe(shown.digest);
    expectStatus(await api.post(`${path}/close`, undefined, token), 200);
    const closed = await look(poll);
    expect(closed.answer.status).toBe(200);
    expect(closed.digest).not.toBe(asked.digest);
    expectStatus(await api.delete(path, token), 204);
    const gone = await ask(poll);
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ code: 'poll_not_found' });
  });

  it('is not sent again to who has it', async () => {
    const poll = await aVotedPoll();
    const { answer } = await look(poll);
    const etag = answer.headers.get('etag')!;
    const again = await ask(poll, { 'if-none-match': etag });
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
    expect(again.headers.get('etag')).toBe(etag);
    await voteInPoll(api, poll, ['Rome']);
    // Within some seconds the picture of before will do.
    const fresh = await until(
      () => ask(poll, { 'if-none-match': etag }),
      ({ status }) => status === 200,
    );
    expect(fresh.headers.get('etag')).not.toBe(etag);
  });

  it('is drawn once for many who ask at the same time', async () => {
    const polls = await Promise.all(Array.from({ length: 3 }, () => aVotedPoll()));
    const asked = polls.flatMap((poll) => Array.from({ length: 20 }, () => look(poll)));
    const digests = (await Promise.all(asked)).map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(1); // they look the same
  });

  it('draws texts as they are, in any script, and needs none', async () => {
    const given = [
      { question: '<svg onload="x">&amp;</svg>', options: ['=1+1', '</text>'] },
      { question: 'Где мы встретимся?', options: ['Москва', 'Αθήνα'] },
      { question: '次はどこ？', options: ['東京', '😀'] },
      { question: 'أين نلتقي؟', options: ['القاهرة', 'x'.repeat(200)] },
      { question: 'Word '.repeat(90), options: Array.from({ length: 40 }, (_, at) => `No ${at}`) },
    ];
    const digests = await Promise.all(
      given.map(async (one) => {
        const { answer, digest } = await look(await aPoll(api, token, one));
        expect(answer.status).toBe(200);
        return digest;
      }),
    );
    expect(new Set(digests).size).toBe(given.length);
  });

  it('is there of polls alone', async () => {
    for (const id of [NOBODYS_ID, 'x', '..%2f..']) {
      const answer = await ask({ id });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'poll_not_found' });
    }
  });
});
