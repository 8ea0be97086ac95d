import { formatNumber } from '../../texts/locale.js';

export const multipleChoice = {
  chooseExactly: (number: number) => `Choose exactly ${number}`,
  chooseBetween: (min: number, max: number) => `Choose ${min} to ${max}`,
  chooseAny: 'Choose as many as you like',
  chooseAtLeast: (min: number) => `Choose at least ${min}`,
  chooseAtMost: (max: number) => `Choose at most ${max}`,
  missingSome: (least: number, missing: number) =>
    `Choose at least ${formatNumber(least)}: ${formatNumber(missing)} more to go.`,
  missingExactly: (number: number, missing: number) =>
    `Choose exactly ${formatNumber(number)}: ${formatNumber(missing)} more to go.`,
  isFull: (most: number) =>
    `You can choose at most ${formatNumber(most)}. Take another one away first.`,
};
