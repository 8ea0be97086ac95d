export const multipleChoiceFields = {
  name: 'Multiple choice',
};
