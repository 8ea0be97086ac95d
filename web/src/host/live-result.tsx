import type { Question, Session } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import { audienceOf, type Room } from '../live/room.rules.js';
import { Announcer } from '../ui/announcer.js';
import { organizerApi } from '../auth/organizer-api.js';
import { moderatingKindOf } from '../kinds/moderate.js';
import { Answer, withDueKey } from '../quiz/host/answer.js';
import { ResultChart, spokenResult } from '../kinds/result-chart.js';
import { CrosstabPart } from './crosstab-part.js';
import { BallotsLink } from './ballots-link.js';
import { texts } from './texts.js';
import { useIdeas } from './use-ideas.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  question: Question;
}

/** A question's result as the votes come in, and who else sees it. */
export function LiveResult({ line, room, question }: Props) {
  const ideas = useIdeas(line, room.session.id, 'answerIds');
  const result = room.results[question.id];
  const Moderation = moderatingKindOf(question)?.Moderation;
  return (
    <section class="panel-result" aria-label={texts.result}>
      <ResultChart question={withDueKey(question)} result={result} />
      <p class="muted numbers">
        {result && (result.final ? texts.resultFinal : texts.result)}
        {result && ` · ${texts.voted(result.totalVotes)}`}
        {question.status !== 'draft' && ` · ${texts.resultAudience[audienceOf(room, question)]}`}
      </p>
      <Answer line={line} room={room} question={question} result={result} />
      <BallotsLink question={question} result={result} />
      <CrosstabPart key={`${question.id} crosstab`} line={line} room={room} question={question} />
      {Moderation && question.openedAt !== null && (
        <Moderation
          key={question.id}
          api={organizerApi}
          question={question}
          result={result}
          ideas={ideas}
        />
      )}
      <Announcer
        key={question.id}
        text={result ? spokenResult(result) : ''}
        urgent={result?.final ?? false}
      />
    </section>
  );
}
