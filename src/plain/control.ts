import type { FormField } from '../sessions/index.js';
import type { Pictured } from '../contract/index.js';
import { html, type Html, type Part } from '../platform/html.js';

/**
 * A control of a form.
 * @param prompt what one without a label is called by
 * @param pick what a list says where nothing is picked
 * @param show how a label is written
 */
export function control(
  field: FormField,
  prompt: string,
  pick: string,
  show: (label: string) => Part,
): Html {
  const { type, name, value } = field;
  switch (field.type) {
    case 'radio':
    case 'checkbox':
      return html`<label class="option"
        ><input
          type="${type}"
          name="${name}"
          value="${value}"
          ${field.isPicked && html` checked`}
        />${field.picture && pictureOf(field.picture)}<span dir="auto"
          >${show(field.label)}</span
        ></label
      > `;
    case 'select':
      return labelled(
        field,
        show,
        html`<select name="${name}" ${calledBy(field.label, prompt)}>
          <option value="">${pick}</option>
          ${field.options.map(
            (option) =>
              html`<option value="${option.value}" ${option.value === value && html` selected`}>
                ${option.label}
              </option>`,
          )}
        </select>`,
      );
    case 'number':
      return labelled(
        field,
        show,
        html`<input
          class="text"
          type="number"
          name="${name}"
          value="${value}"
          ${attribute('min', field.min)}
          ${attribute('max', field.max)}
          ${attribute('step', field.step)}
          ${calledBy(field.label, prompt)}
        />`,
      );
    case 'text':
      return labelled(
        field,
        show,
        html`<input
          class="text"
          name="${name}"
          value="${value}"
          maxlength="${field.maxLength}"
          dir="auto"
          autocomplete="off"
          ${calledBy(field.label, prompt)}
        />`,
      );
  }
}

/** Of an option, whose label stands beside it; or of the question. @param otherwise words where it has none */
export function pictureOf({ imageId, imageAlt }: Pictured, otherwise = ''): Html | undefined {
  if (imageId === undefined) return undefined;
  const src = `../v1/images/${imageId}?w=800`;
  return html`<img class="picture" src="${src}" alt="${imageAlt ?? otherwise}" /> `;
}

function labelled({ label, picture }: FormField, show: (label: string) => Part, field: Html): Html {
  if (label === undefined) return field;
  return html`<label class="field"
    >${picture && pictureOf(picture)}<span dir="auto">${show(label)}</span> ${field}</label
  > `;
}

function calledBy(label: string | undefined, prompt: string) {
  return label === undefined && attribute('aria-label', prompt);
}

function attribute(
  name: 'min' | 'max' | 'step' | 'aria-label',
  value: string | number | undefined,
) {
  return value !== undefined && html` ${name}="${value}"`;
}
