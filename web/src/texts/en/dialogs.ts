/** What dialogs of more than one page say. */
export const dialogs = {
  cancel: 'Cancel',
};
