import { useState } from 'preact/hooks';
import { type AnswerState, answerStates, type Result } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import type { ModerationProps } from '../moderating-kind.js';
import { AnswerList } from './answer-list.js';
import { texts } from './moderation-texts.js';
import { WordList } from './word-list.js';
import './moderation.css';

type Tab = AnswerState | 'words';

/** What was written, to let the hall see it or not. @param hasWords whether it is told by words */
export function Moderation({
  api,
  question,
  result,
  hasWords,
  ideas,
}: ModerationProps & { hasWords: boolean }) {
  const [tab, turnTo] = useState<Tab>(
    question.settings.moderated === true ? 'pending' : hasWords ? 'words' : 'shown',
  );
  const tabs: Tab[] = hasWords ? ['words', ...answerStates] : [...answerStates];
  return (
    <section class="moderation" aria-label={texts.moderation}>
      <div class="moderation-tabs" role="group" aria-label={texts.moderation}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            class="button small"
            aria-pressed={tab === one}
            onClick={() => turnTo(one)}
          >
            {nameOf(one, result)}
          </button>
        ))}
      </div>
      {tab === 'words' ? (
        <WordList api={api} question={question} result={result} />
      ) : (
        <AnswerList
          key={tab}
          api={api}
          question={question}
          result={result}
          state={tab}
          {...(ideas && { ideas })}
        />
      )}
    </section>
  );
}

function nameOf(tab: Tab, result: Result | undefined): string {
  if (tab === 'words') return texts.wordsTab;
  const name = texts.states[tab];
  return tab === 'pending' ? texts.tab(name, formatNumber(waitingIn(result))) : name;
}

export function waitingIn(result: Result | undefined): number {
  return (result?.summary as { pending?: number } | undefined)?.pending ?? 0;
}
