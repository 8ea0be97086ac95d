export const rankingFields = {
  name: 'Ranking',
  method: 'Counted by',
  methods: {
    borda: 'Points (Borda)',
    irv: 'Rounds (instant runoff)',
    condorcet: 'Pairs (Condorcet)',
  },
  hints: {
    borda: 'The first place gives most points, the last none. First is who stands high on average.',
    irv: 'The weakest goes out, round by round, and its votes go on to their next option. First is who has a majority in the end.',
    condorcet:
      'Each is compared with each other one. First is who beats all others, two at a time.',
  },
};
