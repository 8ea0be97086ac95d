import { html, type Html, type Part } from '../../../platform/html.js';
import {
  LeavingNotes,
  type LeavingPicture,
  type LeavingQuestion,
  type LeavingSession,
  type PictureSource,
} from '../leaving.js';
import { nameOf } from '../leaving.rules.js';
import {
  categoryPath,
  hasNothingRight,
  type MoodleAsks,
  moodleAsks,
  noteTime,
  untagged,
  withoutWildcards,
} from '../moodle.rules.js';
import { delimited, labelPart, promptPart, writable, written } from '../xhtml.rules.js';
import { commentOf } from '../xml-comment.rules.js';

/** XML, or a picture whose file stands there. */
type Piece = string | LeavingPicture;

/**
 * Moodle's own XML, with pictures in it. It is made as it is read, so that one picture at a time is in
 * memory.
 * @returns how many notes stand at its head
 */
export function writeMoodleXml(
  { title, questions, notes }: LeavingSession,
  pictures: PictureSource,
): { content: AsyncGenerator<string>; notes: LeavingNotes } {
  const own = new LeavingNotes(notes.lines);
  const pieces = questions.flatMap((question) => questionPieces(question, own) ?? []);
  const head = ['Questions of a session in Plenum, as Moodle reads them.', ...own.lines];
  async function* content() {
    yield (
      `<?xml version="1.0" encoding="UTF-8"?>\n${commentOf(head)}\n<quiz>\n` +
      `  <question type="category"><category>${plainXml(categoryPath(title))}</category></question>\n`
    );
    for (const piece of pieces) {
      yield typeof piece === 'string' ? piece : await fileXml(piece, pictures);
    }
    yield '</quiz>\n';
  }
  return { content: content(), notes: own };
}

function questionPieces(question: LeavingQuestion, notes: LeavingNotes): Piece[] | undefined {
  const asks = moodleAsks(question, notes);
  if (!asks) return undefined;
  noteTime(question, notes);
  const { picture, explanation } = question;
  // Of 0 points Moodle says "not graded", where any answer would be a wrong one otherwise.
  const points = hasNothingRight(asks) ? 0 : question.points;
  const [type, ...details] = answerPieces(asks);
  const prompt = written([promptPart(question.prompt, delimited), pictureParagraph(picture)]);
  const feedback = explanation ? written(promptPart(explanation, delimited)) : '';
  return [
    `  <question type="${type}">\n    <name>${plainXml(untagged(nameOf(question)))}</name>\n`,
    `    <questiontext format="html">\n      ${htmlXml(prompt)}\n`,
    ...(picture ? [picture] : []),
    `    </questiontext>\n`,
    `    <generalfeedback format="html">${htmlXml(feedback)}</generalfeedback>\n`,
    ...(points === undefined ? [] : [`    <defaultgrade>${points}</defaultgrade>\n`]),
    ...details,
    `  </question>\n`,
  ];
}

/** The type of the question, and what is between its text and its end. */
function answerPieces(asks: MoodleAsks): [string, ...Piece[]] {
  switch (asks.is) {
    case 'choice':
      return [
        'multichoice',
        `    <single>${asks.isSingle}</single>\n    <shuffleanswers>false</shuffleanswers>\n`,
        ...asks.options.flatMap(({ percent, label, picture }) =>
          optionPieces(percent, label, picture),
        ),
      ];
    case 'order':
      // Each at its place is worth the same, as it is here.
      return [
        'ordering',
        `    <layouttype>VERTICAL</layouttype>\n    <selecttype>ALL</selecttype>\n    <selectcount>${asks.options.length}</selectcount>\n` +
          `    <gradingtype>ABSOLUTE_POSITION</gradingtype>\n    <showgrading>SHOW</showgrading>\n`,
        ...asks.options.flatMap(({ label, picture }, at) => optionPieces(at + 1, label, picture)),
      ];
    case 'number':
      return [
        'numerical',
        `    <answer fraction="100" format="moodle_auto_format"><text>${asks.value}</text><tolerance>${asks.tolerance}</tolerance></answer>\n`,
      ];
    case 'short':
      return [
        'shortanswer',
        '    <usecase>0</usecase>\n',
        ...asks.accepted.map((text) => {
          const accepted = plainXml(withoutWildcards(text));
          return `    <answer fraction="100" format="moodle_auto_format">${accepted}</answer>\n`;
        }),
      ];
    case 'essay':
      return ['essay'];
  }
}

function optionPieces(fraction: number, label: string, picture?: LeavingPicture): Piece[] {
  const text = written([labelPart(label, delimited), picture && [' ', pictureTag(picture)]]);
  return [
    `    <answer fraction="${fraction}" format="html">\n      ${htmlXml(text)}\n`,
    ...(picture ? [picture] : []),
    `    </answer>\n`,
  ];
}

function pictureParagraph(picture: LeavingPicture | undefined): Part {
  return picture && html`<p>${pictureTag(picture)}</p>`;
}

function pictureTag(picture: LeavingPicture): Html {
  const alt = writable(picture.alt);
  return html`<img src="@@PLUGINFILE@@/${fileName(picture)}" alt="${alt}" />`;
}

async function fileXml(picture: LeavingPicture, pictures: PictureSource): Promise<string> {
  const bytes = await pictures(picture.id);
  if (!bytes) return '';
  const name = fileName(picture);
  return `      <file name="${name}" path="/" encoding="base64">${bytes.toString('base64')}</file>\n`;
}

function fileName({ id }: LeavingPicture): string {
  return `${id}.webp`;
}

/** HTML has no `]]>`: a sign is escaped in it. */
function htmlXml(text: string): string {
  return text === '' ? '<text></text>' : `<text><![CDATA[${text}]]></text>`;
}

/**
 * A text without markup. Moodle gets a text in pieces, cut at each escaped sign, and drops pieces that are blank
 * (`core\xml_parser`, 5.1): `"a" &amp; "b"` would lose its blanks. What is in CDATA is one piece.
 */
function plainXml(text: string): string {
  return `<text><![CDATA[${writable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;
}
