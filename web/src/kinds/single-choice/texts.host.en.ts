export const singleChoiceFields = {
  name: 'Single choice',
  anyIsRight: 'Mark the right option above. Where several are marked, any one of them is right.',
};
