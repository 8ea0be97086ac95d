import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { aQuestionView, type Given } from '../imports/testing/some-questions.js';
import { writeGift } from './gift/write-gift.js';
import { toLeaving } from './leaving.rules.js';
import { writeMoodleXml } from './moodle-xml/write-moodle-xml.js';

/** What Moodle's own import was seen to do with our files: docs/decisions/0047 says which, and how. */

const leaving = (given: Given, title: string) => toLeaving(title, [aQuestionView(given)]);
const giftOf = (given: Given, title = 'Title') => writeGift(leaving(given, title));
const xmlOf = (given: Given, title = 'Title') =>
  text(writeMoodleXml(leaving(given, title), () => Promise.resolve(undefined)).content);

describe('texts without markup in Moodle XML', () => {
  // Of `"a" &amp; "b"` Moodle 5.1 reads `"a"&"b"`: its parser is told of each escaped sign apart, and drops what
  // is blank between two of them (core\xml_parser::characterdata). CDATA it is told of as one.
  it('keep the blanks between their signs', async () => {
    const xml = await xmlOf(
      { kind: 'open_text', prompt: '"a" & "b"', key: { texts: ['"x" > "y" ]]> z'] } },
      '"c" & "d"',
    );
    expect(xml).toContain('<name><text><![CDATA["a" & "b"]]></text></name>');
    expect(xml).toContain('<text><![CDATA["x" > "y" ]]]]><![CDATA[> z]]></text></answer>');
    expect(xml).toContain('<category><text><![CDATA[$course$/top/"c" & "d"]]></text></category>');
  });
});

describe('names of questions and categories', () => {
  // They go through PHP's strip_tags (clean_param, PARAM_TEXT), for which `<3` begins a tag and `< 3` none: of
  // "I <3 birds" only "I" was left.
  it.each([
    ['I <3 birds', 'I < 3 birds'],
    ['a < b', 'a < b'],
    ['<b>x</b>', '< b>x< /b>'],
    ['a <', 'a ‹'],
  ])('keep what follows a "<": %s', async (given, listed) => {
    const question: Given = { kind: 'open_text', prompt: given };
    const xml = await xmlOf(question, given);
    expect(xml).toContain(`<name><text><![CDATA[${listed}]]></text></name>`);
    const category = `$course$/top/${listed.replaceAll('/', '//')}`;
    expect(xml).toContain(`<category><text><![CDATA[${category}]]></text></category>`);
    const gift = giftOf(question, given).text;
    expect(gift).toContain(`\n$CATEGORY: ${category}\n`);
    expect(gift).toContain(`\n::${listed}::[html]`);
  });
});

describe('a choice of which nothing is right', () => {
  const polls: Given[] = [
    { kind: 'single_choice', prompt: 'Tea?', labels: ['yes', 'no'] },
    { kind: 'multiple_choice', prompt: 'Which?', labels: ['a', 'b'] },
    { kind: 'rating', prompt: 'How?', settings: { min: 1, max: 5 } },
  ];

  // Of a question of 1 point, which is what Moodle takes where none are named, every answer would be a wrong
  // one; of 0 points it says "Not graded".
  it.each(polls)('is worth nothing in Moodle XML: $kind', async (given) => {
    expect(await xmlOf(given)).toContain('<defaultgrade>0</defaultgrade>');
  });

  it.each(polls)('is noted in GIFT, which has no points: $kind', (given) => {
    expect(giftOf(given).notes.lines).toContain(
      'Question 1: no option is right: every answer is a wrong one there.',
    );
  });

  it('is no question whose points are left out', async () => {
    const keyed: Given = { kind: 'single_choice', prompt: '?', labels: ['a', 'b'], right: [0] };
    expect(await xmlOf(keyed)).not.toContain('defaultgrade');
    expect(await xmlOf({ ...keyed, points: 7 })).toContain('<defaultgrade>7</defaultgrade>');
  });
});

describe('options that are right in part', () => {
  // Moodle refuses a share that is not in its list, or takes the nearest, as one has chosen there; and says so
  // where those of several are not 100 % together.
  const labels = ['a', 'b', 'c', 'd'];
  const together = { kind: 'multiple_choice', prompt: 'Which?', labels, right: [0, 1] };
  const alone = { kind: 'single_choice', prompt: 'Which?', labels, right: [0] };
  const nearest = 'Question 1: Moodle has only some shares of the points. The nearest:';
  const below = 'Question 1: what takes points away brings less than nothing in Moodle.';
  const cases: { given: Given; percents: number[]; signs: string; notes?: string[] }[] = [
    { given: together, percents: [75, 25, -25, 0], signs: '~%75% ~%25% ~%-25% ~%0%' },
    {
      given: together,
      percents: [66.7, 33.3, -16.7, 0],
      signs: '~%66.66667% ~%33.33333% ~%-16.66667% ~%0%',
    },
    { given: together, percents: [50, 50, -100, -100], signs: '~%50% ~%50% ~%-100% ~%-100%' },
    { given: together, percents: [50, 50, 0, 0], signs: '~%50% ~%50% ~%0% ~%0%' },
    {
      given: together,
      percents: [55, 45, -42, 0],
      signs: '~%60% ~%40% ~%-40% ~%0%',
      notes: [`${nearest} 55 % is 60 %, 45 % is 40 %, -42 % is -40 %.`],
    },
    {
      given: together,
      percents: [85, 15, -15, 0],
      signs: '~%83.33333% ~%16.66667% ~%-14.28571% ~%0%',
      notes: [`${nearest} 85 % is 83.3 %, 15 % is 16.7 %, -15 % is -14.3 %.`],
    },
    { given: alone, percents: [100, 50, 14.3, 0], signs: '= ~%50% ~%14.28571% ~' },
    { given: alone, percents: [100, 50, 50, 10], signs: '= ~%50% ~%50% ~%10%' },
    {
      given: alone,
      percents: [100, 99, 0, 0],
      signs: '= ~%90% ~ ~',
      notes: [`${nearest} 99 % is 90 %.`],
    },
    { given: alone, percents: [100, 50, -20, 0], signs: '= ~%50% ~%-20% ~', notes: [below] },
  ];

  it.each(cases)('$percents are $signs', async ({ given, percents, signs, notes = [] }) => {
    const question = { ...given, percents };
    const { text: gift, notes: own } = giftOf(question);
    const lines = signs.split(' ').map((sign, at) => sign + labels[at]!);
    expect(gift).toContain(`{\n${lines.join('\n')}\n}`);
    expect(own.lines).toEqual(notes);
    const fractions = signs.split(' ').map((sign) => {
      const [, percent = sign === '=' ? '100' : '0'] = /%(.+)%/.exec(sign) ?? [];
      return percent;
    });
    const written = (await xmlOf(question)).matchAll(/<answer fraction="([^"]+)"/g);
    expect([...written].map(([, fraction]) => fraction)).toEqual(fractions);
  });
});

describe('codes of Moodle in GIFT', () => {
  // `\:` is `&&058;` while Moodle reads a question, and whatever else is `&&058;` becomes a colon with it
  // (qformat_gift::escapedchar_post). HTML escapes `&`; plain texts cannot.
  it('are in no right answer', () => {
    const { text: gift, notes } = giftOf({
      kind: 'open_text',
      prompt: 'Which?',
      key: { texts: ['&&058;', '&&059;', '&058;'] },
    });
    expect(gift).toContain('{\n=&&059;\n=&058;\n}');
    expect(notes.lines).toEqual([
      'Question 1: a right answer with an arrow (->) or a code such as &&058; is left out.',
    ]);
  });

  it('leave a question without a right answer, which is said', () => {
    const { text: gift, notes } = giftOf({
      kind: 'open_text',
      prompt: 'Which?',
      key: { texts: ['a -> b'] },
    });
    expect(gift).toContain('{}');
    expect(notes.lines).toContain('Question 1: no right answer of it is in the file.');
  });

  it('are broken in names', () => {
    const { text: gift } = giftOf({ kind: 'open_text', prompt: '&&010;&&123;' });
    expect(gift).toContain('\n::& &010;& &123;::[html]');
  });
});
