import { describe, expect, it } from '@jest/globals';
import { aWorkbook, aZip } from './testing/files.js';
import { secondsIn } from './rows.rules.js';
import { importOf, notesOf, refusalOf } from './testing/import-of.js';

describe('Particify’s CSV', () => {
  it('has lists in one cell', async () => {
    const preview = await importOf(
      'format,body,additionalText,options,correctOptions,multiple,abstentionsAllowed,duration\n' +
        'CHOICE,"Which, **now**?",Because.,"A) Tea\nB) Milk","B) Milk",false,true,30\n' +
        'WORDCLOUD,Words?,,,,,,\nNUMERIC,How many?,,,42,,,\nFLASHCARD,Front,,,,,,\n',
    );
    expect(preview).toMatchObject({ format: 'particify_csv', title: null });
    expect(preview.questions).toEqual([
      {
        kind: 'single_choice',
        prompt: 'Which, **now**?',
        options: [{ label: 'A) Tea' }, { label: 'B) Milk' }],
        answerKey: { optionIndexes: [1] },
        explanation: 'Because.',
        durationSeconds: 30,
      },
      { kind: 'word_cloud', prompt: 'Words?' },
      { kind: 'numeric', prompt: 'How many?', answerKey: { value: 42, tolerance: 0 } },
    ]);
    expect(notesOf(preview)).toEqual([[5, 'question_dropped']]);
  });
});

describe('Razzia’s JSON', () => {
  it('has solutions by their places from 0', async () => {
    const quiz = {
      subject: 'Drinks',
      questions: [
        { question: 'Which?', answers: ['Tea', 'Milk'], solutions: [1], cooldown: 5, time: 15 },
        { question: 'Old?', answers: ['Yes', 'No'], solution: 0, time: 20 },
        { question: 'Older?', answers: ['Yes', 'No'], solutions: 1, cooldown: 5, time: 20 },
      ],
    };
    const preview = await importOf(JSON.stringify(quiz));
    expect(preview).toMatchObject({ format: 'razzia_json', title: 'Drinks', notes: [] });
    expect(preview.questions).toMatchObject([
      { answerKey: { optionIndexes: [1] }, durationSeconds: 15 },
      { answerKey: { optionIndexes: [0] }, durationSeconds: 20 },
      { answerKey: { optionIndexes: [1] }, durationSeconds: 20 },
    ]);
  });
});

const toml = `title = "Geo"
[[slides]]
[slides.MultipleChoice]
title = "Capital?"
time_limit = 20000
points_awarded = 500
answers = [{ content.Text = "Paris", correct = true }, { content.Text = "Rome", correct = false }]
[[slides]]
[slides.TypeAnswer]
title = "River?"
time_limit = 30000
answers = ["Nile", "The Nile"]
[[slides]]
[slides.Order]
title = "Sort"
media.Image.Url.url = "a.jpg"
answers = ["One", "Two"]
`;

describe('Fuiz’ TOML', () => {
  it.each([
    ['a file', toml],
    ['an archive', aZip({ 'config.toml': toml, 'a.jpg': 'x' })],
    [
      'one of its library',
      `author = "x"\n[config]\n${toml.replaceAll('[[slides]]', '[[config.slides]]').replaceAll('[slides.', '[config.slides.')}`,
    ],
  ])('is %s', async (_, file) => {
    const preview = await importOf(file);
    expect(preview).toMatchObject({ format: 'fuiz_toml', title: 'Geo' });
    expect(preview.questions).toMatchObject([
      {
        answerKey: { optionIndexes: [0] },
        durationSeconds: 20,
        settings: { scoring: { mode: 'speed', points: 500 } },
      },
      { kind: 'open_text', answerKey: { texts: ['Nile', 'The Nile'] } },
      { kind: 'ranking', answerKey: { optionIndexes: [0, 1] } },
    ]);
    expect(notesOf(preview)).toEqual([[3, 'picture_dropped']]);
  });
});

describe('Wooclap’s sheet', () => {
  const rows = [
    ['Type', 'Title', 'Correct', 'Choice', 'Choice', 'Choice'],
    ['MCQ', 'Which?', '2', 'Tea', 'Milk', 'Water'],
    ['MCQ', 'Several?', '1,3', 'Tea', 'Milk', 'Water'],
    ['Matching', 'Pairs', '', 'a', 'b', ''],
  ];

  it.each([
    ['a workbook', aWorkbook({ Sheet1: rows })],
    ['CSV with semicolons', rows.map((row) => row.join(';')).join('\n')],
  ])('is %s', async (_, file) => {
    const preview = await importOf(file);
    expect(preview).toMatchObject({ format: 'wooclap' });
    expect(preview.questions).toMatchObject([
      { kind: 'single_choice', answerKey: { optionIndexes: [1] } },
      { kind: 'multiple_choice', answerKey: { optionIndexes: [0, 2] } },
    ]);
    expect(notesOf(preview)).toEqual([[4, 'question_dropped']]);
  });
});

describe('exports of answers', () => {
  it('of Slido have what was asked, and nobody’s name', async () => {
    const header = [
      'Participant ID',
      'Poll ID',
      'Poll Type',
      'Poll Question',
      'Poll Option',
      'Submission Date',
    ];
    const preview = await importOf(
      aWorkbook({
        'Pivot All': [['Participant ID', 'Name']],
        'Export All': [
          header,
          ['p1', 1, 'Multiple choice', 'Tea?', 'Yes', '11/29/2026'],
          ['p2', 1, 'Multiple choice', 'Tea?', 'No', '11/29/2026'],
          ['p2', 2, 'Word cloud', 'Words?', 'grace', '11/29/2026'],
        ],
      }),
    );
    expect(preview).toMatchObject({ format: 'slido' });
    expect(preview.questions).toEqual([
      { kind: 'single_choice', prompt: 'Tea?', options: [{ label: 'Yes' }, { label: 'No' }] },
      { kind: 'word_cloud', prompt: 'Words?' },
    ]);
    expect(JSON.stringify(preview)).not.toContain('grace');
    expect(notesOf(preview)).toEqual([[2, 'options_dropped']]);
  });

  it('of Slido have options as people see them, and say so once', async () => {
    const header = ['Participant ID', 'Poll ID', 'Poll Type', 'Poll Question', 'Poll Option'];
    const date = { t: 'n', v: 45382, z: 'm/d/yy' };
    const answers = ['p1', 'p2'].map((id) => [id, 1, 'Multiple choice', 'When?', date]);
    const preview = await importOf(
      aWorkbook({ 'Export All': [header, ...answers, ['p3', 1, 'Multiple choice', 'When?', 'x']] }),
    );
    expect(preview.questions[0]!.options).toEqual([{ label: '2024-03-31' }, { label: 'x' }]);
    expect(notesOf(preview)).toEqual([
      [2, 'value_shown'],
      [2, 'options_dropped'],
    ]);
    const alone = await importOf(
      aWorkbook({
        'Pivot All': [
          ['Participant ID', 'Total Correct Answers', 'When?'],
          ['', '', 'Multiple choice'],
          ...[date, date, 'x'].map((cell, at) => [`p${at}`, 0, cell]),
        ],
      }),
    );
    expect(alone.questions[0]!.options).toEqual([{ label: '2024-03-31' }, { label: 'x' }]);
    expect(notesOf(alone)).toEqual([
      [3, 'value_shown'],
      [3, 'options_dropped'],
    ]);
  });

  it('of Slido have no note of what nobody takes: texts that people wrote', async () => {
    const header = ['Participant ID', 'Poll ID', 'Poll Type', 'Poll Question', 'Poll Option'];
    const dates = [30000, 30001].map((v) => ({ t: 'n', v, z: 'm/d/yy' }));
    const answers = dates.map((date, at) => [`p${at}`, 1, 'Open text', 'When?', date]);
    const preview = await importOf(aWorkbook({ 'Export All': [header, ...answers] }));
    expect(preview.questions).toEqual([{ kind: 'open_text', prompt: 'When?' }]);
    expect(preview.notes).toEqual([]);
  });

  it('of Mentimeter have columns for questions and statements', async () => {
    const preview = await importOf(
      aWorkbook({
        Voters: [
          ['Date (UTC)', 'Session', 'Voter', 'Tea?: Answer', 'Rate:: Speed', 'Rate:: Taste'],
          ['2026-11-29', 1, 'v1', 'Yes', 3, 4],
          ['2026-11-29', 1, 'v2', 'No', 5, 1],
          ['2026-11-29', 1, 'v3', 'Yes', 2, 2],
        ],
      }),
    );
    expect(preview).toMatchObject({ format: 'mentimeter' });
    expect(preview.questions).toEqual([
      { kind: 'single_choice', prompt: 'Tea?', options: [{ label: 'Yes' }, { label: 'No' }] },
      {
        kind: 'scales',
        prompt: 'Rate',
        options: [{ label: 'Speed' }, { label: 'Taste' }],
        settings: { min: 1, max: 5 },
      },
    ]);
  });
});

describe('Slido’s sheet of participants', () => {
  it('is enough where it comes alone, as CSV', async () => {
    const preview = await importOf(
      'Participant ID,Name,Email,Company,Total Correct Answers,Tea?,Which birds?,Words?\n' +
        ',,,,,Multiple choice,Multiple choice,Word cloud\n' +
        'p1,grace,,,0,Yes,Jay; Crow,fly\np2,,,,0,No,Emu,\n',
    );
    expect(preview).toMatchObject({ format: 'slido' });
    expect(preview.questions).toMatchObject([
      { kind: 'single_choice', prompt: 'Tea?', options: [{ label: 'Yes' }, { label: 'No' }] },
      { kind: 'multiple_choice', prompt: 'Which birds?' },
      { kind: 'word_cloud', prompt: 'Words?' },
    ]);
    expect(JSON.stringify(preview)).not.toContain('grace');
  });
});

describe('times in cells', () => {
  // exceljs and SheetJS make dates of durations that are a day apart: here they stay numbers.
  it.each([
    ['20', 20],
    ['20.0', 20],
    ['20 s', 20],
    ['30 secs', 30],
    [`${20 / 86_400}`, 20],
    ['0.8125', 70_200],
    ['0.5 s', 0.5],
    ['0', 0],
    ['soon', undefined],
    ['', undefined],
  ])('%j', (cell, seconds) => {
    expect(secondsIn(cell)).toBe(seconds);
  });
});

describe('columns of mixed types', () => {
  it('keep each cell as it is', async () => {
    const header = ['Type', 'Title', 'Correct', 'Choice', 'Choice'];
    const rows = [
      ['MCQ', 2026, 1, '01', true],
      ['MCQ', '1e3', '2', 1.5, '1.50'],
    ];
    const { questions } = await importOf(aWorkbook({ Sheet1: [header, ...rows] }));
    expect(questions).toMatchObject([
      { prompt: '2026', options: [{ label: '01' }, { label: 'TRUE' }] },
      { prompt: '1e3', options: [{ label: '1.5' }, { label: '1.50' }] },
    ]);
  });
});

describe('our own JSON', () => {
  it('is taken as a session answers it', async () => {
    const id = '0198f2b8-0000-7000-8000-000000000000';
    const session = {
      id,
      title: 'Mine',
      questions: [
        {
          id,
          kind: 'single_choice',
          prompt: 'Tea?',
          options: [
            { id: 'x', label: 'Yes' },
            { id: 'y', label: 'No' },
          ],
          settings: { allowChange: true, min: null, scoring: { mode: 'accuracy', points: 2 } },
          answerKey: { optionIds: ['y'] },
          explanation: null,
          durationSeconds: null,
          position: 0,
          status: 'closed',
        },
      ],
    };
    const preview = await importOf(JSON.stringify(session));
    expect(preview).toEqual({
      format: 'plenum',
      title: 'Mine',
      pictures: [],
      notes: [],
      questions: [
        {
          kind: 'single_choice',
          prompt: 'Tea?',
          options: [{ label: 'Yes' }, { label: 'No' }],
          settings: { allowChange: true, scoring: { mode: 'accuracy', points: 2 } },
          answerKey: { optionIndexes: [1] },
        },
      ],
    });
  });
});

describe('a file that is none of these', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unsupported_import'],
    ['an archive of nothing known', aZip({ 'a.bin': 'x' }), 'unsupported_import'],
    ['half an archive', aZip({ 'a.txt': 'x' }).subarray(0, 40), 'import_unreadable'],
  ])('is refused: %s', async (_, file, refused) => {
    expect(await refusalOf(file)).toMatchObject({ refused });
  });

  it('is refused where it is said to be one that it does not look like', async () => {
    expect(await refusalOf('Tea?', 'moodle_xml')).toMatchObject({ refused: 'import_unreadable' });
  });

  it('is refused where it grows past a bound', async () => {
    const bomb = aZip({ 'xl/workbook.xml': 'x'.repeat(50 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(500_000);
    expect(await refusalOf(bomb)).toMatchObject({ refused: 'import_unreadable' });
  });

  it('is refused where a file is longer than the archive says', async () => {
    const file = aZip({ 'config.toml': toml.repeat(20) });
    const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    let directory = at;
    while (
      !file
        .subarray(directory + 46)
        .toString('latin1')
        .startsWith('config.toml')
    ) {
      directory = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), directory - 1);
    }
    file.writeUInt32LE(10, directory + 24);
    expect(await refusalOf(file)).toMatchObject({ refused: 'import_unreadable' });
  });
});
