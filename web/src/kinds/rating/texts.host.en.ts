export const ratingFields = {
  name: 'Rating',
  min: 'From',
  max: 'To',
};
