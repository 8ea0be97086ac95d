import { describe, expect, it } from '@jest/globals';
import { aZip } from '../testing/files.js';
import { importOf, notesOf } from '../testing/import-of.js';

/** An item as QTI 2.1 writes it. @param right identifiers of choices */
const second = (id: string, right: string[], cardinality = 'single') => `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${id}">
  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">
    <correctResponse>${right.map((one) => `<value>${one}</value>`).join('')}</correctResponse>
  </responseDeclaration>
  <itemBody><p>Which <strong>one</strong>?</p>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0">
      <prompt>Of ${id}.</prompt>
      <simpleChoice identifier="A">Tea <feedbackInline identifier="A">No</feedbackInline></simpleChoice>
      <simpleChoice identifier="B">Milk</simpleChoice>
    </choiceInteraction>
  </itemBody>
</assessmentItem>`;

const third = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="Three">
  <qti-response-declaration identifier="R" cardinality="ordered" base-type="identifier">
    <qti-correct-response><qti-value>C</qti-value><qti-value>A</qti-value></qti-correct-response>
  </qti-response-declaration>
  <qti-item-body><qti-order-interaction response-identifier="R"><qti-prompt>Sort.</qti-prompt>
    <qti-simple-choice identifier="A">Last</qti-simple-choice><qti-simple-choice identifier="C">First</qti-simple-choice>
  </qti-order-interaction></qti-item-body></qti-assessment-item>`;

const first = (processing: string) => `<questestinterop><assessment title="Old ones"><section>
<item ident="1" title="Q"><presentation><material><mattext texttype="text/html">&lt;p&gt;Which?&lt;/p&gt;</mattext></material>
<response_lid ident="R" rcardinality="Single"><render_choice>
<response_label ident="a"><material><mattext>Tea</mattext></material></response_label>
<response_label ident="b"><material><mattext>Milk</mattext></material></response_label>
</render_choice></response_lid></presentation><resprocessing>${processing}</resprocessing></item>
<item ident="2" title="T"><presentation><material><mattext>Write.</mattext></material>
<response_str ident="R"><render_fib/></response_str></presentation></item>
</section></assessment></questestinterop>`;

/** @param mapped entries, and bounds of their sum: `upper=1 other=0 A=1 B=0.5` */
const mapping = (cardinality: string, right: string[], mapped: string, processing = '') => {
  const given = mapped.split(' ').map((one) => one.split('=') as [string, string]);
  const entries = given.filter(([key]) => /^[A-Z]$/.test(key));
  const { upper, other } = Object.fromEntries(given) as Record<string, string | undefined>;
  const bounds = `${upper ? ` upperBound="${upper}"` : ''}${other ? ` defaultValue="${other}"` : ''}`;
  return `<assessmentItem identifier="i"><responseDeclaration identifier="R" cardinality="${cardinality}">
    <correctResponse>${right.map((one) => `<value>${one}</value>`).join('')}</correctResponse>
    <mapping${bounds}>${entries.map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`).join('')}</mapping>
  </responseDeclaration><itemBody><choiceInteraction responseIdentifier="R"><prompt>Which?</prompt>
    ${['A', 'B', 'C'].map((id) => `<simpleChoice identifier="${id}">Option ${id}</simpleChoice>`).join('')}
  </choiceInteraction></itemBody>${processing}</assessmentItem>`;
};
/** The same item as QTI 3.0 has it. */
const asThird = (item: string) =>
  item
    .replace(
      /(<\/?)([a-zA-Z]+)/g,
      (_, open: string, name: string) => `${open}qti-${hyphened(name)}`,
    )
    .replace(/ ([a-zA-Z]+)=/g, (_, name: string) => ` ${hyphened(name)}=`)
    .replaceAll('qti-p>', 'p>');
const hyphened = (name: string) => name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);

/** Conditions of 1.2: who chooses it gets so many points. */
const scored = (id: string, points: string) =>
  `<respcondition><conditionvar><varequal respident="R">${id}</varequal></conditionvar><setvar action="Set">${points}</setvar></respcondition>`;
const added = (id: string, points: string, action = 'Add') =>
  `<respcondition continue="Yes"><conditionvar><or><varequal respident="R">${id}</varequal></or></conditionvar><setvar action="${action}" varname="SCORE">${points}</setvar></respcondition>`;
const other = (points: string) =>
  `<respcondition><conditionvar><other/></conditionvar><setvar action="Set">${points}</setvar></respcondition>`;
const notChosen = (id: string, points: string) =>
  `<respcondition continue="Yes"><conditionvar><not><varequal respident="R">${id}</varequal></not></conditionvar><setvar action="Add" varname="SCORE">${points}</setvar></respcondition>`;

/** That all of what its first question's options bring has come along. */
async function expectKey(file: string, optionIndexes: number[], partialCredit?: number[]) {
  const preview = await importOf(file);
  expect(preview.questions[0]!.answerKey).toEqual({
    optionIndexes,
    ...(partialCredit && { partialCredit }),
  });
  expect(notesOf(preview)).toEqual([]);
}

describe('QTI', () => {
  it('2.1 has the key from its correct response', async () => {
    const preview = await importOf(second('one', ['B']));
    expect(preview).toMatchObject({ format: 'qti', notes: [] });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which **one**?\nOf one.',
        options: [{ label: 'Tea' }, { label: 'Milk' }],
        answerKey: { optionIndexes: [1] },
        explanation: 'Tea: No',
      },
    ]);
  });

  it('is a package with its items in the order of their names', async () => {
    const preview = await importOf(
      aZip({
        'imsmanifest.xml': '<manifest/>',
        'item10.xml': second('ten', ['A', 'B'], 'multiple'),
        'item9.xml': second('nine', ['A']),
        'broken.xml': '<a><b></a>',
      }),
      { name: 'Old.zip' },
    );
    expect(preview.title).toBe('Old');
    expect(preview.questions.map(({ prompt }) => prompt.split('\n')[1])).toEqual([
      'Of nine.',
      'Of ten.',
    ]);
    expect(preview.questions[1]).toMatchObject({
      kind: 'multiple_choice',
      answerKey: { optionIndexes: [0, 1] },
    });
    expect(notesOf(preview)).toEqual([[null, 'question_dropped']]);
  });

  it('3.0 has names with hyphens', async () => {
    const { questions } = await importOf(third);
    expect(questions).toEqual([
      {
        kind: 'ranking',
        prompt: 'Sort.',
        options: [{ label: 'Last' }, { label: 'First' }],
        answerKey: { optionIndexes: [1, 0] },
      },
    ]);
  });

  it.each([
    [
      'what brings points',
      '<respcondition><conditionvar><varequal respident="R">b</varequal><not><varequal respident="R">a</varequal></not></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>',
    ],
    // Blackboard's copies of some writers never set a score.
    [
      'what is called correct',
      '<respcondition title="correct"><conditionvar><varequal respident="R">b</varequal></conditionvar></respcondition><respcondition title="incorrect"><conditionvar><varequal respident="R">a</varequal></conditionvar></respcondition>',
    ],
  ])('1.2 has the key from %s', async (_, processing) => {
    const preview = await importOf(first(processing));
    expect(preview.title).toBe('Old ones');
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which?',
        options: [{ label: 'Tea' }, { label: 'Milk' }],
        answerKey: { optionIndexes: [1] },
      },
      { kind: 'open_text', prompt: 'Write.' },
    ]);
  });

  it.each<[string, string, string[], string, number[], number[] | undefined]>([
    ['mapped to parts', 'single', ['A'], 'A=1 B=0.5', [0], [100, 50, 0]],
    ['mapped to points', 'single', ['B'], 'A=1 B=4 C=-2', [1], [25, 100, -50]],
    ['mapped to as much', 'single', ['A'], 'A=2 B=2 C=1', [0, 1], [100, 100, 50]],
    ['never more than its bound', 'single', ['A'], 'upper=1 A=3 B=1', [0, 1], undefined],
    ['mapped to nothing', 'single', ['A'], 'A=1 B=0 C=-1', [0], undefined],
    ['uneven', 'multiple', ['A', 'B'], 'upper=4 A=3 B=1', [0, 1], [75, 25, 0]],
    ['even', 'multiple', ['A', 'B'], 'A=1 B=1 C=-1', [0, 1], undefined],
    ['even, and wrong at no cost', 'multiple', ['A', 'B'], 'A=1 B=1', [0, 1], undefined],
    // As 1EdTech's own example of a mapping has it.
    ['else', 'multiple', ['A', 'B'], 'upper=2 other=-2 A=1 B=1', [0, 1], [50, 50, -100]],
    ['more than all taken', 'multiple', ['A', 'B'], 'A=1 B=1 C=-5', [0, 1], [50, 50, -100]],
    ['not called correct', 'multiple', [], 'A=3 B=1', [0, 1], [75, 25, 0]],
    ['not mapped', 'multiple', ['A', 'B'], '', [0, 1], undefined],
  ])('2 and 3 have what options bring: %s', async (_, cardinality, right, mapped, ...key) => {
    for (const file of [
      mapping(cardinality, right, mapped),
      asThird(mapping(cardinality, right, mapped)),
    ]) {
      await expectKey(file, ...key);
    }
  });

  it.each([
    ['that any two bring all', 'multiple', ['A', 'B', 'C'], 'upper=2 A=1 B=1 C=1', [0, 1, 2]],
    ['where a wrong one brings some', 'multiple', ['A'], 'A=1 B=1', [0]],
    ['where the right one brings less', 'single', ['A'], 'A=1 B=2', [0, 1]],
  ])('2 and 3 have a note of points %s', async (_, cardinality, right, mapped, optionIndexes) => {
    const preview = await importOf(mapping(cardinality, right, mapped));
    expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });

  it.each([
    ['rptemplates/match_correct', undefined],
    ['rptemplates/map_response_point', undefined],
    ['rptemplates/map_response.xml', [75, 25, 0]],
    ['rptemplates/CC2_map_response', [75, 25, 0]],
  ])('2 has a mapping where points come of it: %s', async (template, partialCredit) => {
    const processing = `<responseProcessing template="http://www.imsglobal.org/${template}"/>`;
    const { questions } = await importOf(mapping('multiple', ['A', 'B'], 'A=3 B=1', processing));
    expect(questions[0]!.answerKey).toEqual({
      optionIndexes: [0, 1],
      ...(partialCredit && { partialCredit }),
    });
  });

  it.each([
    ['match_correct', 'B=0.5 C=0.25'],
    ['match_correct', 'A=0.5 B=0.5'],
  ])(
    '2 has what is called correct alone by %s, whatever is mapped: %s',
    async (template, mapped) => {
      const processing = `<responseProcessing template="http://www.imsglobal.org/rptemplates/${template}"/>`;
      const preview = await importOf(mapping('single', ['A'], mapped, processing));
      expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: [0] });
      expect(notesOf(preview)).toEqual([]);
    },
  );

  it('2 has a mapping that an expression asks for', async () => {
    const processing = `<responseProcessing><setOutcomeValue identifier="SCORE"><sum><mapResponse identifier="R"/></sum></setOutcomeValue></responseProcessing>`;
    const { questions } = await importOf(mapping('single', ['A'], 'A=2 B=1', processing));
    expect(questions[0]!.answerKey).toEqual({ optionIndexes: [0], partialCredit: [100, 50, 0] });
  });

  it('2 has a note of texts that bring some of the points', async () => {
    const preview = await importOf(
      `<assessmentItem><responseDeclaration identifier="R" baseType="string"><correctResponse><value>Ada</value></correctResponse>
      <mapping><mapEntry mapKey="Ada" mappedValue="2"/><mapEntry mapKey="Ida" mappedValue="2"/><mapEntry mapKey="Eda" mappedValue="1"/></mapping></responseDeclaration>
      <itemBody><p>Who?</p><textEntryInteraction responseIdentifier="R"/></itemBody></assessmentItem>`,
    );
    expect(preview.questions[0]!.answerKey).toEqual({ texts: ['Ada', 'Ida'] });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });

  it.each([
    ['of one choice', 'Single', [scored('a', '1'), scored('b', '0.5')], [0], [100, 50]],
    ['that are taken', 'Single', [scored('a', '4'), scored('b', '-2')], [0], undefined],
    ['that are added up', 'Multiple', [added('a', '3'), added('b', '1')], [0, 1], [75, 25]],
    ['that are even', 'Multiple', [added('a', '1'), added('b', '1')], [0, 1], undefined],
    [
      'up to the last one',
      'Multiple',
      [added('a', '60'), added('b', '40').replace('Yes', 'No')],
      [0, 1],
      [60, 40],
    ],
    ['subtracted', 'Multiple', [added('a', '2'), added('b', '1', 'Subtract')], [0], [100, -50]],
    [
      'where not choosing has none',
      'Multiple',
      [added('a', '2'), notChosen('a', '0'), added('b', '-1')],
      [0],
      [100, -50],
    ],
  ])('1.2 has points %s', async (_, cardinality, conditions, optionIndexes, partialCredit) => {
    const file = first(conditions.join('')).replace('"Single"', `"${cardinality}"`);
    await expectKey(file, optionIndexes, partialCredit);
  });

  // What both bring together nobody can tell of these.
  it.each([
    ['set', [scored('a', '3'), scored('b', '1')]],
    ['added without going on', [added('a', '3').replace('Yes', 'No'), added('b', '1')]],
    ['of not choosing', [added('a', '3'), added('b', '1'), notChosen('b', '1')]],
    ['multiplied', [added('a', '3'), added('b', '1', 'Multiply')]],
    ['no number', [added('a', '3'), added('b', '1'), added('b', 'SCORE.max')]],
  ])('1.2 has the right options alone, and a note, where points are %s', async (_, conditions) => {
    const file = first(conditions.join('')).replace('"Single"', '"Multiple"');
    const preview = await importOf(file);
    expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: [0, 1] });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });

  it.each([
    ['other answers have some', [scored('a', '100'), scored('b', '50'), other('25')]],
    ['a part is multiplied', [scored('a', '100'), scored('b', '50').replace('Set', 'Multiply')]],
  ])('1.2 has what brings most of one choice, and a note, where %s', async (_, conditions) => {
    const preview = await importOf(first(conditions.join('')));
    expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: [0] });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });

  it('1.2 has what is right together, and a note of what is in part', async () => {
    const both = added('a', '100')
      .replace('<or>', '<and>')
      .replace('</varequal></or>', '</varequal><varequal respident="R">b</varequal></and>');
    const file = first([both, scored('a', '50')].join('')).replace('"Single"', '"Multiple"');
    const preview = await importOf(file);
    expect(preview.questions[0]!.answerKey).toEqual({ optionIndexes: [0, 1] });
    expect(notesOf(preview)).toEqual([[1, 'partial_credit']]);
  });
});
