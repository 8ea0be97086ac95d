import { type Definition, isNoChoice, kindOf, type PackedChoice } from '../sessions/index.js';
import { BackupError } from './backup.error.js';

interface QuestionRow extends Definition {
  readonly id: string;
  readonly kind: string;
  /** In a file of before, which had the result in the question. */
  readonly total_votes?: number;
}

interface Counted {
  readonly question: QuestionRow;
  /** The votes that the result says there are. */
  total: number;
  ballots: number;
  /** By bucket what the ballots add up to, less what the tallies say; of texts, less those there are. */
  readonly difference: Map<string, number>;
}

/** Adds up the ballots of a backup anew, and compares them with its tallies. */
export class Verification {
  readonly #questions = new Map<string, Counted>();

  /** @param row by column; of other tables than these it looks at nothing */
  see(table: string, row: object): void {
    switch (table) {
      case 'questions':
        return this.#question(row as QuestionRow);
      case 'results': {
        const { question_id: id, total_votes: total } = row as ResultRow;
        this.#of(id).total = total;
        return;
      }
      case 'tallies': {
        const { question_id: id, bucket, count } = row as TallyRow;
        return add(this.#of(id), bucket, -count);
      }
      case 'ballots':
        return this.#ballot(row as BallotRow);
      case 'answers':
        return add(this.#of((row as AnswerRow).question_id), TEXTS, -1);
    }
  }

  /** @throws BackupError where a result is not what its ballots add up to */
  finish(): void {
    for (const { question, total, ballots, difference } of this.#questions.values()) {
      const isRight = [...difference.values()].every((left) => left === 0);
      if (!isRight || ballots !== total) {
        throw new BackupError(
          `The file is damaged (the ballots of question ${question.id} are not what its result says).`,
        );
      }
    }
  }

  #question(question: QuestionRow): void {
    const total = question.total_votes ?? 0;
    this.#questions.set(question.id, { question, total, ballots: 0, difference: new Map() });
  }

  #ballot({ question_id: id, choice }: BallotRow): void {
    const counted = this.#of(id);
    if (isNoChoice(choice)) return;
    counted.ballots += 1;
    const { question } = counted;
    for (const [bucket, amount] of kindOf(question).increments(choice, question)) {
      add(counted, bucket, amount);
    }
    add(counted, TEXTS, kindOf(question).texts?.of(choice).length ?? 0);
  }

  #of(questionId: string): Counted {
    const counted = this.#questions.get(questionId);
    if (!counted) throw new BackupError('The file is damaged (a vote has no question).');
    return counted;
  }
}

interface ResultRow {
  question_id: string;
  total_votes: number;
}

interface TallyRow {
  question_id: string;
  bucket: string;
  count: number;
}

interface BallotRow {
  question_id: string;
  choice: PackedChoice;
}

interface AnswerRow {
  question_id: string;
}

/** Texts are counted as if they were in a bucket of this name. */
const TEXTS = 'texts';

function add({ difference }: Counted, bucket: string, by: number): void {
  difference.set(bucket, (difference.get(bucket) ?? 0) + by);
}
