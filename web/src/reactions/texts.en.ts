/** What the reactions are called. */
export const reactionNames = {
  cheers: { like: 'Like', love: 'Love', clap: 'Applause', laugh: 'Laughter', wow: 'Wow' },
};
