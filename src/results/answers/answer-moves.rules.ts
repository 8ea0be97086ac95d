import type { AnswerState } from '../../contract/index.js';

/** A text of a ballot that is counted now. */
export interface NewAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly participantId: string;
  readonly text: string;
  readonly word: string | null;
  readonly state: AnswerState;
}

/** That answers of one word and spelling, of which the first is `first`, came to a state or left it. */
export interface Move {
  readonly questionId: string;
  readonly word: string | null;
  readonly text: string;
  readonly state: AnswerState;
  /** Less than 0 where they left it. */
  readonly by: number;
  readonly first: string;
}

/** What is added to the counts of a question. */
export interface QuestionMove {
  readonly questionId: string;
  shown: number;
  pending: number;
}

export interface WordMove {
  readonly questionId: string;
  readonly word: string;
  first: string;
  shown: number;
  pending: number;
  hidden: number;
}

export interface SpellingMove {
  readonly questionId: string;
  readonly word: string;
  readonly text: string;
  first: string;
  shown: number;
}

/** What moves add up to, by question, by word and by spelling; sorted, as all lock in one order. */
export function sumOf(moves: readonly Move[]) {
  const questions = new Map<string, QuestionMove>();
  const words = new Map<string, WordMove>();
  const spellings = new Map<string, SpellingMove>();
  for (const { questionId, word, text, state, by, first } of moves) {
    const question = valueAt(questions, questionId, () => ({ questionId, shown: 0, pending: 0 }));
    if (state !== 'hidden') question[state] += by;
    if (word === null) continue;
    const ofWord = valueAt(words, `${questionId} ${word}`, () => ({
      ...{ questionId, word, first },
      ...{ shown: 0, pending: 0, hidden: 0 },
    }));
    ofWord[state] += by;
    if (first < ofWord.first) ofWord.first = first;
    if (state !== 'shown') continue;
    const ofSpelling = valueAt(spellings, `${questionId} ${word}\n${text}`, () => ({
      ...{ questionId, word, text, first },
      shown: 0,
    }));
    ofSpelling.shown += by;
    if (first < ofSpelling.first) ofSpelling.first = first;
  }
  return {
    questions: inOrder(questions),
    words: inOrder(words),
    spellings: inOrder(spellings).filter(({ shown }) => shown !== 0),
  };
}

function valueAt<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): Value[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
