import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyInstance } from 'fastify';

const UPLOADS = /^(?:multipart\/form-data|image\/)/i;
const NAME = 'takesUploads';

/** The call reads its body by itself, once it is known who sends it: a file, in a form or as it is. */
export const TakesUploads = (): MethodDecorator => RouteConfig({ [NAME]: true });

/** All other calls refuse such a body. */
export function acceptUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(UPLOADS, ({ routeOptions: { config }, headers }, _body, done) => {
    if (NAME in config) done(null, undefined);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(headers['content-type']));
  });
}
