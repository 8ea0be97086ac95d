import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../../../src/contract/direction.js';
import { Picture } from '../../ui/picture.js';
import { boundsOf } from '../options/vote.rules.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import { shortScoreText, summaryOf } from './result.rules.js';
import { useDrag } from './use-drag.js';
import { useGlide } from './use-glide.js';
import './vote.css';
import {
  itemsOf,
  LINE,
  type Move,
  moveBy,
  placeAfter,
  rankedAfter,
  texts,
  votingRules,
} from './vote.rules.js';
import { inLine, plain } from '../../markup/markup.js';

export const ranking: VotingKind = { ...votingRules, Fields: RankingFields };

const moves: readonly (readonly [Move, sign: string])[] = [
  ['top', '⤒'],
  ['up', '↑'],
  ['down', '↓'],
  ['bottom', '⤓'],
];

/**
 * What is ranked above, the rest below: a tap adds the next one. What is ranked is moved by dragging, by
 * keys, or by buttons that a tap on it shows.
 */
function RankingFields(props: VoteFieldsProps) {
  const { question, choice, myVote, result, disabled, onPick, onFull } = props;
  const list = useRef<HTMLUListElement>(null);
  /** What has the focus once all is where it goes: an item, and which of its buttons. */
  const wanted = useRef<readonly [id: string, button: string]>();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const help = `${question.id}-keys`;
  const isThere = useGlide(list);
  const { min, max } = boundsOf(question);
  const items = itemsOf(question, choice);
  const line = items.indexOf(LINE);
  const options = new Map(question.options.map((option) => [option.id, option]));
  const labelOf = (id: string) => options.get(id)!.label;

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const [id, button] = wanted.current;
    wanted.current = undefined;
    const item = Array.from(list.current!.children).find(
      (one) => (one as HTMLElement).dataset.id === id,
    );
    item?.querySelector<HTMLElement>(`[data-button="${button}"]`)?.focus();
  });

  // The buttons go where the vote is cast, or something else is touched.
  useEffect(() => setOpen(undefined), [myVote]);
  useEffect(() => {
    if (open === undefined) return;
    const close = ({ target }: PointerEvent) => {
      const item = (target as Element).closest<HTMLElement>('.ranked');
      if (item?.dataset.id !== open) setOpen(undefined);
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, [open]);

  const put = (from: number, to: number) => {
    const id = items[from]!;
    const ranked = rankedAfter(items, from, to);
    if (ranked.length > Math.max(line, max)) {
      wanted.current = undefined;
      return onFull(texts.isFull(max));
    }
    const place = ranked.indexOf(id);
    const label = plain(labelOf(id));
    setSaid(place < 0 ? texts.out(label) : label + texts.position(place + 1, ranked.length));
    if (place < 0) setOpen(undefined);
    onPick({ optionIds: ranked });
  };
  const add = (at: number) => {
    setOpen(undefined);
    // Who goes through the list by keys goes on with the next one.
    const next = items[at + 1] ?? items[line + 1];
    wanted.current = [line + 1 === items.length - 1 ? items[at]! : next!, 'main'];
    put(at, line);
  };
  const move = (at: number, where: Move, button: string) => {
    const to = placeAfter(where, at, line);
    if (to === at) return;
    wanted.current = [items[at]!, where === 'out' ? 'main' : button];
    put(at, to);
  };
  // Where all are ranked nothing is below the line, and nothing falls behind it by going last.
  const movable = line === items.length - 1 ? line : items.length;
  const { dragged, begin } = useDrag(list, movable, (from, to) => {
    isThere();
    put(from, to);
  });
  const resultOf = (id: string) => {
    const summary = result && summaryOf(result);
    const option = summary?.order.find(({ key }) => key === id);
    if (!summary || !option || result.totalVotes === 0) return '';
    return texts.overall(option.rank, shortScoreText(summary, option));
  };
  const lineText = () => {
    if (line === items.length - 1) return texts.allRanked;
    return line >= max || (line >= min && disabled) ? texts.restDone : texts.rest;
  };

  return (
    <fieldset class="ranking" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      <ul class="ranking-list" ref={list}>
        {items.map((id, at) =>
          id === LINE ? (
            <li key="line" class="ranking-line small muted" data-id={LINE}>
              {disabled ? '' : lineText()}
            </li>
          ) : (
            <li
              key={id}
              class="ranked pick"
              data-id={id}
              data-in={at < line}
              data-mine={myVote?.optionIds?.includes(id)}
              data-dragged={dragged === at}
              data-open={open === id}
            >
              <button
                type="button"
                class={at < line ? 'ranked-main' : 'ranked-main add'}
                data-button="main"
                aria-describedby={at < line ? help : undefined}
                aria-expanded={at < line ? open === id : undefined}
                onClick={() => (at < line ? setOpen(open === id ? undefined : id) : add(at))}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setOpen(undefined);
                  const where = at < line ? moveBy(event) : undefined;
                  if (!where) return;
                  event.preventDefault();
                  move(at, where, 'main');
                }}
              >
                <span class="ranked-place numbers" aria-hidden="true">
                  {at < line ? at + 1 : disabled ? '–' : '+'}
                </span>
                <span class="ranked-text">
                  <span>
                    {at >= line && <span class="visually-hidden">{texts.add} </span>}
                    <Picture of={options.get(id)!} />
                    <bdi>{inLine(labelOf(id))}</bdi>
                    {at < line && (
                      <span class="visually-hidden">{texts.position(at + 1, line)}</span>
                    )}
                  </span>
                  <span class="ranked-result small muted numbers">
                    <bdi>{resultOf(id)}</bdi>
                  </span>
                </span>
              </button>
              <span
                class="ranked-handle"
                aria-hidden="true"
                onPointerDown={(event) => {
                  if (disabled) return;
                  setOpen(undefined);
                  begin(event, at);
                }}
              >
                ⠿
              </span>
              {open === id && at < line && !disabled && (
                <div class="ranked-tools" role="group" aria-label={plain(labelOf(id))}>
                  {moves.map(([where, sign]) => (
                    <button
                      key={where}
                      type="button"
                      class="button icon"
                      data-button={where}
                      aria-label={texts[where as 'top' | 'up' | 'down' | 'bottom']}
                      aria-disabled={placeAfter(where, at, line) === at}
                      onClick={() => move(at, where, where)}
                    >
                      {sign}
                    </button>
                  ))}
                  <button
                    type="button"
                    class="button icon"
                    data-button="out"
                    aria-label={texts.takeOut}
                    onClick={() => move(at, 'out', 'out')}
                  >
                    ✕
                  </button>
                </div>
              )}
            </li>
          ),
        )}
      </ul>
      <p id={help} class="visually-hidden">
        {texts.keys}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}
