export const ratingFields = {
  name: 'Rating',
};
