import type { GivenAnswerKey, GivenScoring } from './shapes.js';

/*
 * Not in index.ts: only the page that imports, and the server, have a use for it.
 */

/** Where questions come from, by what a file holds. */
export const importFormats = [
  'text',
  'plenum',
  'gift',
  'aiken',
  'moodle_xml',
  'kahoot_xlsx',
  'classquiz_xlsx',
  'classquiz_cqa',
  'particify_csv',
  'razzia_json',
  'fuiz_toml',
  'wooclap',
  'slido',
  'mentimeter',
  'qti',
] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importLimits = {
  /** Of a file. */
  fileBytes: 5 * 1024 * 1024,
  /** Of a text in a JSON body, in characters: what is larger is sent as a file. */
  textMax: 200_000,
  notesMax: 200,
  /** Pictures that come with the questions, and their bytes together. */
  picturesMax: 100,
  picturesBytes: 5 * 1024 * 1024,
} as const;

/** What was not taken as it was found, and why. */
export const importNoteCodes = [
  'answers_alike',
  'feedback_dropped',
  'key_dropped',
  'line_dropped',
  'more_notes',
  'options_dropped',
  'partial_credit',
  'picture_dropped',
  'question_dropped',
  'questions_dropped',
  'text_cut',
  'time_changed',
  'value_of_formula',
  'value_shown',
] as const;
export type ImportNoteCode = (typeof importNoteCodes)[number];

/** @property line of the file, or its row or item, from 1; null where it is about the whole of it */
export interface ImportNote {
  line: number | null;
  code: ImportNoteCode;
  message: string;
}

/** As `POST /v1/sessions` takes it. */
export interface ImportedQuestion {
  kind: string;
  prompt: string;
  options?: { label: string }[];
  settings?: { scoring?: GivenScoring; [own: string]: unknown };
  answerKey?: GivenAnswerKey;
  explanation?: string;
  durationSeconds?: number;
}

/**
 * A picture of a file, for who wants it: it is uploaded by `POST /v1/images`, and its id is then the
 * `imageId` of the question or option, with the words that come with it.
 */
export interface ImportedPicture {
  /** Of which question, from 0. */
  question: number;
  /** Of which of its options, from 0; null: its own. */
  option: number | null;
  /** What it shows, as the file says; '' where it does not. */
  alt: string;
  /** The file, not looked at but for its first bytes: `data:image/png;base64,…`. */
  dataUrl: string;
}

/** @property title null where the file has none, nor a name */
export interface ImportPreview {
  format: ImportFormat;
  title: string | null;
  questions: ImportedQuestion[];
  pictures: ImportedPicture[];
  notes: ImportNote[];
}
