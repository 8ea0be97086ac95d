import { useState } from 'preact/hooks';
import type { Poll, Result } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { ApiError } from '../api/api-error.js';
import { call } from '../api/call.js';
import { formatDate } from '../texts/locale.js';
import { Announcer } from '../ui/announcer.js';
import { Brand } from '../ui/brand.js';
import { Picture } from '../ui/picture.js';
import { spokenBuckets } from '../kinds/bars/spoken-buckets.js';
import { useTitle } from '../ui/title.js';
import type { Proof } from './proof.js';
import { PollOptions } from './poll-options.js';
import { SharePoll } from './share-poll.js';
import { texts } from './texts.js';
import { usePoll } from './use-poll.js';
import { keepVote, keptVote, voterKey } from './voter.js';
import { plain, written } from '../markup/markup.js';

/** A poll: voting, its result, and how to hand it on. */
export function PollPage({ id }: { id: string }) {
  const { poll, result, isLost, refresh } = usePoll(id);
  useTitle(poll ? plain(poll.question) : undefined);
  if (poll === null) {
    return (
      <Frame>
        <div class="card poll-card">
          <h1>{texts.gone}</h1>
          <p class="muted">{texts.goneHint}</p>
          <p>
            <a href={`${basePath}/polls`}>{texts.polls}</a>
          </p>
        </div>
      </Frame>
    );
  }
  if (!poll) {
    return (
      <Frame>
        <p role="status">{isLost ? texts.offline : texts.loading}</p>
      </Frame>
    );
  }
  return (
    <Frame>
      <Ballot poll={poll} result={result} onVoted={refresh} />
      <p class="poll-lost small" role="status">
        {isLost ? texts.offline : ''}
      </p>
      <SharePoll poll={poll} />
    </Frame>
  );
}

function Frame({ children }: { children: preact.ComponentChildren }) {
  return (
    <>
      <header class="poll-head">
        <a href={`${basePath}/polls`} class="poll-home">
          <Brand />
        </a>
      </header>
      <main class="poll-main">{children}</main>
    </>
  );
}

interface BallotProps {
  poll: Poll;
  result: Result | undefined;
  onVoted: () => void;
}

function Ballot({ poll, result, onVoted }: BallotProps) {
  const [voted, setVoted] = useState(() => keptVote(poll.id) ?? []);
  const [picked, setPicked] = useState<string[]>();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const chosen = picked ?? voted;
  const hasVoted = voted.length > 0;
  const isOpen = poll.status === 'open';
  const mayVote = isOpen && (!hasVoted || poll.allowChange);
  const vote = async () => {
    if (chosen.length === 0) return setTrouble(texts.pickFirst);
    setSending(true);
    setTrouble('');
    try {
      const proof = await proofFor(poll);
      const body = { pollId: poll.id, optionIds: chosen, joinKey: voterKey(), ...proof };
      await call({ method: 'POST', path: '/v1/votes', body });
      keepVote(poll.id, chosen);
      setVoted(chosen);
      setPicked(undefined);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSending(false);
      onVoted();
    }
  };
  return (
    <form
      class="card poll-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void vote();
      }}
    >
      <h1 class="poll-question" dir="auto">
        {written(poll.question)}
      </h1>
      <Picture of={{ imageAlt: texts.undescribed, ...poll }} width={800} />
      <p class="small muted">
        <span class="numbers">{texts.people(result?.totalVotes ?? poll.totalVotes)}</span>
        {isOpen && poll.closesAt && (
          <span class="poll-until">{texts.closesAt(formatDate(poll.closesAt))}</span>
        )}
      </p>
      {mayVote && <p class="hint">{poll.multiple ? texts.chooseAny : texts.chooseOne}</p>}
      <PollOptions
        poll={poll}
        chosen={chosen}
        voted={voted}
        result={result}
        disabled={!mayVote}
        onPick={(optionIds) => {
          setPicked(optionIds);
          setTrouble('');
        }}
      />
      {mayVote && (!hasVoted || picked) && (
        <button class="button primary large" aria-disabled={isSending}>
          {isSending
            ? poll.proofOfWork
              ? texts.proving
              : texts.sending
            : hasVoted
              ? texts.change
              : texts.vote}
        </button>
      )}
      <p class="poll-status" role="status" data-tone={trouble ? 'bad' : 'good'}>
        {trouble || (hasVoted && !isSending ? texts.accepted : '')}
      </p>
      {!isOpen && <p class="notice">{texts.closed}</p>}
      {!result && <p class="hint">{whyHidden(poll)}</p>}
      <Announcer text={result ? spokenBuckets(result) : ''} />
    </form>
  );
}

function whyHidden({ resultsVisibility, status }: Poll): string {
  switch (resultsVisibility) {
    case 'always':
      return '';
    case 'after_vote':
      return texts.hiddenAfterVote;
    case 'after_close':
      return status === 'open' ? texts.hiddenUntilClose : '';
    case 'hidden':
      return texts.hidden;
  }
}

/** Loaded by those who need it. */
async function proofFor({ id, proofOfWork }: Poll): Promise<{ proof?: Proof }> {
  if (!proofOfWork) return {};
  const { prove } = await import('./proof.js');
  return { proof: await prove(id, voterKey()) };
}

const troubles: Partial<Record<string, string>> = {
  already_voted: texts.alreadyVoted,
  question_not_open: texts.closedBefore,
  too_many_participants: texts.tooMany,
  not_admitted: texts.notAdmitted,
  passcode_required: texts.notAdmitted,
  voter_code_required: texts.notAdmitted,
  too_many_requests: texts.busy,
  overloaded: texts.busy,
  no_answer: texts.notSent,
  unavailable: texts.notSent,
};

function troubleOf(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  return troubles[error.code] ?? texts.refused;
}
