import { counted } from '../texts/locale.js';

const people = { one: 'person', other: 'people' };

export const crosstab = {
  by: (prompt: string) => `by: ${prompt}`,
  before: 'Before',
  after: 'After',
  answeredBoth: (votes: number) => `${counted(votes, people)} answered both`,
  movedOf: (moved: number, total: number) => `${counted(moved, people)} of ${total} moved`,
  nobodyMoved: 'Nobody moved',
  waiting: (votes: number) => `${counted(votes, people)} more: shown as soon as they are three`,
  tooFew: 'Shown as soon as three have answered both.',
  groupsHidden: (groups: number) =>
    `${counted(groups, { one: 'group', other: 'groups' })} of fewer than three left out`,
  hiddenNote: 'Striped: hidden, as it would tell of fewer than three',
  hiddenInFlow: 'Not drawn: what would tell of fewer than three',
  hidden: 'hidden',
  all: 'All',
  group: 'Group',
  total: 'In all',
  bySeveral: 'One person may be in several groups.',
};
