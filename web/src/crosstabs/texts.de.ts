import { counted, formatNumber } from '../texts/locale.js';

const people = { one: 'Person', other: 'Personen' };

export const crosstab = {
  by: (prompt: string) => `nach: ${prompt}`,
  before: 'Vorher',
  after: 'Nachher',
  answeredBoth: (votes: number) =>
    votes === 1
      ? '1 Person hat beides beantwortet'
      : `${formatNumber(votes)} haben beides beantwortet`,
  movedOf: (moved: number, total: number) =>
    moved === 1
      ? `1 von ${total} hat gewechselt`
      : `${formatNumber(moved)} von ${total} haben gewechselt`,
  nobodyMoved: 'Niemand hat gewechselt',
  waiting: (votes: number) => `${counted(votes, people)} mehr: zu sehen, sobald es drei sind`,
  tooFew: 'Zu sehen, sobald drei beides beantwortet haben.',
  groupsHidden: (groups: number) =>
    `${counted(groups, { one: 'Gruppe', other: 'Gruppen' })} von weniger als dreien weggelassen`,
  hiddenNote: 'Gestreift: verborgen, weil es von weniger als dreien erzählen würde',
  hiddenInFlow: 'Nicht gezeichnet: was von weniger als dreien erzählen würde',
  hidden: 'verborgen',
  all: 'Alle',
  group: 'Gruppe',
  total: 'Zusammen',
  bySeveral: 'Eine Person kann in mehreren Gruppen sein.',
};
