import type { RankingMethodName } from '../../../../src/contract/index.js';
import { rankingMethods } from '../../../../src/sessions/kinds/ranking/index.js';
import { toSummary } from '../../../../src/sessions/kinds/ranking/summary.rules.js';
import { countersOf } from '../../../oracles/ranking/boxes.js';
import { bars } from './bars.js';
import type { KindTally } from './kind-tally.js';

/**
 * Options in an order. The methods are the application's, as other programs have counted the same by
 * them (`npm run oracles`): here it is whether all ballots are in, as they were cast.
 */
export const ranking: KindTally = {
  unpack: (packed, question) => bars(true).unpack(packed, question),

  ordered: (choice) => choice,

  tally(question, choices) {
    const { options, settings } = question;
    const firsts = choices.map(({ optionIds }) => ({ optionIds: optionIds!.slice(0, 1) }));
    const ballots = choices.map(({ optionIds }) => ({
      ranking: optionIds!.map((id) => options.findIndex((option) => option.id === id)),
      count: 1,
    }));
    const method = rankingMethods[settings.method as RankingMethodName];
    const counters = countersOf(method, { options: options.length, ballots });
    return {
      ...bars(true).tally(question, firsts),
      summary: toSummary(method.outcomeOf(counters, options.length), options),
    };
  },
};
