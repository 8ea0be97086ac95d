export const bars = {
  mostVotes: 'most votes',
  isRight: 'right',
};
