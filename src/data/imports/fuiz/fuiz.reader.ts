import { parse } from 'smol-toml';
import { fieldsOf, listOf, numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder, UnreadableFile } from '../found.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean, literal, quoted } from '../text.rules.js';

/** Fuiz: a `.toml`, alone or in an archive with pictures. Times are milliseconds, or seconds up to 1,000. */
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
        const asks = askedOf(kind, listOf(answers));
        if (!asks) {
          const message = `A slide ${quoted(clean(kind))} asks nothing that is known here.`;
          notes.add(line, 'question_dropped', message);
          return [];
        }
        const time = numberOf(time_limit);
        const find = (name: string) =>
          file.is === 'archive' ? file.pictures.get(name) : undefined;
        const picture = takePicture(picturesOf(media), find, { line, prompt }, notes);
        return [
          {
            line,
            prompt,
            asks,
            ...(time !== undefined && { seconds: time > 1000 ? time / 1000 : time }),
            ...(picture && { picture }),
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
    case 'Order':
      return inOrder(answers.map((answer) => literal(clean(answer))));
    default:
      return undefined;
  }
}

function textOf(file: OpenFile): string {
  if (file.is === 'text') return file.text;
  if (file.is !== 'archive') return '';
  return [...file.texts].find(([path]) => path.endsWith('.toml'))?.[1] ?? '';
}

/** `Url` names a file of the archive; `Base64` is the picture; `Corkboard` is an id of theirs. */
function picturesOf(media: unknown): NamedPicture[] {
  const image = fieldsOf(fieldsOf(media).Image);
  return Object.values(image).map((given) => {
    const { url, data, id, alt } = fieldsOf(given);
    const src = typeof data === 'string' ? data : clean(url ?? id);
    return { src, alt: clean(alt) };
  });
}

function parseToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new UnreadableFile('It is no TOML.');
  }
}
