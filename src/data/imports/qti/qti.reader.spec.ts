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
});
