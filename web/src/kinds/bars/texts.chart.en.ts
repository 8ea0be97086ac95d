export const bars = {
  mostVotes: 'most votes',
};
