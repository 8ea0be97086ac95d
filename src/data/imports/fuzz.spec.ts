import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importFormats, importLimits } from '../../contract/imports.js';
import { checkQuestion } from '../../sessions/index.js';
import { readImport } from './read-import.js';
import { aKahoot, anArchive, aZip } from './testing/files.js';

const made = new URL('testing/made/', import.meta.url);
/** What their own programs wrote. */
const realFiles = readdirSync(made)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, made)));
/** Begins as one, which is all that is looked at. */
const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40)]);

/** One of each shape, to be damaged. */
const files: readonly Buffer[] = [
  Buffer.from('# T\nA?\n- a\n* b\n> c'),
  Buffer.from(
    '::T::What {=a#f ~%50%b ####g}\n\n$CATEGORY: x/y\n\nN {#1..5}\n\nM {=a -> b =c -> d}',
  ),
  Buffer.from('M {~%75%a ~%25%b ~%-33.33333%c}\n\nS {=a ~%50%b ~%50%B ~%99.95%c}'),
  Buffer.from('Q?\nA. a\nB. b\nANSWER: A\n'),
  Buffer.from(
    '<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[<p>x</p>]]></text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>',
  ),
  Buffer.from(
    '<assessmentItem><responseDeclaration identifier="R"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>',
  ),
  Buffer.from(
    '<assessmentItem><responseDeclaration identifier="R" cardinality="multiple"><mapping upperBound="4" defaultValue="-1"><mapEntry mapKey="A" mappedValue="3"/><mapEntry mapKey="B" mappedValue="1"/></mapping></responseDeclaration><itemBody><choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice><simpleChoice identifier="C">c</simpleChoice></choiceInteraction></itemBody></assessmentItem>',
  ),
  Buffer.from(
    '<questestinterop><item><presentation><response_lid rcardinality="Multiple"><response_label ident="a"><mattext>a</mattext></response_label><response_label ident="b"><mattext>b</mattext></response_label></response_lid></presentation><resprocessing><respcondition continue="Yes"><conditionvar><varequal>a</varequal></conditionvar><setvar action="Add">3</setvar></respcondition><respcondition continue="Yes"><conditionvar><varequal>b</varequal></conditionvar><setvar action="Subtract">1.5</setvar></respcondition></resprocessing></item></questestinterop>',
  ),
  Buffer.from(
    '{"title":"T","questions":[{"kind":"single_choice","prompt":"Q","options":[{"label":"a"},{"label":"b"}],"answerKey":{"optionIndexes":[0]}}]}',
  ),
  Buffer.from(
    '{"subject":"S","questions":[{"question":"Q","answers":["a","b"],"solutions":[0],"time":5}]}',
  ),
  Buffer.from('title="t"\n[[slides]]\n[slides.TypeAnswer]\ntitle="x"\nanswers=["a"]\n'),
  Buffer.from('format,body,options,correctOptions\nCHOICE,Q,"a\nb",a\n'),
  Buffer.from('Type,Title,Correct,Choice 1,Choice 2\nMCQ,Q,1,a,b\n'),
  Buffer.from('Date (UTC),Session,Voter,Q: Answer,S:: a\nx,1,v,Yes,3\n'),
  Buffer.from(
    'Poll ID,Poll Type,Poll Question,Poll Option\n1,Multiple choice,Q,a\n1,Multiple choice,Q,b\n',
  ),
  aKahoot([[1, 'Q', 'a', 'b', '', '', 20, 1]]),
  anArchive({
    title: 'x',
    questions: [{ question: 'Q', type: 'ABCD', answers: [{ answer: 'a', right: true }] }],
  }),
  ...realFiles,
  Buffer.from(
    `<quiz><question type="essay"><questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.png"&gt;&lt;b&gt;x&lt;/b&gt; \\(y\\)</text><file name="a.png" path="/">${picture.toString('base64')}</file></questiontext></question></quiz>`,
  ),
  aZip({
    'test.xml':
      '<qti-assessment-test><qti-assessment-item-ref href="i/a.xml"><qti-time-limits max-time="3"/></qti-assessment-item-ref></qti-assessment-test>',
    'i/a.xml':
      '<qti-assessment-item><qti-response-declaration identifier="R" base-type="integer"/><qti-item-body><p><img src="../p/a.png" alt="a"/><math><annotation encoding="application/x-tex">x</annotation></math></p><qti-slider-interaction response-identifier="R" lower-bound="1" upper-bound="5"/></qti-item-body></qti-assessment-item>',
    'p/a.png': picture,
  }),
  aZip({ 'config.toml': '[[slides]]\n[slides.Order]\ntitle="x"\nanswers=["a","b"]' }),
];

/** Milliseconds that one file may take, on a machine that is busy with other things. */
const LONGEST = 5_000;

/** It throws nothing, ends in time, and what it gives can be made a session of. */
async function expectSafe(
  bytes: Uint8Array,
  format?: (typeof importFormats)[number],
): Promise<void> {
  const begunAt = performance.now();
  const imported = await readImport({ bytes, name: null, ...(format && { format }) });
  expect(performance.now() - begunAt).toBeLessThan(LONGEST);
  if ('refused' in imported) return;
  const { questions, pictures } = imported.preview;
  expect(pictures.length).toBeLessThanOrEqual(importLimits.picturesMax);
  for (const { question, option, alt } of pictures) {
    expect(questions[question]).toBeDefined();
    if (option !== null) expect(questions[question]!.options![option]).toBeDefined();
    expect([...alt].length).toBeLessThanOrEqual(300);
  }
  expect(questions.length).toBeLessThanOrEqual(100);
  for (const question of questions) {
    // Our own JSON may say anything: what is wrong with it is found by who makes sessions.
    const errors = await checkQuestion(question);
    if (imported.preview.format !== 'plenum') expect(errors).toEqual([]);
  }
}

const format = fc.option(fc.constantFrom(...importFormats), { nil: undefined });
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(20),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.string({ maxLength: 20 }).map((text) => Buffer.from(text)),
  ),
});

describe('whatever is imported', () => {
  it('is read or refused: files that are damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        format,
        async (file, damages, format) => {
          let bytes = Buffer.from(file);
          for (const { at, gone, put } of damages) {
            const place = Math.floor(at * bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + gone)]);
          }
          await expectSafe(bytes, format);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read or refused: texts of any kind', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          '- ',
          '* ',
          '= ',
          '{',
          '}',
          '~',
          '#',
          '::',
          '%50%',
          '->',
          '<quiz>',
          '</',
          '<![CDATA[',
          '&lt;',
        ],
        ...[
          '"',
          ',',
          ';',
          '\t',
          '[[slides]]',
          'ANSWER: A',
          'A. ',
          '$$',
          '\\(',
          '$CATEGORY:',
          '{"questions":[',
          ']}',
          '\u202e',
        ],
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), format, async (pieces, format) => {
        await expectSafe(Buffer.from(pieces.join('')), format);
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused: JSON of any shape where ours and others’ have a field', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const question = fc.dictionary(
      fc.constantFrom(
        ...[
          'kind',
          'prompt',
          'options',
          'settings',
          'answerKey',
          'question',
          'answers',
          'solutions',
          'time',
          'type',
          'durationSeconds',
          'explanation',
        ],
      ),
      fc.oneof(
        value,
        fc.constantFrom<unknown>(
          'single_choice',
          'numeric',
          [{ label: 'a' }, { label: 'b' }],
          'ABCD',
          [0],
          1e300,
          -1,
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(question, { maxLength: 4 }),
        fc.boolean(),
        async (questions, isPacked) => {
          const quiz = { title: 'x', questions };
          await expectSafe(isPacked ? anArchive(quiz) : Buffer.from(JSON.stringify(quiz)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['braces', '{'.repeat(200_000)],
    ['an answer without end', `x {${'=a '.repeat(60_000)}`],
    [
      'pictures',
      `<quiz><question type="essay"><questiontext><text><![CDATA[${'<img '.repeat(100_000)}]]></text></questiontext></question></quiz>`,
    ],
    [
      'pictures that end',
      `<quiz><question type="essay"><questiontext><text><![CDATA[${'<img src="data:image/png;base64,AAAA">'.repeat(50_000)}]]></text></questiontext></question></quiz>`,
    ],
    [
      'lists that never end',
      `<quiz><question type="essay"><questiontext><text><![CDATA[${'<ol><b>'.repeat(100_000)}]]></text></questiontext></question></quiz>`,
    ],
    ['elements', `<quiz>${'<question>'.repeat(100_000)}`],
    ['CDATA without end', `<quiz>${'<![CDATA['.repeat(100_000)}`],
    ['comments without end', `<quiz>${'<!--'.repeat(200_000)}`],
    ['lists', '['.repeat(500_000)],
    ['quotes', 'format,body,options\n' + '"'.repeat(500_000)],
    [
      'tags',
      `<quiz><question type="essay"><questiontext><text><![CDATA[${'<script>'.repeat(60_000)}]]></text></questiontext></question></quiz>`,
    ],
    ['dollars', `A?\n- ${'$$\\('.repeat(100_000)}\n- b`],
    ['blank lines', '\n'.repeat(2_000_000)],
    ['lines', 'a\n'.repeat(500_000)],
    ['options', `a\n${'- x\n'.repeat(100_000)}`],
    ['cells', `Type,Title,Correct,Choice\n${'MCQ,a,1,b\n'.repeat(100_000)}`],
  ])('takes no more than a few seconds: %s', async (_, text) => {
    await expectSafe(Buffer.from(text));
  });
});
