import { numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, type Notes, UnreadableFile } from '../found.js';
import type { Reader } from '../reader.js';
import { clean, literal, quoted, textOfHtml, withFormulas } from '../text.rules.js';
import { choiceOf, textsOf } from '../weights.rules.js';
import { allIn, childOf, childrenOf, parseXml, textIn, type XmlNode } from '../xml.rules.js';

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
      const path = clean(textIn(childOf(childOf(question, 'category'), 'text')));
      const folder = path.split('/').pop() ?? '';
      if (folder !== 'top' && !folder.startsWith('$')) title ??= folder || null;
      return [];
    });
    return { title, questions };
  },
};

function questionOf(question: XmlNode, line: number, notes: Notes): FoundQuestion[] {
  const { text: prompt, pictures } = textOf(childOf(question, 'questiontext'));
  const files = allIn(question, 'file').length;
  if (files + pictures > 0) {
    notes.add(line, 'picture_dropped', `Pictures of ${quoted(prompt)} are left out.`);
  }
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
  const answers = childrenOf(question, 'answer');
  if (answers.some((answer) => textOf(childOf(answer, 'feedback')).text !== '')) {
    const message = `Feedback of single answers to ${quoted(prompt)} is left out.`;
    notes.add(line, 'feedback_dropped', message);
  }
  const explanation = textOf(childOf(question, 'generalfeedback')).text;
  const points = numberOf(textIn(childOf(question, 'defaultgrade')));
  return [
    {
      line,
      prompt,
      asks,
      ...(explanation && { explanation }),
      ...(points !== undefined && points >= 1 && { scoring: { mode: 'accuracy', points } }),
    },
  ];
}

function askedOf(type: string, question: XmlNode, line: number, notes: Notes): Asked | undefined {
  const answers = childrenOf(question, 'answer').map((answer) => ({
    node: answer,
    text: textOf(answer).text,
    weight: numberOf(answer.attributes.fraction) ?? 0,
  }));
  switch (type) {
    case 'multichoice': {
      const isSingle = !/^\s*(?:false|0)\s*$/.test(textIn(childOf(question, 'single')));
      return choiceOf(answers, isSingle, line, notes);
    }
    case 'truefalse': {
      const named = answers.map(({ text, weight }) => ({
        text: /^true$/i.test(text) ? 'True' : /^false$/i.test(text) ? 'False' : text,
        weight,
      }));
      return choiceOf(named, true, line, notes);
    }
    case 'shortanswer': {
      // A star stands for anything there, and for itself here.
      const plain = answers.map(({ node, weight }) => ({
        text: clean(textIn(childOf(node, 'text'))),
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
      return { is: 'ranking', labels: inOrder.map(({ text }) => text), isOrdered: true };
    }
    default:
      return undefined;
  }
}

/** A text and its format: HTML where nothing else is said. */
function textOf(node: XmlNode | undefined): { text: string; pictures: number } {
  const text = textIn(childOf(node, 'text'));
  const format = node?.attributes.format;
  if (format === 'markdown') return { text: clean(text), pictures: 0 };
  if (format === 'plain_text') return { text: literal(text), pictures: 0 };
  const { text: said, pictures } = textOfHtml(text);
  return { text: withFormulas(said), pictures };
}
