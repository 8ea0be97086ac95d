/** A question as it is created over REST, and how the simulated crowd leans. */
export interface ScriptedQuestion {
  readonly body: {
    readonly kind: string;
    readonly prompt: string;
    readonly options?: readonly { readonly label: string }[];
    readonly settings: object;
  };
  /** One weight for each option, or for each step of a rating. */
  readonly leanings: readonly number[];
}

const options = (...labels: string[]) => labels.map((label) => ({ label }));

export const poll = {
  title: 'Plenum live demo',
  questions: [
    {
      body: {
        kind: 'single_choice',
        prompt: 'What is the next talk about?',
        options: options(
          'Scaling real-time systems',
          'Privacy by design',
          'Testing what matters',
          'Stories from production',
          'Surprise us',
        ),
        settings: {},
      },
      leanings: [36, 14, 19, 25, 6],
    },
    {
      body: {
        kind: 'multiple_choice',
        prompt: 'What makes you stay with a tool?',
        options: options(
          'It never loses data',
          'Fast, even on a bad line',
          'Runs on my own server',
          'Clear documentation',
          'A friendly community',
          'Dark mode',
        ),
        settings: { maxChoices: 3, allowChange: true },
      },
      leanings: [40, 26, 17, 21, 10, 6],
    },
    {
      body: {
        kind: 'rating',
        prompt: 'How do you like it so far?',
        settings: { min: 1, max: 5, allowChange: true },
      },
      leanings: [2, 4, 15, 44, 35],
    },
  ] satisfies ScriptedQuestion[],
} as const;
