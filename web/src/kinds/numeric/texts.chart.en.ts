export const numericChart = {
  average: 'Average',
  median: 'Median',
  half: 'Half of all',
  range: (from: string, to: string) => `${from} – ${to}`,
  nobody: 'no numbers yet',
  spoken: (mean: string, median: string) => `Average ${mean}, median ${median}`,
  halfBetween: (from: string, to: string) => `half of all between ${from} and ${to}`,
  allBetween: (from: string, to: string) => `all between ${from} and ${to}`,
};
