import { comparable } from '../../../src/contract/index.js';
import { texts } from './texts.js';

interface Props {
  tags: readonly string[];
  onTag: (tag: string) => void;
}

/** The tags of one thing; each shows what else has it. */
export function TagList({ tags, onTag }: Props) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={texts.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class="tag" onClick={() => onTag(tag)}>
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FilterProps {
  tags: readonly string[];
  /** However it is written. */
  chosen: string | undefined;
  /** Told undefined where the chosen one is pressed again. */
  onTag: (tag: string | undefined) => void;
}

/** One of one's tags, or none. */
export function TagFilter({ tags, chosen, onTag }: FilterProps) {
  const key = chosen === undefined ? undefined : comparable(chosen);
  const isThere = tags.some((tag) => comparable(tag) === key);
  const all = key === undefined || isThere ? tags : [chosen!, ...tags];
  if (all.length === 0) return null;
  return (
    <div class="tags tag-filter" role="group" aria-label={texts.filterTags}>
      {all.map((tag) => {
        const isChosen = comparable(tag) === key;
        return (
          <button
            key={tag}
            type="button"
            class="tag"
            aria-pressed={isChosen}
            onClick={() => onTag(isChosen ? undefined : tag)}
          >
            <bdi>{tag}</bdi>
          </button>
        );
      })}
    </div>
  );
}
