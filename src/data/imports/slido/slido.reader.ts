import { limits } from '../../../contract/index.js';
import { type Asked, type FoundQuestion, toRank } from '../found.js';
import type { Reader } from '../reader.js';
import { cellOf, findTable, ROWS_MAX, sheetsIn } from '../rows.rules.js';
import { literal, quoted } from '../text.rules.js';

const columns = {
  poll: /^poll id$/i,
  type: /^poll type$/i,
  question: /^poll question$/i,
  option: /^poll option$/i,
};
const needed = ['type', 'question', 'option'];

/**
 * Slido's export, a row an answer: a question is what was asked, and its options are those that somebody
 * chose. Who answered is not looked at.
 */
export const slido: Reader = {
  format: 'slido',
  looksLike: (file) => findTable(sheetsIn(file), columns, needed) !== undefined,

  read(file, notes) {
    const table = findTable(sheetsIn(file), columns, needed, ROWS_MAX)!;
    const polls = new Map<
      string,
      { line: number; type: string; prompt: string; options: Set<string> }
    >();
    for (const { line, cells, shown } of table.rows) {
      const [type, prompt] = [cellOf(table, cells, 'type'), cellOf(table, shown, 'question')];
      const key = `${cellOf(table, cells, 'poll')}\n${prompt}`;
      const poll = polls.get(key) ?? { line, type, prompt, options: new Set<string>() };
      polls.set(key, poll);
      const option = cellOf(table, shown, 'option');
      if (option !== '' && poll.options.size <= limits.optionsMax) poll.options.add(option);
    }
    const questions = [...polls.values()].flatMap(
      ({ line, type, prompt, options }): FoundQuestion[] => {
        const asks = askedOf(type.toLowerCase(), [...options]);
        if (asks.is === 'choice' || asks.is === 'ranking') {
          const message = `${quoted(prompt)}: its options are those that somebody chose, without a key.`;
          notes.add(line, 'options_dropped', message);
        }
        return [{ line, prompt: literal(prompt), asks }];
      },
    );
    return { title: null, questions };
  },
};

function askedOf(type: string, answers: readonly string[]): Asked {
  const labels = answers.map(literal);
  if (/word ?cloud/.test(type)) return { is: 'words' };
  if (type.includes('ranking')) return toRank(labels);
  if (type.includes('rating')) {
    const most = Math.max(5, ...answers.map(Number).filter((value) => value > 0 && value <= 10));
    return { is: 'ours', kind: 'rating', settings: { min: 1, max: most } };
  }
  if (/open|text/.test(type) && !type.includes('multiple')) return { is: 'texts', accepted: [] };
  const isMultiple = type.includes('multiple answers');
  return { is: 'choice', options: labels.map((label) => ({ label, isRight: false })), isMultiple };
}
