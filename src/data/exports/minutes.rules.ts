import type { Result } from '../../contract/index.js';
import { plainText } from '../../contract/markup.js';
import { majorityWords, motionWords } from '../../contract/motion-text.js';
import type { QuestionView } from '../../sessions/index.js';
import { number, type TableRow, text } from './table.js';

/** A row a motion that was decided. */
export const minutesColumns = [
  ...[number('Question No.'), text('Motion'), text('Outcome')],
  ...[number('Yes'), number('No'), number('Abstention'), number('Cast'), number('Entitled')],
  ...[text('Majority'), number('Of'), number('Needed'), number('Quorum')],
  ...[number('By Weight'), number('Voters'), text('Closed (UTC)')],
];

/** @param result undefined: there is none @returns none of what is no motion, or not decided */
export function minutesRows(
  question: Pick<QuestionView, 'prompt' | 'closedAt'>,
  at: number,
  result: Pick<Result, 'motion' | 'totalVotes'> | undefined,
): TableRow[] {
  const { motion } = result ?? {};
  if (!result || !motion || motion.outcome === 'open') return [];
  const { yes, no, abstain, present, entitled, base, needed, quorum, weighted } = motion;
  return [
    [
      ...[at + 1, plainText(question.prompt), motionWords(motion, 'en').outcome],
      ...[yes, no, abstain, present, entitled],
      ...[majorityWords(motion.terms, 'en'), base, needed, quorum],
      ...[Number(weighted), result.totalVotes, question.closedAt?.toISOString() ?? null],
    ],
  ];
}
