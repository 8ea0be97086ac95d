export const openTextFields = {
  name: 'Open text',
  rightTexts: 'Right answers',
  rightTextsHint: (most: number) =>
    `One a line, ${most} at most; any of them is right. Capitals, accents and punctuation make no difference.`,
};
