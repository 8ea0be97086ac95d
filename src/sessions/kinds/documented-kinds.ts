import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import { seeded } from '../../platform/random.js';
import { kinds } from './index.js';
import type { QuestionKind } from './question-kind.js';

type Schemas = Record<string, SchemaObject>;

const referTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** `a_kind` → `AKind` */
const wordOf = ({ name }: QuestionKind) =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The document with a schema for each kind in the place of the one that the classes have for all: what
 * a new question holds, told apart by its `kind`, and what a vote holds. Each has the kind's example.
 */
export function documentKinds(document: OpenAPIObject): OpenAPIObject {
  const known = (document.components?.schemas ?? {}) as Schemas;
  const { CreateQuestionDto: question, GivenQuestionSettingsDto: settings } = known;
  if (!question?.properties || !settings?.properties) return document;
  const questions = Object.fromEntries(
    kinds.map((kind) => [
      `Create${wordOf(kind)}Dto`,
      questionSchema(kind, question.properties!, settings.properties!),
    ]),
  );
  const votes = new Map(
    kinds.map(({ choice }) => [choice.name, { name: `${upper(choice.name)}VoteDto`, choice }]),
  );
  const schemas = {
    ...known,
    ...questions,
    CreateQuestionDto: {
      oneOf: Object.keys(questions).map(referTo),
      discriminator: {
        propertyName: 'kind',
        mapping: Object.fromEntries(
          kinds.map((kind) => [kind.name, referTo(`Create${wordOf(kind)}Dto`).$ref]),
        ),
      },
    },
    ...Object.fromEntries(
      [...votes.values()].map(({ name, choice }) => [
        name,
        {
          type: 'object',
          required: [choice.name],
          properties: { [choice.name]: choice.schema },
          additionalProperties: false,
        },
      ]),
    ),
    CastVoteDto: { oneOf: [...votes.values()].map(({ name }) => referTo(name)) },
  };
  return {
    ...document,
    paths: withVotes(document.paths),
    components: { ...document.components, schemas },
  };
}

/** Each body that is a vote has one for the example of each kind. */
function withVotes(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const text = JSON.stringify(paths, (_, value: unknown) =>
    isVote(value)
      ? { ...value, examples: Object.fromEntries(kinds.map((kind) => [kind.name, voteOf(kind)])) }
      : value,
  );
  return JSON.parse(text) as OpenAPIObject['paths'];
}

function isVote(value: unknown): value is object {
  const { schema } = (value ?? {}) as { schema?: { $ref?: string } };
  return schema?.$ref === referTo('CastVoteDto').$ref;
}

/** The same in each document. */
function voteOf(kind: QuestionKind) {
  const { options = [], settings, leanings } = kind.example;
  const definition = {
    kind: kind.name,
    options: options.map((label, at) => ({
      id: `01890a5d-ac96-774b-bcce-b302099a80${50 + at}`,
      label,
    })),
    settings,
  };
  return { summary: kind.example.prompt, value: kind.draw(definition, seeded(1), leanings) };
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function questionSchema(
  kind: QuestionKind,
  { options, ...all }: NonNullable<SchemaObject['properties']>,
  settings: NonNullable<SchemaObject['properties']>,
): SchemaObject {
  const { allowChange, resultsVisibility } = settings;
  const own = kind.settings.map(({ name, description }) => [
    name,
    { ...settings[name], description },
  ]);
  const { prompt, options: labels, settings: given } = kind.example;
  return {
    type: 'object',
    required: ['kind', 'prompt', ...(kind.takesOptions ? ['options'] : [])],
    properties: {
      ...all,
      kind: { type: 'string', enum: [kind.name] },
      ...(kind.takesOptions && options && { options }),
      settings: {
        type: 'object',
        properties: { allowChange, resultsVisibility, ...Object.fromEntries(own) } as Schemas,
      },
    },
    example: {
      kind: kind.name,
      prompt,
      ...(labels && { options: labels.map((label) => ({ label })) }),
      settings: given,
    },
  };
}
