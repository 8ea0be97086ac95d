export const multipleChoiceFields = {
  name: 'Multiple choice',
  exactlyThese:
    'Mark the right options above. All of them, and no other, is wholly right; a part of them, less the wrong ones, is partly right.',
};
