import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { closeRequests } from './openapi.rules.js';
import type { Environment } from './platform/config/environment.js';
import { ProblemDto } from './platform/problems/problem.dto.js';
import { documentKinds } from './sessions/index.js';

const description = `
Self-hosted real-time polling. An **organizer** registers and makes sessions; an **audience** joins
by a code and votes; results appear live.

1. \`POST /v1/accounts\`, then put the \`accessToken\` into *Authorize → organizer*.
2. \`POST /v1/sessions\`, \`start\` it, \`open\` a question.
3. \`POST /v1/join\` with its code, then put the \`participantToken\` into *Authorize → participant*.

Errors are RFC 9457 problem documents whose \`code\` is stable. Live events: Socket.IO, namespace
\`/live\`.
`;

/** @param basePath below which its paths are */
export function createOpenApi(app: INestApplication, basePath = ''): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Plenum')
    .setDescription(description.trim())
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addTag('accounts', 'Organizers')
    .addTag('sessions', 'Sessions and their lifecycle')
    .addTag('templates', 'What sessions are made of: one’s own, and a gallery')
    .addTag('questions', 'Questions, opening and closing')
    .addTag('polls', 'One question, by a link')
    .addTag('roster', 'Who may take part: names, or one-time voter codes')
    .addTag('audience', 'Joining and voting')
    .addTag('screens', 'The big screen, by a link without a login')
    .addTag(
      'moderators',
      'Deciding what the hall sees of what people write, by a link without a login',
    )
    .addTag('results', 'Results, once and as a stream')
    .addTag('answers', 'What people wrote: shown, hidden, merged')
    .addTag('qa', 'What the audience asks: upvoted, shown, answered')
    .addTag('reactions', 'What the audience shows, and says of the tempo: told as counts')
    .addTag('server', 'Under which addresses it is reached')
    .addTag('admin', 'The back office, for admins: accounts, sessions, failed jobs, audit log')
    .addTag('ops', 'Health and metrics')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'organizer')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'participant')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'screen')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'moderator')
    .addGlobalResponse({
      status: 'default',
      description: 'Any other error: a body that is no JSON or too large, too many requests, …',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    });
  if (basePath !== '') builder.addServer(basePath);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${tagOf(controller)}_${method}`,
  });
  return closeRequests(documentKinds(document));
}

function tagOf(controller: string): string {
  return controller.replace('Controller', '').toLowerCase();
}

/** Where Swagger UI is. */
export const DOCS = '/docs';

/** Swagger UI at /docs, the document at /docs-json. */
export function serveOpenApi(app: INestApplication, { basePath }: Environment): void {
  SwaggerModule.setup(DOCS, app, () => createOpenApi(app, basePath), {
    customSiteTitle: 'Plenum API',
    swaggerOptions: {
      persistAuthorization: true,
      displayRequestDuration: true,
      tryItOutEnabled: true,
    },
  });
}
