import { parse } from 'smol-toml';
import { fieldsOf, listOf, numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, UnreadableFile } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean, literal, quoted } from '../text.rules.js';

/** Fuiz: `config.toml`, alone or in an archive with pictures. Times are milliseconds. */
export const fuiz: Reader = {
  format: 'fuiz_toml',
  looksLike: (file) => /^[ \t]*\[\[[ \t]*slides[ \t]*\]\]/m.test(textOf(file)),

  read(file, notes) {
    const { title, slides } = fieldsOf(parseToml(textOf(file)));
    return {
      title: clean(title) || null,
      questions: listOf(slides).flatMap((slide, at): FoundQuestion[] => {
        const line = at + 1;
        const [[kind, given] = ['', {}]] = Object.entries(fieldsOf(slide));
        const { title: asked, time_limit, points_awarded, answers, media } = fieldsOf(given);
        const prompt = literal(clean(asked));
        if (media)
          notes.add(line, 'picture_dropped', `The picture of ${quoted(prompt)} is left out.`);
        const asks = askedOf(kind, listOf(answers));
        if (!asks) {
          const message = `A slide ${quoted(clean(kind))} asks nothing that is known here.`;
          notes.add(line, 'question_dropped', message);
          return [];
        }
        const time = numberOf(time_limit);
        return [
          {
            line,
            prompt,
            asks,
            ...(time !== undefined && { seconds: time / 1000 }),
            scoring: { mode: 'speed', points: numberOf(points_awarded) ?? 1000 },
          },
        ];
      }),
    };
  },
};

function askedOf(kind: string, answers: readonly unknown[]): Asked | undefined {
  switch (kind) {
    case 'MultipleChoice': {
      const options = answers.map(fieldsOf).map(({ content, correct }) => ({
        label: literal(clean(fieldsOf(content).Text)),
        isRight: correct === true,
      }));
      return { is: 'choice', options, isMultiple: false };
    }
    case 'TypeAnswer':
      return { is: 'texts', accepted: answers.map((answer) => clean(answer)) };
    case 'Order': {
      const labels = answers.map((answer) => literal(clean(answer)));
      return { is: 'ranking', labels, isOrdered: true };
    }
    default:
      return undefined;
  }
}

function textOf(file: OpenFile): string {
  if (file.is === 'text') return file.text;
  return file.is === 'archive' ? (file.texts.get('config.toml') ?? '') : '';
}

function parseToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new UnreadableFile('It is no TOML.');
  }
}
