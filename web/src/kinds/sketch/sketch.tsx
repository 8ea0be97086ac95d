import type { VNode } from 'preact';
import { directionOf } from '../../../../src/contract/direction.js';
import type { TemplateQuestion } from '../../../../src/contract/templates.js';
import { inLine } from '../../markup/markup.js';
import { Picture } from '../../ui/picture.js';

export interface SketchProps {
  question: Pick<TemplateQuestion, 'prompt' | 'options' | 'settings'>;
  /** Of the options that are right. */
  rightIds: ReadonlySet<string>;
  /** How a right one is called to who hears it. */
  rightText: string;
}

/** How a question looks on a phone, roughly: only to be looked at. */
export type Sketch = (props: SketchProps) => VNode;

/** What stands where one touches an option. */
type Mark = 'one' | 'many' | 'place' | 'amount';

/** A sketch of options with such marks. */
export function optionSketch(mark: Mark): Sketch {
  return function OptionSketch({ question, rightIds, rightText }) {
    return (
      <ul class="sketch-options" dir={directionOf(question)}>
        {question.options.map((option) => {
          // Of a right order each is one: what it is stands below.
          const isRight = mark !== 'place' && rightIds.has(option.id);
          return (
            <li key={option.id} data-right={isRight}>
              <span class={`sketch-mark ${mark}`} aria-hidden="true">
                {mark === 'amount' ? '0' : isRight ? '✓' : ''}
              </span>
              <Picture of={option} />
              <bdi>{inLine(option.label)}</bdi>
              {isRight && <span class="visually-hidden"> ({rightText})</span>}
            </li>
          );
        })}
      </ul>
    );
  };
}

/** Steps beyond this are a line. */
const MOST_STEPS = 11;

/** A scale with what its ends mean. */
export const ScaleSketch: Sketch = ({ question: { settings } }) => (
  <div class="sketch-scale">
    <Steps settings={settings} />
    <p class="sketch-ends small muted">
      <bdi>{endOf(settings, 'lowLabel')}</bdi>
      <bdi>{endOf(settings, 'highLabel')}</bdi>
    </p>
  </div>
);

/** The same scale for each option. */
export const ItemsSketch: Sketch = ({ question: { options, settings } }) => (
  <div class="sketch-scale">
    <ul class="sketch-items">
      {options.map((option) => (
        <li key={option.id}>
          <bdi>{inLine(option.label)}</bdi>
          <Steps settings={settings} />
        </li>
      ))}
    </ul>
    <p class="sketch-ends small muted">
      <bdi>{endOf(settings, 'lowLabel')}</bdi>
      <bdi>{endOf(settings, 'highLabel')}</bdi>
    </p>
  </div>
);

/** A field for each of the texts that one may write; of many, three. */
export const TextSketch: Sketch = ({ question: { settings } }) => {
  const fields = Math.min(Number(settings.maxAnswers ?? 1), 3);
  return (
    <div class="sketch-texts" aria-hidden="true">
      {Array.from({ length: fields }, (_, at) => (
        <span key={at} class="sketch-field" />
      ))}
    </div>
  );
};

/** A field for a number, with its unit. */
export const NumberSketch: Sketch = ({ question: { settings } }) => (
  <p class="sketch-number">
    <span class="sketch-field" aria-hidden="true" />
    {typeof settings.unit === 'string' && <bdi>{settings.unit}</bdi>}
  </p>
);

type Settings = SketchProps['question']['settings'];

function Steps({ settings: { min, max } }: { settings: Settings }) {
  const [first, last] = [min ?? 1, max ?? 5];
  const count = last - first + 1;
  return (
    <span class="sketch-steps numbers">
      {count > MOST_STEPS ? (
        <>
          <span>{first}</span>
          <span class="sketch-line" aria-hidden="true" />
          <span>{last}</span>
        </>
      ) : (
        Array.from({ length: count }, (_, at) => (
          <span key={at} class="sketch-step">
            {first + at}
          </span>
        ))
      )}
    </span>
  );
}

function endOf(settings: Settings, name: 'lowLabel' | 'highLabel'): string {
  const label = settings[name];
  return typeof label === 'string' ? label : '';
}
