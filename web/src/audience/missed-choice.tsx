import { votingKindOf } from '../kinds/vote.js';
import type { Pick } from './picks.rules.js';
import { texts } from './texts.js';

/** What was picked when voting closed, and not sent. */
export function MissedChoice({ pick, isVoted }: { pick: Pick; isVoted: boolean }) {
  return (
    <div class="notice warn missed">
      <p>{isVoted ? texts.missedChange : texts.missed}</p>
      <p class="small">{texts.picked}</p>
      <ul>
        {votingKindOf(pick.question)
          ?.wordsOf(pick.question, pick.choice)
          .map((words) => (
            <li key={words} dir="auto">
              {words}
            </li>
          ))}
      </ul>
    </div>
  );
}
