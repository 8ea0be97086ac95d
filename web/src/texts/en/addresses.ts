/** Of the address that is given out, where it is another than that of the page. */
export const addresses = {
  moved: 'Phones cannot open “localhost”. This is the address of this computer in its network.',
  alone: 'Phones cannot open this address: it means this computer alone.',
};
