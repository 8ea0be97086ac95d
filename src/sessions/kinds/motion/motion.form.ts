import { percentagesOf } from '../../../contract/index.js';
import { motionLine, waitingWords } from '../../../contract/motion-text.js';
import { byWeight } from '../../../contract/weights.js';
import { oneOption } from '../one-option.js';
import { percentText } from '../figure.js';
import type { KindForm } from '../kind-form.js';

const texts = {
  en: (votes: number) => (votes === 1 ? '1 vote' : `${votes} votes`),
  de: (votes: number) => (votes === 1 ? '1 Stimme' : `${votes} Stimmen`),
};

/** What has become of it stands before what its options have. */
export const motionForm: KindForm = {
  ...oneOption.form,

  linesOf(result, language) {
    const { motion, buckets } = byWeight(result);
    const waiting = motion && waitingWords(motion, language);
    const percentages = percentagesOf(byWeight(result));
    return [
      ...(motion ? [{ key: '', label: '', text: motionLine(motion, language) }] : []),
      ...(waiting === undefined ? [] : [{ key: '', label: '', text: waiting }]),
      ...buckets.map(({ key, label, count }, at) => ({
        key,
        label,
        text: percentText(percentages[at]!),
        more: texts[language](count),
      })),
    ];
  },
};
