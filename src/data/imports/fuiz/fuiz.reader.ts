import { parse } from 'smol-toml';
import { fieldsOf, listOf, numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder, UnreadableFile } from '../found.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import { ratingOf } from '../rating.rules.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean, cleanLine, literal, quoted } from '../text.rules.js';

/** Fuiz: a `.toml`, alone or in an archive with pictures. Those of its library have the quiz as `config`. */
export const fuiz: Reader = {
  format: 'fuiz_toml',
  looksLike: (file) => /^[ \t]*\[\[[ \t]*(?:config\.)?slides[ \t]*\]\]/m.test(textOf(file)),

  read(file, notes) {
    const data = fieldsOf(parseToml(textOf(file)));
    const { title, slides } = 'slides' in data ? data : fieldsOf(data.config);
    return {
      title: clean(title) || null,
      questions: listOf(slides).flatMap((slide, at): FoundQuestion[] => {
        const line = at + 1;
        const [[kind, given] = ['', {}]] = Object.entries(fieldsOf(slide)).filter(
          ([name]) => name !== 'id',
        );
        const body = fieldsOf(given);
        const prompt = promptOf(body);
        const asks = askedOf(kind, body);
        if (!asks) {
          const message = `A slide ${quoted(clean(kind))} asks nothing that is known here.`;
          notes.add(line, 'question_dropped', message);
          return [];
        }
        if (kind === 'Brainstorm') {
          notes.add(line, 'line_dropped', `Of ${quoted(prompt)} the vote on ideas is left out.`);
        }
        const find = (name: string) =>
          file.is === 'archive' ? file.pictures.get(name) : undefined;
        const picture = takePicture(picturesOf(body.media), find, { line, prompt }, notes);
        const seconds = secondsOf(body.time_limit ?? body.idea_time_limit);
        return [
          {
            line,
            prompt,
            asks,
            ...(seconds !== undefined && { seconds }),
            ...(picture && { picture }),
            scoring: { mode: 'speed', points: numberOf(body.points_awarded) ?? 1000 },
          },
        ];
      }),
    };
  },
};

type Body = Readonly<Record<string, unknown>>;

/** With what stands beside it there: the ends of an order, the unit of a number. */
function promptOf({ title, axis_labels, unit }: Body): string {
  const { from, to } = fieldsOf(axis_labels);
  const ends = [from, to].map(cleanLine).filter((end) => end !== '');
  const measured = cleanLine(unit);
  const prompt = clean(title) + (measured === '' ? '' : ` (${measured})`);
  return literal(ends.length === 0 ? prompt : `${prompt}\n${ends.join(' → ')}`);
}

/** Milliseconds; files of before have seconds. */
function secondsOf(given: unknown): number | undefined {
  const time = numberOf(given);
  return time !== undefined && time > 1000 ? time / 1000 : time;
}

function askedOf(kind: string, body: Body): Asked | undefined {
  const answers = listOf(body.answers);
  switch (kind) {
    case 'MultipleChoice':
    case 'Poll': {
      const options = answers.map(fieldsOf).map(({ content, correct }) => ({
        label: literal(clean(fieldsOf(content).Text)),
        isRight: correct === true,
      }));
      return { is: 'choice', options, isMultiple: body.answer_mode === 'MultipleAnswers' };
    }
    case 'TypeAnswer':
      return { is: 'texts', accepted: answers.map((answer) => clean(answer)) };
    case 'Order':
      return inOrder(answers.map((answer) => literal(clean(answer))));
    case 'Slider':
      return {
        is: 'number',
        value: numberOf(body.correct),
        tolerance: numberOf(body.tolerance) ?? 0,
      };
    case 'Scale':
      return scaleOf(body);
    case 'FreeText':
      return body.mode === 'WordCloud'
        ? { is: 'words', most: numberOf(body.max_entries) }
        : { is: 'texts', accepted: [] };
    case 'Brainstorm':
      return { is: 'texts', accepted: [] };
    default:
      return undefined;
  }
}

function scaleOf({ min, max, labels }: Body): Asked | undefined {
  const { low, high } = fieldsOf(labels);
  return ratingOf(numberOf(min), numberOf(max), [cleanLine(low), cleanLine(high)]);
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
