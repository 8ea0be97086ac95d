import { describe, expect, it } from '@jest/globals';
import { languages } from '../contract/index.js';
import { createValidationPipe } from '../platform/problems/validation.pipe.js';
import { CreateSessionDto, kindNames, newDraft } from '../sessions/index.js';
import { exhibits, findExhibits, toGivenSession } from './gallery.js';
import { gallery } from './gallery/index.js';

const pipe = createValidationPipe();
const names = Object.keys(gallery) as (keyof typeof gallery)[];
const each = names.flatMap((name) => languages.map((language) => [name, language] as const));

describe('the gallery', () => {
  it.each(each)('%s (%s) is what POST /v1/sessions takes', async (name, language) => {
    const given = toGivenSession(gallery[name][language]);
    const checked = { type: 'body', metatype: CreateSessionDto } as const;
    const session = (await pipe.transform(given, checked)) as CreateSessionDto;
    expect(newDraft('', session).questions).toHaveLength(given.questions.length);
  });

  it.each(names)('%s asks the same in each language', (name) => {
    const [first, ...others] = languages.map((language) => shapeOf(name, language));
    for (const other of others) expect(other).toEqual(first);
  });

  it('shows most of what can be asked', () => {
    const asked = new Set(exhibits.flatMap(({ template }) => template.questions.map(kindOf)));
    expect([...asked].sort()).toEqual([...kindNames].sort());
  });

  it('has each once in each language, and no two of a title', () => {
    expect(exhibits.map(({ template }) => template.id)).toEqual(
      each.map(([name, language]) => `${name}-${language}`),
    );
    for (const language of languages) {
      const titles = findExhibits({ language }).map(({ template }) => template.title);
      expect(new Set(titles).size).toBe(names.length);
    }
  });

  it.each([
    [{ search: 'MITGLIEDER Anträge' }, ['vote-with-quorum-de']],
    [{ search: 'octopus' }, ['pub-quiz-en']],
    [{ search: 'prioritaten' }, ['priorities-de']],
    [{ search: 'no such thing' }, []],
    [{ tag: 'TEACHING', language: 'en' }, ['lecture-check-en', 'course-evaluation-en']],
    [{ search: '  ', language: 'fr' }, []],
  ])('finds by %j', (wanted, ids) => {
    expect(findExhibits(wanted).map(({ template }) => template.id)).toEqual(ids);
  });
});

const kindOf = ({ kind }: { kind: string }) => kind;

/** All but the words. */
function shapeOf(name: keyof typeof gallery, language: (typeof languages)[number]) {
  const { settings, questions } = gallery[name][language];
  return {
    settings,
    questions: questions.map(({ kind, options, settings = {}, answerKey, durationSeconds }) => ({
      ...{ kind, durationSeconds, options: options?.length },
      settings: Object.fromEntries(
        Object.entries(settings).filter(([key]) => !/label|language/i.test(key)),
      ),
      key: answerKey && 'texts' in answerKey ? 'texts' : answerKey,
    })),
  };
}
