import { type Percentage, percentagesOf, type Result, type Session } from '../../contract/index.js';
import { plainLabel, plainText } from '../../contract/markup.js';
import { byWeight } from '../../contract/weights.js';
import { kindOf, type QuestionView } from '../../sessions/index.js';
import { number, type TableRow, text } from './table.js';

/** A row a bucket of each question; of a question without any, one. */
export const overviewColumns = [
  ...[number('Question No.'), text('Question'), text('Kind'), text('Status'), number('Voters')],
  ...[text('Answer'), text('Counted'), number('Count'), number('Percent'), text('As Shown')],
  ...[number('Right'), number('Mean'), number('Median')],
  ...[text('Session'), text('Session Status'), text('Started (UTC)'), text('Ended (UTC)')],
];

type Told = Pick<Session, 'title' | 'status' | 'startedAt' | 'endedAt'>;

/**
 * What the screen shows of a question, by the same rule of percentages: `Percent` is a whole number, and
 * `As Shown` says where that alone would lie (`<1 %`).
 * @param result undefined: there is none
 */
export function overviewRows(
  question: QuestionView,
  at: number,
  result: Result | undefined,
  session: Told,
): TableRow[] {
  const asked = [at + 1, plainText(question.prompt), question.kind, question.status];
  const about = [session.title, session.status, session.startedAt, session.endedAt];
  const { totalVotes = 0, stats = {} } = result ?? {};
  const buckets = result ? byWeight(result).buckets : [];
  const figures = [stats.mean ?? null, stats.median ?? null];
  if (!result || buckets.length === 0) {
    const none = [null, null, null, null, null, null];
    return [[...asked, totalVotes, ...none, ...figures, ...about]];
  }
  const percentages = percentagesOf(byWeight(result));
  const others = kindOf(question).form.bucketsAre?.('en');
  return buckets.map(({ key, label, count }, nth) => {
    const percentage = percentages[nth]!;
    const answer = isOption(key, question) ? plainLabel(label) : label;
    // Of what counts something else than choices, no bucket is right.
    const right = others === undefined ? rightOf(key, question) : null;
    return [
      ...[
        ...asked,
        totalVotes,
        answer,
        others ?? (result.totalWeight === undefined ? 'votes' : 'votes by weight'),
        count,
        percentage.value,
        shownPercent(percentage),
        right,
      ],
      ...[...figures, ...about],
    ];
  });
}

function isOption(key: string, { options }: QuestionView): boolean {
  return options.some(({ id }) => id === key);
}

/** 1 where the key has this option, 0 where it has not; null where it has none of options. */
function rightOf(key: string, { answerKey }: QuestionView): number | null {
  if (answerKey === null || !('optionIds' in answerKey)) return null;
  return Number(answerKey.optionIds.includes(key));
}

export function shownPercent({ sign, value }: Percentage): string {
  return `${sign}${value} %`;
}
