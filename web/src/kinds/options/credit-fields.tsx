import type { Credited } from '../../../../src/contract/partial-credit.js';
import { withItem } from '../../browser/lists.js';
import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps } from '../editing-kind.js';
import {
  broughtTogether,
  hasCredits,
  isAllRight,
  withCredits,
  withoutCredits,
} from './credits.rules.js';
import type { OptionValues } from './edit.rules.js';
import { texts } from './edit-texts.js';
import { partText } from './part-text.js';

/** What choosing an option brings, where that is not as usual. */
export function CreditFields({
  values: { options },
  onChange,
  credited,
}: Pick<EditFieldsProps<OptionValues>, 'values' | 'onChange'> & { credited: Credited }) {
  const isOn = hasCredits(options);
  const toggle = () =>
    onChange({ options: isOn ? withoutCredits(options) : withCredits(options, credited) });
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={toggle} />
        {texts.partialCredit}
      </label>
      {isOn && (
        <div class="form credits" role="group" aria-label={texts.partialCredit}>
          <p class="hint">{texts.credited[credited]}</p>
          {options.map((option, at) => (
            <TextField
              key={at}
              label={texts.creditOf(option.label || texts.option(at + 1), option.isRight === true)}
              type="number"
              inputMode="decimal"
              min={-100}
              max={100}
              step={0.1}
              value={option.credit ?? ''}
              onValue={(credit) =>
                onChange({ options: withItem(options, at, { ...option, credit }) })
              }
            />
          ))}
          {credited === 'together' && (
            <p class="hint" role="status">
              {texts.together(partText(broughtTogether(options)))}
              {isAllRight(options) && ` ${texts.allIsRight}`}
            </p>
          )}
        </div>
      )}
    </>
  );
}
