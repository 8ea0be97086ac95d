import { describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { closeRequests } from './openapi.rules.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (name: string) => ({ 'application/json': { schema: ref(name) } });

describe('closeRequests', () => {
  const document = {
    paths: {
      '/sessions': {
        get: { responses: { 200: { content: content('Answer') } } },
        post: {
          requestBody: { content: content('Given') },
          responses: { 201: { content: content('Answer') } },
        },
      },
    },
    components: {
      schemas: {
        Given: { type: 'object', properties: { list: { type: 'array', items: ref('Item') } } },
        Item: { type: 'object', properties: { itself: ref('Item'), kind: ref('Kind') } },
        Kind: { type: 'string', enum: ['one'] },
        Answer: { type: 'object' },
      },
    },
  } as unknown as OpenAPIObject;

  it('closes what bodies hold, however deep, and nothing else', () => {
    const { schemas } = closeRequests(document).components!;
    expect(schemas).toEqual({
      Given: { ...document.components!.schemas!.Given, additionalProperties: false },
      Item: { ...document.components!.schemas!.Item, additionalProperties: false },
      Kind: document.components!.schemas!.Kind,
      Answer: { type: 'object' },
    });
  });
});
