import { majorities, majorityBases } from '../../../src/contract/motion.js';
import type { SettingsForm } from '../host/settings-form.rules.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { needRoster, quorumKinds, type TypedTerms } from './terms.rules.js';
import { texts } from './texts.js';

interface Props {
  value: SettingsForm;
  change: (changes: Partial<SettingsForm>) => void;
  /** What is wrong with a field, by the API's path of it. */
  errorOf: (path: string) => string | undefined;
}

/** When motions are adopted. */
export function TermsFields({ value, change, errorOf }: Props) {
  const { motion, roster } = value;
  const set = (changes: Partial<TypedTerms>) => change({ motion: { ...motion, ...changes } });
  const { quorum, majority } = motion;
  const lacksRoster = roster === 'none' && needRoster(motion);
  return (
    <fieldset class="form">
      <legend class="label">{texts.motions}</legend>
      <p class="hint">{texts.motionsHint}</p>
      <SelectField
        label={texts.quorum}
        hint={texts.quorumHint}
        value={quorum}
        choices={quorumKinds.map((one) => [one, texts.quorums[one]] as const)}
        onValue={(next) => set({ quorum: next as TypedTerms['quorum'] })}
      />
      {quorum !== 'none' && (
        <TextField
          label={quorum === 'votes' ? texts.quorumNumber : texts.quorumPercent}
          value={motion.quorumNumber}
          onValue={(typed) => set({ quorumNumber: typed.replaceAll(/\D/g, '') })}
          inputMode="numeric"
          maxLength={11}
          error={errorOf('settings.motion.quorum')}
        />
      )}
      <SelectField
        label={texts.majority}
        value={majority}
        choices={majorities.map((one) => [one, texts.majorities[one]] as const)}
        onValue={(next) => set({ majority: next as TypedTerms['majority'] })}
      />
      {majority !== 'simple' && (
        <SelectField
          label={texts.base}
          value={motion.base}
          choices={majorityBases.map((one) => [one, texts.bases[one]] as const)}
          onValue={(next) => set({ base: next as TypedTerms['base'] })}
        />
      )}
      {lacksRoster && (
        <p class="notice warn" role="status">
          {texts.needsRoster}
        </p>
      )}
    </fieldset>
  );
}

/** How the fields are called, by the API's paths. */
export const termsLabels = {
  'settings.motion': texts.motions,
  'settings.motion.quorum': texts.quorum,
  'settings.motion.majority': texts.majority,
  'settings.motion.base': texts.base,
};

/** Field by field, as people read them. */
export function termsInWords({ motion }: SettingsForm): [label: string, text: string][] {
  const { quorum, quorumNumber, majority, base } = motion;
  const number = quorum === 'none' ? '' : `: ${quorumNumber}`;
  return [
    [texts.quorum, texts.quorums[quorum] + number],
    [texts.majority, texts.majorities[majority]],
    [texts.base, majority === 'simple' ? '' : texts.bases[base]],
  ];
}
