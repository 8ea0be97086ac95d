import { useState } from 'preact/hooks';
import { type AnswerState, answerStates, type Result } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import type { BesideResultProps } from '../editing-kind.js';
import { AnswerList } from './answer-list.js';
import { texts } from './edit-fields.js';
import { WordList } from './word-list.js';
import './moderation.css';

type Tab = AnswerState | 'words';

/** What was written, as the host lets the hall see it or not. @param hasWords whether it is told by words */
export function Moderation({
  question,
  result,
  hasWords,
}: BesideResultProps & { hasWords: boolean }) {
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
        <WordList question={question} result={result} />
      ) : (
        <AnswerList key={tab} question={question} result={result} state={tab} />
      )}
    </section>
  );
}

function nameOf(tab: Tab, result: Result | undefined): string {
  if (tab === 'words') return texts.wordsTab;
  const name = texts.states[tab];
  const pending = (result?.summary as { pending?: number } | undefined)?.pending ?? 0;
  return tab === 'pending' ? texts.tab(name, formatNumber(pending)) : name;
}
