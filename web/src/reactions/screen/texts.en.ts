/** What the big screen says of reactions. */
export const reactionsScreen = {
  title: 'Reactions from the audience',
};
