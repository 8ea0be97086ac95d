import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ImportFormat, ImportPreview } from '../../contract/imports.js';
import { importOf, notesOf } from './testing/import-of.js';
import { outlineOf } from './testing/outline.js';

const folder = new URL('testing/made/', import.meta.url);
const made = (name: string) => readFileSync(new URL(name, folder));

interface Expected {
  readonly format: ImportFormat;
  readonly title?: string;
  readonly asks: readonly string[];
  readonly notes?: readonly [number | null, string][];
  /** Of which question, of which of its options, what they show. */
  readonly pictures?: readonly [number, number | null, string][];
}

const kahoot: Expected = {
  format: 'kahoot_xlsx',
  asks: [
    'single_choice: Which bird is blue? [Crow, *Jay, Emu] 20 s, speed 1000',
    'single_choice: Which of these can fly? [*Jay, Emu, *Crow, Kiwi] 30 s, speed 1000',
    // `1,3` that became a number.
    'single_choice: Which are no mammals? [*Crow, Bat, *Jay] 30 s, speed 1000',
    // Truth values, and a minute as a duration.
    'single_choice: A penguin is a bird. [*TRUE, FALSE] 60 s, speed 1000',
    // Rich text, and numbers that are texts.
    'single_choice: Who sings at night? [*Nightingale, Jay] 20 s, speed 1000',
    'single_choice: How many legs has a crow? [*2, 4] 5 s, speed 1000',
    'single_choice: When do storks leave? [March, August] 20 s',
  ],
  notes: [
    [14, 'value_of_formula'],
    [15, 'key_dropped'],
  ],
};
const particify: Expected = {
  format: 'particify_csv',
  asks: [
    'single_choice: Which of these birds, **if any**, is blue? [Crow, *Jay, the blue one, Both: 50; 50]; Jays are, "sort of".',
    'multiple_choice: Which can fly?\nMark all. [*Jay, Emu, *Crow]',
    'single_choice: An emu is a bird. [*Yes, No]',
    'rating: Birds should be counted every year. min 1, max 5',
    "numeric: How long is a crow's wing, in decimetres? = 3.5 ± 0.5 decimals 1",
    'numeric: How cold may it be for a crow? = -40 ± 0',
    'numeric: How many birds do you see?',
    'word_cloud: What do birds do? maxAnswers 2',
    'ranking: From small to large [*Wren, *Crow, *Emu]',
    'points: What shall we do? [Nest boxes, Feeders]',
    'open_text: Why do birds sing?; Many reasons.',
  ],
  notes: [
    [5, 'options_dropped'],
    [13, 'question_dropped'],
    [14, 'question_dropped'],
  ],
};
const fuiz: Expected = {
  format: 'fuiz_toml',
  title: 'Birds & "numbers"',
  asks: [
    'single_choice: Which bird is \\*blue\\*? [Crow, *Jay] 30 s, speed 500',
    'multiple_choice: Which can fly? [*Jay, Emu, *Crow] 30 s, speed 1000',
    'open_text: Who sings at night? = Nightingale | A nightingale 60 s, speed 1000',
    'numeric: How long is its wing? (cm) = 8.5 ± 0.5 decimals 1, 30 s, speed 1000',
    'ranking: Sort them\nsmall → large [*Wren, *Crow, *Emu] 30 s, speed 1000',
    'single_choice: Your favourite? [Jay, Crow] 30 s',
    'rating: Birds are great min 1, max 5, lowLabel No, highLabel Yes, 30 s',
    'word_cloud: What do birds do? maxAnswers 3, 30 s',
    'open_text: Why do they sing? 30 s',
    'open_text: What could we do for birds? 120 s',
  ],
  notes: [
    [10, 'line_dropped'],
    [11, 'question_dropped'],
    [12, 'question_dropped'],
  ],
};
const secondQti: Expected = {
  format: 'qti',
  title: 'birds',
  asks: [
    'single_choice: Which bird is **blue**? [Crow, *Jay, Emu]',
    'multiple_choice: Which can fly? [*Jay, Emu, *Crow]',
    'numeric: How long is its wing, in cm? = 8.5 ± 0.5 decimals 1',
    'open_text: Who sings at night? = Nightingale | A nightingale',
    // Its writer asks twice: in the body, and in the prompt as HTML that is a text.
    'ranking: From small to large [*Wren, *Crow, *Emu]',
  ],
  notes: [[6, 'question_dropped']],
};

/** How they were made: testing/made/README.md. */
const files: Readonly<Record<string, Expected>> = {
  'text2qti.zip': {
    format: 'qti',
    title: 'Birds of a feather',
    asks: [
      'single_choice: Which bird is **blue**? Größe $x^2$ [Crow, *Jay]; Jays are.',
      'multiple_choice: Which can fly? [*Jay, Emu, *Crow]',
      'open_text: How many legs? = 2.0',
      'open_text: Who sings? = Nightingale | Blackbird',
      'open_text: Why?',
    ],
  },
  'qti-package-maker.zip': secondQti,
  'qti-convert.zip': secondQti,
  'aiken.txt': {
    format: 'aiken',
    asks: [
      'single_choice: Which bird is blue? [Crow, *Jay, Emu]',
      'single_choice: An emu can fly. [True, *False]',
    ],
  },
  'gift-wrapper.gift': {
    format: 'gift',
    title: 'Birds',
    asks: [
      'single_choice: Which bird is \\*blue\\*: a crow = a jay? [*Jay, Crow, Emu]; Jays are.',
      'single_choice: Which can fly? [*Jay 100 %, Crow 50 %, Emu -50 %]',
      'numeric: How long is its wing, in cm? = 8.5 ± 0.5 decimals 1',
    ],
  },
  'pexams.gift': {
    format: 'gift',
    asks: [
      'single_choice: Which bird is **blue**, if any? [Emu, *Jay, Crow]',
      'single_choice: What does `x_1` hold, as $$x^2 = 4$$? [*$$\\pm 2$$, "four"]',
    ],
  },
  // Its CDATA is escaped, and is HTML all the same.
  'moodle-questions.xml': {
    format: 'moodle_xml',
    asks: [
      'single_choice: Which is **blue**? Größe [*Jay & Co, Crow] accuracy 2; Jays are.\nJay & Co: Yes',
      'open_text: Who sings? = Nightingale accuracy 1',
    ],
  },
  // Rows of what is no choice are empty there, the first one as well; texts are HTML.
  'classquiz.xlsx': {
    format: 'classquiz_xlsx',
    title: 'Birds',
    asks: [
      'single_choice: Which is **blue** & loud? [*Jay, Crow] 20 s, speed 1000',
      'single_choice: Favourite? [Jay, Crow, Emu] 30 s',
      'single_choice: Can fly? [*Jay, Emu, *Crow] 30 s, speed 1000',
    ],
  },
  'classquiz.cqa': {
    format: 'classquiz_cqa',
    title: 'Birds',
    asks: [
      'single_choice: Which bird is **blue** & loud? [Crow, *Jay] 20 s, speed 1000',
      'multiple_choice: Which can fly? [*Jay, Emu, *Crow] 30 s, speed 1000',
      'single_choice: Old? [*Yes, No] 10 s, speed 1000',
      'numeric: How long is its wing? = 8.5 ± 0.5 decimals 1, 20 s, speed 1000',
      'single_choice: Favourite? [Jay, Crow] 20 s',
      'open_text: Who sings at night? = Nightingale 60 s, speed 1000',
      'ranking: From small to large [*Wren, *Crow, *Emu] 60 s, speed 1000',
    ],
    notes: [
      [5, 'picture_dropped'],
      [8, 'question_dropped'],
      [null, 'picture_dropped'],
    ],
    pictures: [[0, null, '']],
  },
  'fuiz.toml': fuiz,
  'fuiz.zip': { ...fuiz, pictures: [[0, null, 'A bird on a branch']] },
  'particify.csv': particify,
  'particify.tsv': particify,
  'razzia.json': {
    format: 'razzia_json',
    title: 'Birds',
    asks: [
      'single_choice: Which bird is \\*blue\\*? [Crow, *Jay, Emu] 20 s, speed 1000',
      'multiple_choice: Which can fly? [*Jay, Emu, *Crow] speed 500',
      'numeric: How long is its wing, in cm? = 8.5 ± 1 decimals 1, 20 s, speed 1000',
      'single_choice: An emu is a bird. [*True, False] 20 s, speed 2000',
    ],
    notes: [
      [1, 'picture_dropped'],
      [2, 'partial_credit'],
      [2, 'partial_credit'],
      [3, 'picture_dropped'],
      [3, 'partial_credit'],
    ],
  },
  'razzia-survey.json': {
    format: 'razzia_json',
    title: 'Birds, a survey',
    asks: [
      'single_choice: Your favourite? [Jay, Crow] 20 s',
      'multiple_choice: Which did you see? [Jay, Crow, Wren] 20 s',
    ],
  },
  'kahoot.xlsx': kahoot,
  // It writes truth values as formulas.
  'kahoot-libreoffice.xlsx': { ...kahoot, notes: [[12, 'value_of_formula'], ...kahoot.notes!] },
  'kahoot-report.xlsx': {
    format: 'kahoot_xlsx',
    asks: [
      'single_choice: Which bird is **blue** & loud? [Crow, *Jay, Emu] 20 s, speed 1000',
      'single_choice: Which can fly? [*Jay, the blue one, Emu, *Crow, Jay] 30 s, speed 1000',
      'single_choice: Favourite? [Jay, Crow] 30 s',
      'open_text: Who sings? = Nightingale 60 s, speed 1000',
    ],
  },
  'wooclap.csv': {
    format: 'wooclap',
    asks: [
      'single_choice: Which bird is blue, if any? [Crow, Emu, *Jay]',
      'single_choice: What does $\\texttt{x\\_1}$ hold, as $x^2 = 4$? [*$\\pm 2$, "four"]',
    ],
  },
  'wooclap.xlsx': {
    format: 'wooclap',
    asks: [
      'single_choice: Which bird is blue? [Crow, *Jay, Emu]',
      'multiple_choice: Which can fly? [*Jay, Emu, *Crow]',
      'single_choice: Your favourite for $5 or $9? [Jay, Crow]',
      'open_text: Who sings at night? = Nightingale | A nightingale',
      'open_text: Why do birds sing?',
      'numeric: How many legs has a crow? = 2 ± 0',
      'ranking: From small to large [*Wren, *Crow, *Emu]',
      'open_text: Complete it\nA jay is ___. = blue | bluish',
      'single_choice: What is $\\frac{1}{2} \\cdot 4$? [*$2^1$, 4]',
    ],
    notes: [
      [10, 'question_dropped'],
      [11, 'question_dropped'],
    ],
  },
  'slido.xlsx': {
    format: 'slido',
    asks: [
      'single_choice: Tea or coffee? [Tea, Coffee]',
      'multiple_choice: Which birds do you know? [Jay, Crow, Emu]',
      'word_cloud: What do birds do?',
      'rating: How was it? min 1, max 5',
      'open_text: Why do birds sing?',
      'ranking: Sort them [Wren, Crow, Emu]',
    ],
    notes: [
      [2, 'options_dropped'],
      [3, 'options_dropped'],
      [8, 'options_dropped'],
    ],
  },
  'mentimeter.xlsx': {
    format: 'mentimeter',
    asks: [
      'single_choice: Tea or coffee? [Tea, Coffee]',
      'single_choice: Which bird is blue? [Jay, Crow]',
      'scales: Rate the talk [Speed, Clarity] min 1, max 7',
      'multiple_choice: Which do you know? [Jay, Crow, Emu]',
      'open_text: Why do birds sing?',
    ],
    notes: [
      [4, 'options_dropped'],
      [7, 'options_dropped'],
      [11, 'options_dropped'],
    ],
  },
  'plenum.json': {
    format: 'plenum',
    title: 'Birds',
    asks: [
      'single_choice: Which bird is **blue**? [Crow, *Jay] 20 s, speed 1000; Jays are.',
      'rating: Birds are great min 0, max 10, lowLabel No',
      'word_cloud: What do birds do? maxAnswers 2',
    ],
  },
  'text.txt': {
    format: 'text',
    title: 'Birds',
    asks: [
      'single_choice: Which bird is **blue**? [Crow, *Jay, Emu]; Jays are.',
      'multiple_choice: Which can fly? [*Jay, Emu, *Crow]',
      'open_text: Why do birds sing?',
    ],
  },
};

describe('a file that another program has written', () => {
  it('is said here what it holds, whichever it is', () => {
    const there = readdirSync(folder).filter((name) => !name.endsWith('.md'));
    expect(there.sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.entries(files))('%s', async (name, expected) => {
    const preview = await importOf(made(name));
    expect(preview).toMatchObject({ format: expected.format, title: expected.title ?? null });
    expect(outlineOf(preview)).toEqual(expected.asks);
    expect(notesOf(preview)).toEqual(expected.notes ?? []);
    expect(picturesIn(preview)).toEqual(expected.pictures ?? []);
  });

  it('tells nothing of those who answered', async () => {
    for (const name of ['kahoot-report.xlsx', 'slido.xlsx', 'mentimeter.xlsx']) {
      const told = JSON.stringify(await importOf(made(name)));
      expect(told).not.toMatch(/Player A|p1|voter1|Ada|🦜/u);
    }
  });
});

function picturesIn({ pictures }: ImportPreview) {
  return pictures.map(({ question, option, alt }) => [question, option, alt]);
}
