import { useRef } from 'preact/hooks';
import type { Question, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { type QuestionValues, titleFrom, toRequest } from './question-form.rules.js';
import { useAction } from './use-action.js';

export interface NewQuestion {
  values: QuestionValues;
  /** Of the session, where one is made for it; empty: as the question says. */
  title?: string;
  /** Whether it is put before the audience at once: the session started, voting opened. */
  isStarted: boolean;
}

/** How far one has come. */
interface Done {
  session?: Pick<Session, 'id' | 'status'> | undefined;
  question?: Question;
  /** What the question was made of. */
  sent?: string;
}

/**
 * Makes a question, its session where there is none yet, and starts both where that is asked for.
 * What was done before something failed is not done a second time, and nothing can be asked for
 * twice while its answer is awaited.
 * @param session that the question is to be in; undefined for one of its own
 */
export function useNewQuestion(
  session: Session | undefined,
  onDone: (made: { session: Pick<Session, 'id'>; question: Question; isStarted: boolean }) => void,
) {
  const done = useRef<Done>({});
  return useAction({
    mutationFn: async (asked: NewQuestion) => {
      const at = done.current;
      at.session ??= session;
      await write(at, asked);
      if (asked.isStarted) await start(at);
    },
    onSuccess: (_, { isStarted }) => {
      const { session, question } = done.current;
      onDone({ session: session!, question: question!, isStarted });
    },
  });
}

/** Makes the question, or changes the one that was made before something failed. */
async function write(done: Done, { values, title = '' }: NewQuestion): Promise<void> {
  const body = toRequest(values);
  const sent = JSON.stringify(body);
  if (done.sent === sent) return;
  if (done.question) {
    const path = { id: done.question.id };
    done.question = await dataOf(
      organizerApi.PATCH('/v1/questions/{id}', { params: { path }, body }),
    );
  } else if (done.session) {
    const path = { id: done.session.id };
    done.question = await dataOf(
      organizerApi.POST('/v1/sessions/{id}/questions', { params: { path }, body }),
    );
  } else {
    const made = await dataOf(
      organizerApi.POST('/v1/sessions', {
        body: { title: title.trim() || titleFrom(values.prompt), questions: [body] },
      }),
    );
    done.session = made;
    done.question = made.questions[0]!;
  }
  done.sent = sent;
}

async function start(done: Done): Promise<void> {
  const session = done.session!;
  if (session.status === 'draft') {
    const path = { id: session.id };
    done.session = await dataOf(organizerApi.POST('/v1/sessions/{id}/start', { params: { path } }));
  }
  const path = { id: done.question!.id };
  done.question = await dataOf(
    organizerApi.POST('/v1/questions/{id}/open', { params: { path }, body: {} }),
  );
}
