import { mayHaveMarkup } from '../../../src/contract/may-have-markup.js';
import { inLine, written } from '../markup/markup.js';
import { texts } from './texts.js';

/** What can be written, in a line. */
export function MarkupHelp({ id }: { id?: string }) {
  return (
    <p class="hint markup-help" id={id}>
      {texts.markupHelp} <code>**{texts.markupBold}**</code> <code>*{texts.markupItalics}*</code>{' '}
      <code>`{texts.markupCode}`</code> <code>- {texts.markupList}</code> <code>$x^2$</code>{' '}
      <code>$$x^2$$</code> <code>{'\\*'}</code>
    </p>
  );
}

/** How a question will look, where it has markup; a formula that is none says what is wrong with it. */
export function MarkupPreview(props: {
  prompt: string;
  options: readonly string[];
  /** Where there is another one beside it. */
  label?: string;
}) {
  const { prompt, options, label = texts.preview } = props;
  if (![prompt, ...options].some(mayHaveMarkup)) return null;
  const shown = options.filter((label) => label.trim() !== '');
  return (
    <section class="markup-preview" aria-label={label}>
      <p class="label" aria-hidden="true">
        {label}
      </p>
      <div class="written" dir="auto">
        {written(prompt)}
      </div>
      {shown.length > 0 && (
        <ul>
          {shown.map((label, at) => (
            <li key={at} dir="auto">
              {inLine(label)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
