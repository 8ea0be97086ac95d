import type { OrganizerQuestion } from '../contract/index.js';
import type { Template, TemplateOrigin, TemplateQuestion } from '../contract/templates.js';
import { type SessionView, toSession } from '../sessions/index.js';

/** What is told of a template, of whatever origin. @param id of the gallery, where its session has none */
export function toTemplate(view: SessionView, origin: TemplateOrigin, id?: string): Template {
  const { template, ...session } = toSession(view, '');
  const isOwn = origin === 'own';
  return {
    id: id ?? session.id,
    origin,
    title: session.title,
    description: template?.description ?? null,
    language: template?.language ?? null,
    tags: session.tags,
    settings: session.settings,
    questions: session.questions.map(toTemplateQuestion),
    revision: isOwn ? session.revision : null,
    createdAt: isOwn ? session.createdAt : null,
  };
}

function toTemplateQuestion(question: OrganizerQuestion): TemplateQuestion {
  const { id, kind, prompt, options, settings, durationSeconds, answerKey, explanation } = question;
  const { imageId, imageAlt, imageWidth, imageHeight } = question;
  return {
    ...{ id, kind, prompt, options, settings, durationSeconds, answerKey, explanation },
    ...(imageId !== undefined && { imageId }),
    ...(imageAlt !== undefined && { imageAlt }),
    ...(imageWidth !== undefined && { imageWidth }),
    ...(imageHeight !== undefined && { imageHeight }),
  };
}
