import { expect, it } from '@jest/globals';
import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import { documentKinds } from './documented-kinds.js';
import { kindNames, kinds } from './index.js';

it('has a vote of each kind, which its question takes, wherever there is a vote', () => {
  const body = {
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CastVoteDto' } } },
  };
  const properties = { kind: {}, prompt: {}, options: {}, settings: {} };
  const document = {
    paths: { '/v1/votes': { post: { requestBody: body } } },
    components: {
      schemas: {
        CreateQuestionDto: { type: 'object', properties },
        GivenQuestionSettingsDto: { type: 'object', properties: {} },
      },
    },
  } as unknown as OpenAPIObject;
  const { requestBody } = documentKinds(document).paths['/v1/votes']!.post!;
  const { examples } = (requestBody as typeof body).content['application/json'] as unknown as {
    examples: Record<string, { value: object }>;
  };
  expect(Object.keys(examples)).toEqual(kindNames);
  for (const { name, choice } of kinds) {
    const { value } = examples[name]!;
    expect(Object.keys(value)).toEqual([choice.name]);
    expect(choice.accepts(Object.values(value)[0])).toBe(true);
  }
  expect(documentKinds(document).paths).toEqual(documentKinds(document).paths);
});

it('has a schema for each kind, told apart by its name, with an example', () => {
  const object = (...names: string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  });
  const settings = kinds.flatMap((kind) => kind.settings.map(({ name }) => name));
  const document = {
    paths: {},
    components: {
      schemas: {
        CreateQuestionDto: object('kind', 'prompt', 'options', 'settings'),
        GivenQuestionSettingsDto: object('allowChange', 'resultsVisibility', ...settings),
      },
    },
  } as unknown as OpenAPIObject;

  const { schemas } = documentKinds(document).components!;
  const { oneOf, discriminator } = schemas!.CreateQuestionDto as SchemaObject;
  const mapping = discriminator!.mapping!;
  expect(Object.keys(mapping)).toEqual(kindNames);
  expect(oneOf).toEqual(Object.values(mapping).map(($ref) => ({ $ref })));
  for (const { name, example, settings: own } of kinds) {
    const schema = schemas![mapping[name]!.split('/').pop()!] as SchemaObject;
    expect(schema.example).toMatchObject({ kind: name, prompt: example.prompt });
    const { properties } = schema.properties!.settings as SchemaObject;
    expect(Object.keys(properties!)).toEqual([
      'allowChange',
      'resultsVisibility',
      ...own.map((field) => field.name),
    ]);
  }
});
