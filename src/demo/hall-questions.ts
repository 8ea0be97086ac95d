/** What somebody of the audience asks. */
export interface HallQuestion {
  readonly text: string;
  /** How likely each of the others is to upvote it. */
  readonly appeal: number;
}

/** What an audience might ask in a meeting of all. */
export const hallQuestions: readonly HallQuestion[] = [
  { text: 'Will there be more days from home next year?', appeal: 0.7 },
  { text: 'When does the canteen open again?', appeal: 0.5 },
  { text: 'Who decides on the budget for training?', appeal: 0.35 },
  { text: 'Can we see the numbers of the last quarter?', appeal: 0.3 },
  { text: 'What becomes of the old office?', appeal: 0.2 },
  { text: 'Is the next meeting on a Friday, too?', appeal: 0.15 },
  { text: 'Where can one leave a bicycle?', appeal: 0.1 },
  { text: 'Why is it so cold in here?', appeal: 0.05 },
];
