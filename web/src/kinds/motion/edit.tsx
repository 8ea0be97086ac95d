import { useEffect } from 'preact/hooks';
import { limits } from '../../../../src/contract/index.js';
import { withItem } from '../../browser/lists.js';
import { inLanguage } from '../../texts/locale.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps, EditingKind } from '../editing-kind.js';
import { optionSketch } from '../sketch/sketch.js';
import { hasBase, type MotionValues, ownBases, ownMajorities } from './edit.rules.js';
import { motionFields as de } from './texts.host.de.js';
import { motionFields as en } from './texts.host.en.js';

const texts = inLanguage({ en, de });
/** Without the third nobody can abstain. */
const LEAST = 2;

export const motion: EditingKind<MotionValues> = {
  name: texts.name,
  Sketch: optionSketch('one'),
  Fields: MotionFields,

  labelsOf: () => ({
    options: texts.options,
    ...Object.fromEntries(texts.roles.map((role, at) => [`options.${at}.label`, role])),
    'settings.majority': texts.majority,
    'settings.base': texts.base,
  }),

  inWords: (values) => ({
    ...Object.fromEntries(
      texts.roles.map((role, at) => [role, values.motionOptions[at]?.label ?? '']),
    ),
    [texts.majority]: texts.majorities[values.majority],
    [texts.base]: hasBase(values) ? texts.bases[values.base] : '',
  }),
};

function MotionFields({ values, onChange, errorOf, isVoted }: EditFieldsProps<MotionValues>) {
  const { motionOptions: options, majority, base } = values;
  const isNew = options.length === 0;
  useEffect(() => {
    if (isNew) onChange({ motionOptions: texts.words.map((label) => ({ label })) });
  }, [isNew, onChange]);
  const write = (at: number, label: string) =>
    onChange({ motionOptions: withItem(options, at, { ...options[at], label }) });
  const mayAbstain = options.length > LEAST;
  return (
    <>
      <fieldset class="form">
        <legend class="label">{texts.options}</legend>
        <p class="hint">{texts.optionsHint}</p>
        {options.slice(0, texts.roles.length).map((option, at) => (
          <TextField
            key={at}
            label={texts.roles[at]!}
            value={option.label}
            onValue={(label) => write(at, label)}
            maxLength={limits.labelMax}
            autoComplete="off"
            error={errorOf(`options.${at}.label`)}
          />
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={mayAbstain}
            disabled={isVoted}
            onChange={() => {
              const third = { label: texts.words[LEAST]! };
              const kept = options.slice(0, LEAST);
              onChange({ motionOptions: mayAbstain ? kept : [...kept, third] });
            }}
          />
          {texts.mayAbstain}
        </label>
      </fieldset>
      <fieldset class="form" disabled={isVoted}>
        <SelectField
          label={texts.majority}
          value={majority}
          choices={ownMajorities.map((one) => [one, texts.majorities[one]] as const)}
          hint={texts.majorityHints[majority]}
          onValue={(next) => onChange({ majority: next as MotionValues['majority'] })}
        />
        {hasBase(values) && (
          <SelectField
            label={texts.base}
            value={base}
            choices={ownBases.map((one) => [one, texts.bases[one]] as const)}
            onValue={(next) => onChange({ base: next as MotionValues['base'] })}
          />
        )}
      </fieldset>
    </>
  );
}
