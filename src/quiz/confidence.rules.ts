import { type ConfidenceMatrix, limits } from '../contract/index.js';

/** How many were so sure, by what their answers are. */
export interface SureCount {
  readonly confidence: number;
  readonly right: number;
  readonly wrong: number;
}

/** What is known of how sure those are who have voted on a question. */
export interface CountedConfidences {
  readonly total: number;
  /** Without those that nobody has said. Null where what is right is not known of all votes. */
  readonly counts: readonly SureCount[] | null;
}

/** Right by sure. Of so few that each might be known by it, nobody is told anything. */
export function toMatrix(
  questionId: string,
  { total, counts }: CountedConfidences,
): ConfidenceMatrix {
  const hidden = counts !== null && total < limits.confidenceShownFrom;
  if (!counts || hidden) return { questionId, total, cells: null, hidden };
  const cells = Array.from({ length: limits.confidenceMax }, (_, index) => {
    const confidence = index + 1;
    const counted = counts.find((one) => one.confidence === confidence);
    return { confidence, right: counted?.right ?? 0, wrong: counted?.wrong ?? 0 };
  });
  return { questionId, total, cells, hidden };
}
