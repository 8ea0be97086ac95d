import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Template } from '../../../src/contract/templates.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ConfirmDialog } from '../host/confirm-dialog.js';
import { ErrorNotice } from '../host/error-notice.js';
import { sentenceOf } from '../host/failure.js';
import { rereadLists, templatesKey } from '../host/queries.js';
import { texts as hostTexts } from '../host/texts.js';
import { useAction } from '../host/use-action.js';
import { useTitle } from '../ui/title.js';
import { factsOf } from './facts.js';
import { QuestionPreview } from './question-preview.js';
import { texts } from './texts.js';
import { useTemplate } from './use-template.js';

/** A template as people would see it, to be used, changed or deleted. */
export function TemplatePage({ id }: { id: string }) {
  const template = useQuery({
    queryKey: [templatesKey, 'one', id],
    queryFn: () => dataOf(organizerApi.GET('/v1/templates/{id}', { params: { path: { id } } })),
  });
  useTitle(template.data?.title ?? texts.title);
  if (template.error) {
    const isGone = toApiError(template.error).code === 'template_not_found';
    return (
      <main class="session-message">
        <h1>{isGone ? texts.notFound : sentenceOf(template.error)}</h1>
        <Link class="button" href="/templates">
          {texts.back}
        </Link>
      </main>
    );
  }
  if (!template.data) return <main aria-busy="true" />;
  return <Shown template={template.data} />;
}

function Shown({ template }: { template: Template }) {
  const { id, origin, title, description, language, questions, settings, tags } = template;
  const use = useTemplate(id);
  const facts = [hostTexts.questionCount(questions.length), ...factsOf(settings)];
  return (
    <main class="sessions templates template-page">
      <Link href="/templates" class="small back">
        {texts.back}
      </Link>
      <div class="template-head">
        <h1 dir="auto" lang={language ?? undefined}>
          {title}
        </h1>
        {description !== null && (
          <p dir="auto" lang={language ?? undefined}>
            {description}
          </p>
        )}
        <p class="template-facts small muted">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {tags.map((tag) => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
        </p>
        <p class="actions">
          <button
            class="button primary"
            disabled={use.isPending}
            aria-describedby="use-hint"
            onClick={() => use.mutate()}
          >
            {texts.use}
          </button>
          {origin === 'own' && (
            <>
              <Link class="button" href={`/sessions/${id}`}>
                {texts.edit}
              </Link>
              <DeleteButton id={id} title={title} />
            </>
          )}
        </p>
        <p id="use-hint" class="hint">
          {texts.useHint}
        </p>
        <ErrorNotice error={use.error} />
      </div>
      <p class="muted small">{questions.length > 0 ? texts.asSeen : texts.noQuestions}</p>
      <ol class="template-questions">
        {questions.map((question) => (
          <QuestionPreview key={question.id} question={question} language={language} />
        ))}
      </ol>
    </main>
  );
}

function DeleteButton({ id, title }: { id: string; title: string }) {
  const [isAsking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const remove = useAction({
    mutationFn: () =>
      dataOf(organizerApi.DELETE('/v1/templates/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      navigate('/templates');
      void rereadLists();
    },
  });
  return (
    <>
      <button class="button danger" onClick={() => setAsking(true)}>
        {hostTexts.delete}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={texts.deleteTitle}
          hint={texts.deleteHint(title)}
          action={hostTexts.delete}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
