export const multipleChoiceFields = {
  name: 'Multiple choice',
  minChoices: 'At least',
  maxChoices: 'At most',
  maxChoicesPlaceholder: 'all',
};
