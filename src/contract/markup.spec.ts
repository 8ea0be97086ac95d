import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Block,
  hasFormula,
  type Inline,
  parseLabel,
  parsePrompt,
  plainLabel,
  plainText,
} from './markup.js';
import { mayHaveMarkup } from './may-have-markup.js';

/** A tree as it is quickest to read: `<b>`, `<i>`, `<c>` and `{formula}`, `{{formula}}`. */
function drawn(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.is === 'bold') return `<b>${drawn(node.of)}</b>`;
      if (node.is === 'italics') return `<i>${drawn(node.of)}</i>`;
      if (node.is === 'code') return `<c>${node.text}</c>`;
      return node.isBlock ? `{{${node.text}}}` : `{${node.text}}`;
    })
    .join('');
}

/** Of a tree that has nothing else. */
function textsOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : JSON.stringify(node))).join('');
}

function drawnBlock(block: Block): string {
  if (block.is === 'paragraph') return drawn(block.of);
  return block.items.map(({ mark, of }) => `[${mark}|${drawn(of)}]`).join('');
}

describe('parseLabel', () => {
  it.each([
    ['**bold** and *italics*', '<b>bold</b> and <i>italics</i>'],
    ['__bold__ and _italics_', '<b>bold</b> and <i>italics</i>'],
    ['***both***', '<i><b>both</b></i>'],
    ['**bold *and* more**', '<b>bold <i>and</i> more</b>'],
    ['*italics **and** more*', '<i>italics <b>and</b> more</i>'],
    ['*a**b*', '<i>a**b</i>'],
    ['**foo*', '*<i>foo</i>'],
    ['*foo**', '<i>foo</i>*'],
    ['*foo _bar* baz_', '<i>foo _bar</i> baz_'],
    ['un*frigging*believable', 'un<i>frigging</i>believable'],
    ['snake_case_name', 'snake_case_name'],
    ['пристаням_стремятся_', 'пристаням_стремятся_'],
    ['2*3*4', '2<i>3</i>4'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['* a *', '* a *'],
    ['**"quoted"**', '<b>"quoted"</b>'],
    ['a**"quoted"**', 'a**"quoted"**'],
    ['😀*a*😀', '😀<i>a</i>😀'],
    ['_(a)_', '<i>(a)</i>'],
    ['____ is the capital', '____ is the capital'],
    ['****no****', '****no****'],
    ['**', '**'],
    ['**not closed', '**not closed'],
    ['*one\n\ntwo*', '*one\n\ntwo*'],
    ['*one\ntwo*', '<i>one\ntwo</i>'],
  ])('knows emphasis as CommonMark does: %j is %j', (text, tree) => {
    expect(drawn(parseLabel(text))).toBe(tree);
  });

  it.each([
    ['`a*b*c`', '<c>a*b*c</c>'],
    ['``a`b``', '<c>a`b</c>'],
    ['`` ` ``', '<c>`</c>'],
    ['`a\\`', '<c>a\\</c>'],
    ['`not closed', '`not closed'],
    ['``a`', '``a`'],
    ['` `', '` `'],
    ['*`a*`', '*<c>a*</c>'],
    ['`a\n\nb`', '`a\n\nb`'],
  ])('has code as it is: %j is %j', (text, tree) => {
    expect(drawn(parseLabel(text))).toBe(tree);
  });

  it.each([
    ['$x^2$', '{x^2}'],
    ['the $n$th of $n_1 * n_2 * n_3$', 'the {n}th of {n_1 * n_2 * n_3}'],
    ['**$x$**', '<b>{x}</b>'],
    ['$$\\frac{a}{b}$$', '{{\\frac{a}{b}}}'],
    ['$$ \\text{if $x$} $$', '{{\\text{if $x$}}}'],
    ['$a$$b$', '{a}{b}'],
    ['求$x$的值', '求{x}的值'],
    ['$a \\$ b$', '{a \\$ b}'],
    ['$5 and $10', '$5 and $10'],
    ['$5,$10', '$5,$10'],
    ['5$, or 10$?', '5$, or 10$?'],
    ['US$5 to A$', 'US$5 to A$'],
    ['$ 5 $', '$ 5 $'],
    ['$5 $', '$5 $'],
    ['$PATH and $HOME', '$PATH and $HOME'],
    ['$a\n\nb$', '$a\n\nb$'],
    ['$$$', '$$$'],
    ['$$ $$', '$$ $$'],
    ['$`$`', '{`}`'],
  ])('takes for formulas what pandoc does, or less: %j is %j', (text, tree) => {
    expect(drawn(parseLabel(text))).toBe(tree);
  });

  it.each([
    ['\\*a\\*', '*a*'],
    ['\\$x$', '$x$'],
    ['\\\\*a*', '\\<i>a</i>'],
    ['C:\\data', 'C:\\data'],
    ['\\', '\\'],
  ])('takes a backslash before a sign for the sign itself: %j is %j', (text, tree) => {
    expect(drawn(parseLabel(text))).toBe(tree);
  });

  it.each([
    '<b>a</b>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[a](https://plenum.test)',
    '![a](https://plenum.test/a.png)',
    'https://plenum.test/a_b_c',
    '<https://plenum.test>',
    '# a',
    '> a',
    '~~a~~',
    '| a | b |',
  ])('leaves HTML, links, pictures and all else text: %j', (text) => {
    expect(textsOf(parseLabel(text))).toBe(text);
    expect(plainText(text)).toBe(text);
  });
});

describe('parsePrompt', () => {
  it.each([
    ['Which?\n- one\n- *two*', ['Which?', '[•|one][•|<i>two</i>]']],
    ['* one\n+ two\nOr?', ['[•|one][•|two]', 'Or?']],
    ['1. one\n2. two', ['[1.|one][2.|two]']],
    ['7) one\n8) two', ['[7)|one][8)|two]']],
    ['- one\n1. two\n2. three', ['- one', '[1.|two][2.|three]']],
    ['a\n\n- one\n- two\n\nb', ['a\n', '[•|one][•|two]', '\nb']],
    ['1. Which?', ['1. Which?']],
    ['- a', ['- a']],
    ['2026. A year\nwhich?', ['2026. A year\nwhich?']],
    ['-1\n-2', ['-1\n-2']],
    ['**a\nb**', ['<b>a\nb</b>']],
    ['a\n\nb\n\n\nc', ['a\n\nb\n\n\nc']],
  ])('of %j is %j', (text, blocks) => {
    expect(parsePrompt(text).map(drawnBlock)).toEqual(blocks);
  });
});

describe('plainText', () => {
  it.each([
    ['**What** is $x^2$, in `code`?', 'What is x^2, in code?'],
    ['Which?\n- one\n- *two*', 'Which?\n• one\n• two'],
    ['5 \\* 3', '5 * 3'],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('plainLabel', () => {
  it('has no list', () => {
    expect(plainLabel('- *a*\n- b')).toBe('- a\n- b');
  });
});

describe('hasFormula', () => {
  it.each([
    ['$x$', true],
    ['- **a $x$**\n- b', true],
    ['$5 and $10', false],
    ['`$x$`', false],
  ])('%j: %j', (text, has) => {
    expect(hasFormula(text)).toBe(has);
  });
});

describe('markup of any text', () => {
  /** Mostly of what means something, so that all that can meet does. */
  const dense = fc
    .array(
      fc.oneof(
        fc.constantFrom('*', '**', '_', '__', '`', '``', '$', '$$', '\\', ' ', '\n', '- ', '1. '),
        fc.constantFrom('a', '1', '(', '😀', 'ش', '\u200b', '<', '.'),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));
  const texts = fc.oneof(dense, fc.string({ unit: 'binary', maxLength: 60 }));
  const depth = (nodes: readonly Inline[]): number =>
    Math.max(
      0,
      ...nodes.map((node) => (typeof node === 'object' && 'of' in node ? 1 + depth(node.of) : 0)),
    );
  const linesOf = (text: string) =>
    parsePrompt(text).flatMap((block) =>
      block.is === 'paragraph' ? [block.of] : block.items.map(({ of }) => of),
    );

  it('loses nothing but signs', () => {
    const signs = /[\\*_`$•\s+-]/g;
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainText(text).replace(signs, '')).toBe(text.replace(signs, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a text as it is that has none', () => {
    const plain = texts.map((text) => text.replaceAll(/[\\`$*_\-+).]/g, ''));
    fc.assert(
      fc.property(plain, (text) => {
        expect(mayHaveMarkup(text)).toBe(false);
        const [only, ...others] = parsePrompt(text);
        expect(others).toEqual([]);
        expect(only!.is === 'paragraph' && textsOf(only!.of)).toBe(text);
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it('is where it may be, and nowhere else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parsePrompt(text);
        const isPlain =
          tree.length === 1 && tree[0]!.is === 'paragraph' && drawnBlock(tree[0]!) === text;
        if (!isPlain && text !== '') expect(mayHaveMarkup(text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be written with backslashes alone, so that each text can be shown as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
        expect(textsOf(parseLabel(escaped))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nested to a bound', () => {
    fc.assert(fc.property(texts, (text) => linesOf(text).every((line) => depth(line) <= 16)));
    expect(depth(parseLabel('*a '.repeat(500) + 'b*'.repeat(500)))).toBeLessThanOrEqual(16);
    expect(depth(parseLabel('***a _'.repeat(500) + 'b_***'.repeat(500)))).toBeLessThanOrEqual(16);
  });

  it.each([
    '*a ',
    '*a_ ',
    'a**',
    '_a',
    '`a',
    '``a`',
    '```',
    '$a',
    '$$a',
    '$a ',
    '\\',
    '\n',
    '- a\n',
    '1. a\n',
    '**a*',
    '*_',
    '`\n\n',
    '$`*',
  ])(
    'takes time in proportion to it: %j many times',
    (part) => {
      // So many characters take some milliseconds; with their square it would be minutes.
      const text = part.repeat(200_000 / part.length);
      expect(typeof plainText(text)).toBe('string');
    },
    5_000,
  );
});
