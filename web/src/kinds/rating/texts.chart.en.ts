export const ratingChart = {
  average: 'Average',
  median: 'Median',
};
