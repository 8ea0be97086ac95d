import { limits } from '../../../contract/index.js';
import { endsOf } from '../rating.rules.js';
import { cleanLine } from '../text.rules.js';
import { childrenOf, type XmlNode } from '../xml.rules.js';
import type { Asked } from '../found.js';

/**
 * A table of statements and the steps of one scale, of which none is right; undefined where it matches other
 * things. @param textOf a choice
 */
export function scalesOf(
  interaction: XmlNode,
  textOf: (choice: XmlNode) => string,
): Asked | undefined {
  const sets = childrenOf(interaction, 'simplematchset').map((set) =>
    childrenOf(set, 'simpleassociablechoice'),
  );
  const [statements, columns] = sets;
  if (!statements || !columns || columns.length < 2 || columns.length > limits.ratingStepsMax)
    return undefined;
  if (statements.some(({ attributes }) => attributes.matchmax !== '1')) return undefined;
  const steps = columns.map((column) => Number(/^-?\d+(?!\S)/.exec(textOf(column))?.[0]));
  const [min = NaN] = steps;
  if (!steps.every((step, at) => step === min + at)) return undefined;
  const { datalowlabel, datahighlabel } = interaction.attributes;
  return {
    is: 'items',
    kind: 'scales',
    labels: statements.map(textOf),
    settings: {
      min,
      max: steps.at(-1),
      ...endsOf([cleanLine(datalowlabel), cleanLine(datahighlabel)]),
    },
  };
}
