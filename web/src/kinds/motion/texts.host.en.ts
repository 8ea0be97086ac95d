export const motionFields = {
  name: 'Motion',
  options: 'Options',
  optionsHint: 'They are counted by their places, whatever they are called.',
  roles: ['For the motion', 'Against it', 'Neither'],
  words: ['Yes', 'No', 'Abstention'],
  mayAbstain: 'One may abstain',
  majority: 'Adopted by',
  majorities: {
    session: 'As the session’s settings say',
    simple: 'Simple majority',
    absolute: 'Absolute majority',
    two_thirds: 'Two-thirds majority',
  },
  majorityHints: {
    session: 'A simple majority, where these say nothing.',
    simple: 'More votes for it than against. Abstentions do not count.',
    absolute: 'More than half.',
    two_thirds: 'At least two thirds.',
  },
  base: 'Of what',
  bases: {
    session: 'As the session’s settings say',
    yes_no: 'Votes for and against',
    cast: 'All votes cast, abstentions included',
    entitled: 'All votes that could be cast',
  },
};
