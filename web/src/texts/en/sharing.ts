/** What the pages say that tell others where to join: the host's and the big screen. */
export const sharing = {
  addressNotes: {
    moved: 'Phones cannot open “localhost”. This is the address of this computer in its network.',
    alone: 'Phones cannot open this address: it means this computer alone.',
  },
};
