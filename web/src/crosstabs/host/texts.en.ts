export const crosstabHost = {
  compare: 'Compare with another question',
  whoMoved: 'Who moved?',
  askAgain: 'Ask again',
  askedAgain: 'It is asked again: the next question is the same one.',
  pick: 'By which question?',
  noOther: 'No other question with choices or ratings was asked yet.',
  swap: 'Swap rows and columns',
  show: 'Show on the big screen',
  takeOff: 'Take off the big screen',
  isShown: 'On the big screen now.',
  numbers: 'As a table',
};
