export const singleChoiceFields = {
  name: 'Single choice',
};
