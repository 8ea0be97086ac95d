import { pickSome, type Random } from '../../../platform/random.js';

/** Some texts of those that people may write, cut to what the question takes; each once. */
export function drawTexts(
  pool: readonly string[],
  { maxAnswers, maxLength }: { maxAnswers: number; maxLength: number },
  random: Random,
  weights?: readonly number[],
): string[] {
  const size = 1 + Math.floor(random() * maxAnswers);
  const drawn = pickSome(pool, size, random, weights);
  return [...new Set(drawn.map((text) => [...text].slice(0, maxLength).join('').trim()))];
}
