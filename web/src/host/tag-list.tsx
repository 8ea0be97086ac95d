import { useState } from 'preact/hooks';
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

/** As many tags as are shown before one asks for all: more would push the list itself out of sight. */
const FEW = 12;

/** One of one's tags, or none. */
export function TagFilter({ tags, chosen, onTag }: FilterProps) {
  const key = chosen === undefined ? undefined : comparable(chosen);
  const isThere = tags.some((tag) => comparable(tag) === key);
  const all = key === undefined || isThere ? tags : [chosen!, ...tags];
  const [isWhole, setWhole] = useState(false);
  if (all.length === 0) return null;
  const isLong = all.length > FEW + 1; // for one alone it is not worth it
  const isTold = (tag: string, at: number) => isWhole || at < FEW || comparable(tag) === key;
  const shown = isLong ? all.filter(isTold) : all;
  return (
    <div class="tags tag-filter" role="group" aria-label={texts.filterTags}>
      {shown.map((tag) => {
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
      {isLong && (
        <button
          type="button"
          class="link small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? texts.fewerTags : texts.allTags(all.length)}
        </button>
      )}
    </div>
  );
}
