/** What kinds with options say to who votes. */
export const options = {
  chooseOne: 'Choose one',
  missingOne: 'Choose an option first.',
};
