import { directionOf } from '../../../../src/contract/direction.js';
import { hasPictures } from '../../ui/picture.rules.js';
import { Picture } from '../../ui/picture.js';
import { Fill } from '../bars/fill.js';
import { sharesIn } from '../bars/shares.js';
import type { VoteFieldsProps } from '../voting-kind.js';
import { inLine, plain } from '../../markup/markup.js';

interface Props extends VoteFieldsProps {
  type: 'radio' | 'checkbox';
  /** Told which option was touched. */
  onTouch: (optionId: string) => void;
  /** Why no further option can be picked; undefined where one can. */
  full?: string | undefined;
}

/** What one may choose; behind each option the bar of its share. */
export function VoteOptions(props: Props) {
  const { question, choice, myVote, result, disabled, type, onTouch, full, onFull, noteOf } = props;
  const chosen = choice?.optionIds ?? [];
  const voted = myVote?.optionIds ?? [];
  const shares = sharesIn(result);
  return (
    <fieldset
      class="options"
      data-pictures={hasPictures(question)}
      dir={directionOf(question)}
      disabled={disabled}
    >
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      {question.options.map((option) => {
        const { id, label } = option;
        const isChosen = chosen.includes(id);
        const isOff = full !== undefined && !isChosen;
        return (
          <label class="option pick" key={id} data-chosen={isChosen} data-mine={voted.includes(id)}>
            <Fill of={shares.get(id)} />
            <Picture of={option} />
            <input
              type={type}
              name={question.id}
              checked={isChosen}
              // Not disabled: a tap says why it cannot be picked.
              aria-disabled={isOff}
              onClick={(event) => {
                if (!isOff) return;
                event.preventDefault();
                onFull(full);
              }}
              onChange={() => onTouch(id)}
            />
            <span class="option-label">
              <bdi>{inLine(label)}</bdi>
            </span>
            <span class="option-share numbers">
              <bdi>{shares.get(id)?.percent}</bdi>
            </span>
            {noteOf?.(id)}
          </label>
        );
      })}
    </fieldset>
  );
}
