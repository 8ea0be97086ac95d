import { limits, type ToldAnswer } from '../../contract/index.js';

/** As many of the first as are told: a result of long texts goes to every phone of a hall, too. */
export function cutToLength(answers: readonly ToldAnswer[]): ToldAnswer[] {
  let length = 0;
  const end = answers.findIndex(({ text }) => {
    length += [...text].length;
    return length > limits.answersToldLength;
  });
  return end === -1 ? [...answers] : answers.slice(0, Math.max(1, end));
}
