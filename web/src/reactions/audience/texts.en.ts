/** What the audience reads of its reactions. */
export const reactionsAudience = {
  title: 'React',
  tempoTitle: 'Tempo',
  tempos: { slower: 'Too fast', faster: 'Too slow' },
  sent: (name: string) => `Sent: ${name}`,
  said: (words: string) => `You say: ${words}. It counts for three minutes.`,
  takenBack: 'You say nothing of the tempo any more.',
};
