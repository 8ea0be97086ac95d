import type { Question, Session } from '../../../src/contract/index.js';
import { audienceOf, type Room } from '../live/room.rules.js';
import { Announcer } from '../ui/announcer.js';
import { besideResultOf } from '../kinds/edit.js';
import { ResultChart, spokenResult } from '../kinds/result-chart.js';
import { texts } from './texts.js';

/** A question's result as the votes come in, and who else sees it. */
export function LiveResult({ room, question }: { room: Room<Session>; question: Question }) {
  const result = room.results[question.id];
  const Beside = besideResultOf(question);
  return (
    <section class="panel-result" aria-label={texts.result}>
      <ResultChart question={question} result={result} />
      <p class="muted numbers">
        {result && (result.final ? texts.resultFinal : texts.result)}
        {result && ` · ${texts.voted(result.totalVotes)}`}
        {question.status !== 'draft' && ` · ${texts.resultAudience[audienceOf(room, question)]}`}
      </p>
      {Beside && question.openedAt !== null && (
        <Beside key={question.id} question={question} result={result} />
      )}
      <Announcer
        key={question.id}
        text={result ? spokenResult(result) : ''}
        urgent={result?.final ?? false}
      />
    </section>
  );
}
