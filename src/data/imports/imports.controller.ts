import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import type { ImportPreview } from '../../contract/imports.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { TakesUploads } from '../../platform/problems/uploads.js';
import { createValidationPipe } from '../../platform/problems/validation.pipe.js';
import { ImportFileDto, ImportPreviewDto, ImportTextDto } from './dto/imports.dto.js';
import { type ImportUpload, readImportUpload } from './import-upload.js';
import { ImportsService } from './imports.service.js';

const pipe = createValidationPipe();

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @HttpCode(200)
  @ForOrganizer()
  @TakesUploads()
  @ApiOperation({
    summary: 'Questions of a file or a text, to look at before a session is made of them',
    description:
      'Plain text (a line a question, `- ` before an option, `* ` before a right one), Plenum’s own JSON, ' +
      'GIFT, Aiken, Moodle XML, QTI 1.2 to 3.0, the sheets of Kahoot and ClassQuiz, `.cqa`, Particify CSV, ' +
      'Razzia JSON, Fuiz TOML, and what exports of Wooclap, Slido and Mentimeter have of questions; a file ' +
      'of 5 MiB at most. Its content says which of them it is. Nothing is stored.',
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(ImportTextDto) } },
        'multipart/form-data': { schema: { $ref: getSchemaPath(ImportFileDto) } },
      },
    },
  })
  @ApiExtraModels(ImportTextDto, ImportFileDto)
  @ApiOkResponse({ type: ImportPreviewDto })
  @ApiProblems(
    'validation_failed',
    'import_unreadable',
    'import_too_large',
    'unsupported_import',
    'unsupported_media_type',
    'too_many_requests',
    'overloaded',
  )
  async preview(
    @AccountId() account: string,
    @Req() request: FastifyRequest,
  ): Promise<ImportPreview> {
    const isForm = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');
    const upload = isForm ? undefined : await textIn(request.body);
    return this.imports.preview(account, async () => upload ?? readImportUpload(request.raw));
  }
}

/** @throws ValidationFailedError */
async function textIn(body: unknown): Promise<ImportUpload> {
  const checked = { type: 'body', metatype: ImportTextDto } as const;
  const { text, format } = (await pipe.transform(body, checked)) as ImportTextDto;
  return { bytes: Buffer.from(text), name: null, ...(format && { format }) };
}
