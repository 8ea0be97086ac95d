import type { Choice, Question } from '../../../../src/contract/index.js';

/** Steps by the item's id; one that is not rated is absent. */
export type Values = Readonly<Record<string, number>>;

export function valuesIn(choice: Choice | undefined): Values {
  return (choice?.values ?? {}) as Values;
}

/** The choice after an item was rated, or no more is: in the items' order. */
export function rate(
  { options }: Pick<Question, 'options'>,
  choice: Choice | undefined,
  id: string,
  value: number | undefined,
): Choice {
  const all: Record<string, number | undefined> = { ...valuesIn(choice), [id]: value };
  const rated = options.flatMap((item) => {
    const own = all[item.id];
    return own === undefined ? [] : [[item.id, own] as const];
  });
  return { values: Object.fromEntries(rated) };
}
