export const scaleFields = {
  min: 'From',
  max: 'To',
  lowLabel: 'The lowest means (may be left out)',
  highLabel: 'The highest means (may be left out)',
};
