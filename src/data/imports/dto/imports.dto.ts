import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import {
  type ImportFormat,
  importFormats,
  importLimits,
  type ImportedPicture,
  type ImportNote,
  type ImportNoteCode,
  importNoteCodes,
  type ImportPreview,
} from '../../../contract/imports.js';
import { IfGiven } from '../../../platform/problems/fields.decorators.js';
import { CreateQuestionDto } from '../../../sessions/index.js';

const format = { enum: importFormats, enumName: 'ImportFormat' } as const;

export class ImportTextDto {
  @ApiProperty({
    minLength: 1,
    maxLength: importLimits.textMax,
    example: 'Where shall we meet next?\n- Lisbon\n- Oslo',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(importLimits.textMax)
  text!: string;

  @ApiPropertyOptional({ ...format, description: 'Left out: what it looks like.' })
  @IfGiven()
  @IsIn(importFormats)
  format?: ImportFormat;
}

/** For the documentation: a form is read by the call itself. */
export class ImportFileDto {
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;

  @ApiPropertyOptional({ ...format, description: 'Left out: what it looks like.' })
  format?: ImportFormat;
}

class ImportNoteDto implements ImportNote {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 12,
    description: 'Of the file, or its row or item, from 1. Null: it is about all of it.',
  })
  line!: number | null;

  @ApiProperty({ enum: importNoteCodes, enumName: 'ImportNoteCode' })
  code!: ImportNoteCode;

  @ApiProperty({ example: 'The picture of “Which flag?” is left out.' })
  message!: string;
}

class ImportedPictureDto implements ImportedPicture {
  @ApiProperty({ type: 'integer', example: 0, description: 'Of which question, from 0.' })
  question!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of which of its options, from 0. Null: the question’s own.',
  })
  option!: number | null;

  @ApiProperty({ example: 'A flag', description: 'What it shows, as the file says; may be empty.' })
  alt!: string;

  @ApiProperty({
    example: 'data:image/png;base64,iVBORw0KGgo…',
    description: 'As it is in the file.',
  })
  dataUrl!: string;
}

@ApiExtraModels(CreateQuestionDto)
export class ImportPreviewDto {
  @ApiProperty(format)
  format!: ImportFormat;

  @ApiProperty({ type: String, nullable: true, description: 'Of the file, or its name.' })
  title!: string | null;

  @ApiProperty({
    type: 'array',
    items: { $ref: getSchemaPath(CreateQuestionDto) },
    description: 'As `POST /v1/sessions` takes them, all in one.',
  })
  questions!: ImportPreview['questions'];

  @ApiProperty({
    type: [ImportedPictureDto],
    description:
      'PNG, JPEG, WebP and AVIF of the file, 5 MiB together at most. Upload those that are wanted by ' +
      '`POST /v1/images`, and give the ids as `imageId` of their questions and options.',
  })
  pictures!: ImportedPictureDto[];

  @ApiProperty({ type: [ImportNoteDto], description: 'What was not taken as it was, and why.' })
  notes!: ImportNoteDto[];
}
