import { limits } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps, EditingKind } from '../editing-kind.js';
import { NumberSketch } from '../sketch/sketch.js';
import type { NumericValues } from './edit.rules.js';
import { numericFields as de } from './texts.host.de.js';
import { numericFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });

const rightBys = ['tolerance', 'closest'] as const;
const decimals = Array.from({ length: limits.decimalsMax + 1 }, (_, most) => `${most}`);

export const numeric: EditingKind<NumericValues> = {
  name: texts.name,
  Sketch: NumberSketch,
  Fields: NumericFields,

  labelsOf: () => ({
    'settings.min': texts.min,
    'settings.max': texts.max,
    'settings.decimals': texts.decimals,
    'settings.unit': texts.unit,
    'answerKey.value': texts.rightNumber,
    'answerKey.tolerance': texts.tolerance,
  }),

  inWords: (values) => ({
    [texts.min]: values.least || texts.any,
    [texts.max]: values.greatest || texts.any,
    [texts.decimals]: texts.decimalsOf(values.decimals),
    [texts.unit]: values.unit,
  }),

  key: { Fields: KeyFields, inWords: keyInWords },
};

/** The unit can be corrected when there are votes, too. */
function NumericFields(props: EditFieldsProps<NumericValues>) {
  const { values, onChange, errorOf, isVoted } = props;
  const end = (name: 'least' | 'greatest', path: string, label: string) => (
    <TextField
      label={label}
      type="number"
      step="any"
      inputMode="decimal"
      placeholder={texts.any}
      value={values[name]}
      onValue={(typed) => onChange({ [name]: typed })}
      error={errorOf(path)}
    />
  );
  return (
    <>
      <fieldset class="numbers-row" disabled={isVoted}>
        {end('least', 'settings.min', texts.min)}
        {end('greatest', 'settings.max', texts.max)}
        <SelectField
          label={texts.decimals}
          value={values.decimals}
          choices={decimals.map((most) => [most, texts.decimalsOf(most)] as const)}
          onValue={(typed) => onChange({ decimals: typed })}
        />
      </fieldset>
      <div class="numbers-row">
        <TextField
          label={texts.unit}
          placeholder={texts.unitPlaceholder}
          dir="auto"
          maxLength={limits.unitMax}
          value={values.unit}
          onValue={(unit) => onChange({ unit })}
          error={errorOf('settings.unit')}
        />
      </div>
    </>
  );
}

/** The right number, and how far off is right still. */
function KeyFields({ values, onChange, errorOf }: EditFieldsProps<NumericValues>) {
  return (
    <>
      <div class="numbers-row">
        <TextField
          label={texts.rightNumber}
          type="number"
          step="any"
          inputMode="decimal"
          placeholder={texts.noRightNumber}
          value={values.rightNumber}
          onValue={(rightNumber) => onChange({ rightNumber })}
          error={errorOf('answerKey.value')}
        />
        {values.rightBy === 'tolerance' && (
          <TextField
            label={texts.tolerance}
            type="number"
            step="any"
            min={0}
            inputMode="decimal"
            placeholder="0"
            value={values.tolerance}
            onValue={(tolerance) => onChange({ tolerance })}
            error={errorOf('answerKey.tolerance')}
          />
        )}
      </div>
      <SelectField
        label={texts.rightBy}
        value={values.rightBy}
        choices={rightBys.map((by) => [by, texts.rightBys[by]] as const)}
        onValue={(by) => onChange({ rightBy: by as NumericValues['rightBy'] })}
      />
    </>
  );
}

function keyInWords({ rightNumber, rightBy, tolerance }: NumericValues): string {
  if (rightNumber === '') return '';
  return rightBy === 'closest'
    ? texts.closestTo(rightNumber)
    : texts.within(rightNumber, tolerance || '0');
}
