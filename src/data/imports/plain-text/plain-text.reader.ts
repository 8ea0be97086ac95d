import type { FoundQuestion, Notes } from '../found.js';
import type { Reader } from '../reader.js';
import { clean, linesOf, quoted } from '../text.rules.js';

interface Draft {
  line: number;
  prompt: string;
  options: { label: string; isRight: boolean; isStarred: boolean }[];
  explanation: string[];
}

const option = /^\s*([-•–+*=])\s*(?:([*=])\s+|\[([ xX]?)\]\s*)?(.*)$/;
const numbered = /^\s*(?:\d{1,3}|[Qq]\d{1,3})[.):]\s+/;

/**
 * As one writes it down: a line a question, below it a line an option that begins with a dash. A right
 * option begins with `*` or `=` (`- [x]` is taken too), what explains it with `>`, the title with `#`. A
 * question without options takes texts. Our own markup is markup here, as it is where one types.
 */
export const plainText: Reader = {
  format: 'text',
  looksLike: ({ is }) => is === 'text',

  read(file, notes) {
    const drafts: Draft[] = [];
    let title: string | null = null;
    const { lines, more } = linesOf(file.is === 'text' ? file.text : '');
    notes.addRest(more);
    for (const [at, raw] of lines.entries()) {
      const text = clean(raw);
      const last = drafts[drafts.length - 1];
      const [, sign, mark, box, label = ''] = option.exec(text) ?? [];
      const heading = /^#{1,6}\s+(.+)$/.exec(text)?.[1];
      if (text === '') continue;
      if (heading !== undefined && title === null && drafts.length === 0) title = heading;
      else if (text.startsWith('>')) {
        if (last) last.explanation.push(text.slice(1).trim());
        else notes.add(at + 1, 'line_dropped', `${quoted(text)} explains no question.`);
      } else if (sign !== undefined && isOption(text)) {
        const isStarred = sign === '*' || sign === '=';
        const isRight = isStarred || mark !== undefined || /x/i.test(box ?? '');
        if (last) last.options.push({ label, isRight, isStarred });
        else notes.add(at + 1, 'line_dropped', `${quoted(text)} is an option of no question.`);
      } else {
        const prompt = (heading ?? text).replace(numbered, '');
        drafts.push({ line: at + 1, prompt, options: [], explanation: [] });
      }
    }
    return { title, questions: drafts.map((draft) => toQuestion(draft, notes)) };
  },
};

/** `**bold**` at the beginning of a line and a lone formula are none; nor is `-5 degrees?`. */
function isOption(text: string): boolean {
  return !/^(?:\*\*|==|-\d|--)/.test(text) && !/^\*\S[^*]*\*/.test(text);
}

function toQuestion({ line, prompt, options, explanation }: Draft, notes: Notes): FoundQuestion {
  const common = {
    line,
    prompt,
    ...(explanation.length > 0 && { explanation: explanation.join('\n') }),
  };
  if (options.length === 0) return { ...common, asks: { is: 'texts', accepted: [] } };
  // A list that is written with stars throughout says nothing of what is right.
  const areBullets = options.length > 1 && options.every(({ isStarred }) => isStarred);
  if (areBullets) {
    notes.add(line, 'key_dropped', `All options of ${quoted(prompt)} are marked: none is right.`);
  }
  const marked = options.map(({ label, isRight }) => ({ label, isRight: isRight && !areBullets }));
  const isMultiple = marked.filter(({ isRight }) => isRight).length > 1;
  return { ...common, asks: { is: 'choice', options: marked, isMultiple } };
}
