import { formatNumber } from '../../texts/locale.js';

export const texts = {
  left: (left: string) => `${left} characters left`,
  tooMany: (excess: number) =>
    `${formatNumber(excess)} ${excess === 1 ? 'character' : 'characters'} too many`,
  shorten: (excess: number) =>
    `Shorten it by ${formatNumber(excess)} ${excess === 1 ? 'character' : 'characters'} first.`,
  others: 'What has been written',
  none: 'Nothing is shown yet.',
};
