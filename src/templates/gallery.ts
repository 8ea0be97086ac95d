import { comparable, languages } from '../contract/index.js';
import type { Template } from '../contract/templates.js';
import { foldText } from '../platform/texts/fold.rules.js';
import { newDraft, type SessionView } from '../sessions/index.js';
import type { GalleryTemplate } from './gallery/gallery-template.js';
import { gallery } from './gallery/index.js';
import { toTemplate } from './to-template.js';

/** A template of the gallery, as one tells it and as a session is made of it. */
export interface Exhibit {
  readonly template: Template;
  readonly view: SessionView;
}

/** What `POST /v1/sessions` would be given. */
export function toGivenSession({ title, tags, settings = {}, questions }: GalleryTemplate) {
  return {
    title,
    tags,
    settings,
    questions: questions.map(({ options, ...question }) => ({
      ...question,
      ...(options && { options: options.map((label) => ({ label })) }),
    })),
  };
}

/** All of the gallery, in its order, each in every language. Of an id, the language is the end. */
export const exhibits: readonly Exhibit[] = Object.entries(gallery).flatMap(([name, translated]) =>
  languages.map((language) => {
    const { session, questions } = newDraft('', toGivenSession(translated[language]));
    session.template = { description: translated[language].description, language };
    const view = { session, questions };
    return { view, template: toTemplate(view, 'gallery', `${name}-${language}`) };
  }),
);

interface Wanted {
  readonly search?: string;
  readonly tag?: string;
  readonly language?: string;
}

/** Those that somebody looks for, as own ones are found (`SessionListsService`). */
export function findExhibits({ search = '', tag, language }: Wanted): Exhibit[] {
  const words = foldText(search, 'en').split(/\s+/u);
  const wanted = language?.toLowerCase();
  return exhibits.filter(({ template }) => {
    const { title, description, tags, questions } = template;
    if (wanted !== undefined && template.language !== wanted) return false;
    if (tag !== undefined && !tags.map(comparable).includes(comparable(tag))) return false;
    const told = [title, description ?? '', ...tags, ...questions.map(({ prompt }) => prompt)];
    const text = foldText(told.join('\n'), 'en');
    return words.every((word) => text.includes(word));
  });
}
