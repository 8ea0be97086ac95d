import { useQuery } from '@tanstack/preact-query';
import { findLookAlikes, limits } from '../../../src/contract/index.js';
import { tagsIn } from '../../../src/contract/tags.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { TextField } from '../ui/text-field.js';
import { tagsKey } from './queries.js';
import { texts } from './texts.js';

/** What is offered of the tags that one has used before. */
const OFFERED = 8;

/** One's tags, the most used first. */
export function useTags() {
  return useQuery({
    queryKey: [tagsKey],
    queryFn: () => dataOf(organizerApi.GET('/v1/tags')),
  });
}

interface Props {
  /** With commas between them. */
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}

/** Tags in one line; those that one has used before are a press away. */
export function TagsField({ value, onValue, error }: Props) {
  const used = useTags().data?.items ?? [];
  const tags = tagsIn(value);
  const isNew = (tag: string) =>
    !findLookAlikes([...tags, tag]).some(({ index }) => index === tags.length);
  const offered = used
    .map(({ tag }) => tag)
    .filter(isNew)
    .slice(0, OFFERED);
  return (
    <div class="tags-field">
      <TextField
        label={texts.tags}
        hint={texts.tagsHint}
        value={value}
        onValue={onValue}
        dir="auto"
        autoComplete="off"
        maxLength={limits.tagsMax * (limits.tagMax + 2)}
        error={error}
      />
      {offered.length > 0 && tags.length < limits.tagsMax && (
        <p class="tags" aria-label={texts.usedTags} role="group">
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              class="tag"
              aria-label={texts.addTag(tag)}
              onClick={() => onValue([...tags, tag].join(', '))}
            >
              <span aria-hidden="true">+ </span>
              <bdi>{tag}</bdi>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
