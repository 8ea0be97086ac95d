import { numberOf } from '../fields.rules.js';
import { explanationOf } from '../feedback.rules.js';
import {
  type Asked,
  type FoundOption,
  type FoundQuestion,
  type Notes,
  UnreadableFile,
} from '../found.js';
import { categoryOf, withoutEscapedStars } from '../moodle.rules.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import type { Reader } from '../reader.js';
import { clean, literal, markupOfHtml, quoted } from '../text.rules.js';
import { choiceOf, textsOf } from '../weights.rules.js';
import { childOf, childrenOf, parseXml, textIn, type XmlNode } from '../xml.rules.js';

/** Moodle's own XML: `fraction` is the part of the points that an answer brings, in percent. */
export const moodleXml: Reader = {
  format: 'moodle_xml',
  looksLike: (file) =>
    file.is === 'text' && /^[\s\uFEFF]*</.test(file.text) && /<quiz[\s>]/.test(file.text),

  read(file, notes) {
    const root = parseXml(file.is === 'text' ? file.text : '');
    if (root.name !== 'quiz') throw new UnreadableFile('It is no quiz of Moodle.');
    let title: string | null = null;
    const questions = childrenOf(root, 'question').flatMap((question, at): FoundQuestion[] => {
      if (question.attributes.type !== 'category') return questionOf(question, at + 1, notes);
      title ??= categoryOf(clean(textIn(childOf(childOf(question, 'category'), 'text'))));
      return [];
    });
    return { title, questions };
  },
};

function questionOf(question: XmlNode, line: number, notes: Notes): FoundQuestion[] {
  const asked = childOf(question, 'questiontext');
  const { text: prompt, pictures } = textOf(asked);
  const type = question.attributes.type ?? '';
  if (type === 'description') {
    notes.add(line, 'line_dropped', `${quoted(prompt)} asks nothing.`);
    return [];
  }
  const asks = askedOf(type, question, line, notes);
  if (!asks) {
    const message = `${quoted(prompt)} is of the type ${quoted(type)}, which is not known here.`;
    notes.add(line, 'question_dropped', message);
    return [];
  }
  const explanation = explanationOf(
    textOf(childOf(question, 'generalfeedback')).text,
    childrenOf(question, 'answer').map((answer) => ({
      about: textOf(answer).text,
      text: textOf(childOf(answer, 'feedback')).text,
    })),
  );
  if (hasMoreFeedback(question)) {
    const message = `Hints of ${quoted(prompt)}, and what it says of any right or wrong answer, are left out.`;
    notes.add(line, 'feedback_dropped', message);
  }
  const picture = takePicture(pictures, filesOf(asked), { line, prompt }, notes);
  const points = numberOf(textIn(childOf(question, 'defaultgrade')));
  return [
    {
      line,
      prompt,
      asks,
      ...(picture && { picture }),
      ...(explanation && { explanation }),
      ...(points !== undefined && points >= 1 && { scoring: { mode: 'accuracy', points } }),
    },
  ];
}

/** What Moodle writes into a new question, in English and German: it says no more than the colour does. */
const saysNothing =
  /^(?:Your answer is (?:correct|partially correct|incorrect)|Die Antwort ist (?:richtig|teilweise richtig|falsch))\.$/;

function hasMoreFeedback(question: XmlNode): boolean {
  const kinds = ['hint', 'correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
  return childrenOf(question, ...kinds)
    .map((feedback) => textOf(feedback).text)
    .some((text) => text !== '' && !saysNothing.test(text));
}

function askedOf(type: string, question: XmlNode, line: number, notes: Notes): Asked | undefined {
  const answers = childrenOf(question, 'answer').map((answer) => {
    const { text, pictures } = textOf(answer);
    const picture = takePicture(pictures, filesOf(answer), { line, prompt: text }, notes);
    const weight = numberOf(answer.attributes.fraction) ?? 0;
    return { node: answer, text, weight, ...(picture && { picture }) };
  });
  switch (type) {
    case 'multichoice': {
      const isSingle = !/^\s*(?:false|0)\s*$/.test(textIn(childOf(question, 'single')));
      return choiceOf(answers, isSingle);
    }
    case 'truefalse': {
      const named = answers.map(({ text, weight }) => ({
        text: /^true$/i.test(text) ? 'True' : /^false$/i.test(text) ? 'False' : text,
        weight,
      }));
      return choiceOf(named, true);
    }
    case 'shortanswer': {
      const plain = answers.map(({ node, weight }) => ({
        text: withoutEscapedStars(clean(textIn(childOf(node, 'text')))),
        weight,
      }));
      return textsOf(plain, line, notes);
    }
    case 'numerical': {
      const [best, ...others] = [...answers].sort((a, b) => b.weight - a.weight);
      if (others.some(({ weight }) => weight > 0)) {
        notes.add(line, 'partial_credit', 'Other numbers that bring points there bring none here.');
      }
      const value = numberOf(best && textIn(childOf(best.node, 'text')));
      const tolerance = numberOf(textIn(childOf(best?.node, 'tolerance'))) ?? 0;
      return { is: 'number', ...(value !== undefined && { value, tolerance }) };
    }
    case 'essay':
      return { is: 'texts', accepted: [] };
    case 'ordering': {
      const inOrder = [...answers].sort((a, b) => a.weight - b.weight);
      const options = inOrder.map(({ text, picture }): FoundOption => ({
        label: text,
        isRight: false,
        picture,
      }));
      return { is: 'ranking', options, right: options.map((_, place) => place) };
    }
    default:
      return undefined;
  }
}

/** A text and its format: HTML where nothing else is said. */
function textOf(node: XmlNode | undefined): { text: string; pictures: NamedPicture[] } {
  const text = textIn(childOf(node, 'text'));
  const format = node?.attributes.format;
  if (format === 'markdown') return { text: clean(text), pictures: [] };
  if (format === 'plain_text') return { text: literal(text), pictures: [] };
  return markupOfHtml(text);
}

/** The files that stand beside a text, which names them so. */
function filesOf(node: XmlNode | undefined): (src: string) => Buffer | undefined {
  return (src) => {
    const [, path] = /^@@PLUGINFILE@@(\/[^?]*)/.exec(src) ?? [];
    if (path === undefined || !node) return undefined;
    const file = childrenOf(node, 'file').find(
      ({ attributes }) =>
        encodeURI(`${attributes.path ?? '/'}${attributes.name ?? ''}`) === encodeURI(decoded(path)),
    );
    return file && Buffer.from(textIn(file), 'base64');
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
