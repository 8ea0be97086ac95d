import type { ImportFormat, ImportNoteCode } from '../../../src/contract/imports.js';
import { counted } from '../texts/locale.js';

export const imports = {
  title: 'Import questions',
  paste: 'Paste questions',
  pasteHint:
    'A line a question, a dash before each option, a star before a right one. GIFT, Aiken and others work, too.',
  placeholder: 'Where shall we meet next?\n- Oslo\n* Lisbon',
  choose: 'Choose a file',
  chooseHint:
    'Or drop one here: Kahoot, Moodle (XML, GIFT), QTI, ClassQuiz, Wooclap, Slido, Mentimeter, Particify, Razzia, Fuiz; 5 MB at most.',
  look: 'Look at it',
  reading: 'Reading …',
  found: (questions: number) =>
    counted(questions, { one: 'question found', other: 'questions found' }),
  none: 'There is no question in it that can be taken.',
  format: (name: string) => `Read as ${name}.`,
  sessionTitle: 'Title of the session',
  titleLeft: 'Imported questions',
  questions: 'Questions',
  all: 'All',
  nothing: 'None',
  right: 'right',
  rightAnswer: 'Right:',
  seconds: (n: number) => `${n} s`,
  withPictures: (pictures: number) =>
    `Take ${counted(pictures, { one: 'picture', other: 'pictures' })} along`,
  uploading: (done: number, all: number) => `Uploading pictures: ${done} of ${all}`,
  notes: 'What was left out or changed',
  line: (n: number) => `Line ${n}`,
  whole: 'All of it',
  make: (questions: number) =>
    `Make a session of ${counted(questions, { one: 'question', other: 'questions' })}`,
  back: 'Other questions',
  formats: {
    text: 'plain text',
    plenum: 'questions of Plenum',
    gift: 'GIFT',
    aiken: 'Aiken',
    moodle_xml: 'Moodle XML',
    kahoot_xlsx: 'a sheet of Kahoot',
    classquiz_xlsx: 'a sheet of ClassQuiz',
    classquiz_cqa: 'an archive of ClassQuiz',
    particify_csv: 'Particify',
    razzia_json: 'Razzia',
    fuiz_toml: 'Fuiz',
    wooclap: 'Wooclap',
    slido: 'Slido',
    mentimeter: 'Mentimeter',
    qti: 'QTI',
  } satisfies Record<ImportFormat, string>,
  codes: {
    answers_alike: 'Check what is right',
    feedback_dropped: 'Feedback is left out',
    key_dropped: 'Without a right answer',
    line_dropped: 'Not taken',
    more_notes: 'There are more notes',
    options_dropped: 'Options',
    partial_credit: 'Partial points are left out',
    picture_dropped: 'Pictures are left out',
    question_dropped: 'A question is left out',
    questions_dropped: 'Too many questions',
    text_cut: 'A text is cut',
    time_changed: 'Another time',
    value_of_formula: 'A formula',
  } satisfies Record<ImportNoteCode, string>,
  errors: {
    import_unreadable:
      'This file cannot be read: it is damaged, too large inside, or of another format than it seems.',
    import_too_large: 'A file may have 5 MB.',
    unsupported_import: 'This is no file with questions that is known here.',
  },
};
