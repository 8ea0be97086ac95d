import { useState } from 'preact/hooks';
import { texts } from './texts.js';
import './ideas.css';

/** Makes a question whose options are what was chosen: of the host alone. */
export interface Ideas {
  /** How many are needed. */
  least: number;
  make: (ids: readonly string[]) => void;
  isBusy: boolean;
  /** What went wrong, in a sentence. */
  failure: string | undefined;
}

/** Which of a list are chosen, in the order in which they were. */
export function usePicked() {
  const [ids, setIds] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return { ids, toggle, clear: () => setIds([]) };
}

interface Props {
  ideas: Ideas;
  picked: ReturnType<typeof usePicked>;
}

/** What can be done with those that are chosen: there as soon as one is. */
export function IdeasBar({ ideas, picked }: Props) {
  const { ids, clear } = picked;
  const isPossible = ids.length >= ideas.least && !ideas.isBusy;
  return (
    <div class="ideas-bar" hidden={ids.length === 0}>
      <p class="numbers" role="status">
        {ids.length > 0 && texts.chosen(ids.length)}
        {ids.length === 1 && ` · ${texts.hint}`}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button primary small"
          disabled={!isPossible}
          onClick={() => ideas.make(ids)}
        >
          {texts.make}
        </button>
        <button type="button" class="button small" onClick={clear}>
          {texts.clear}
        </button>
      </div>
      {ideas.failure !== undefined && (
        <p class="field-error" role="alert">
          {ideas.failure}
        </p>
      )}
    </div>
  );
}

/** Chooses one of a list. */
export function PickIdea(props: { text: string; isPicked: boolean; onToggle: () => void }) {
  return (
    <input
      type="checkbox"
      class="pick-idea"
      aria-label={texts.pick(props.text)}
      checked={props.isPicked}
      onChange={props.onToggle}
    />
  );
}
