import type { ImportedPicture, ImportedQuestion } from '../../../src/contract/imports.js';
import { uploadImage } from '../pictures/upload.js';

/** A question with its picture and those of its options, as `POST /v1/sessions` takes it. */
export interface Illustrated extends Omit<ImportedQuestion, 'options'> {
  imageId?: string;
  imageAlt?: string;
  options?: { label: string; imageId?: string; imageAlt?: string }[];
}

/** Ids of those that are uploaded, by what they are: who tries again sends none twice. */
export type Uploaded = Map<string, string>;

/** The picture as a file. Nothing is fetched for it. */
export function blobOf({ dataUrl }: Pick<ImportedPicture, 'dataUrl'>): Blob {
  const [, type = '', base64 = ''] = /^data:([\w/+.-]+);base64,(.*)$/.exec(dataUrl) ?? [];
  return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type });
}

/**
 * Uploads the pictures one after the other, and gives each to its question or option.
 * @param onDone told how many are uploaded
 * @throws ApiError
 */
export async function illustrate(
  questions: readonly ImportedQuestion[],
  pictures: readonly ImportedPicture[],
  uploaded: Uploaded,
  onDone: (count: number) => void,
): Promise<Illustrated[]> {
  const illustrated: Illustrated[] = questions.map((question) => ({
    ...question,
    ...(question.options && { options: question.options.map((option) => ({ ...option })) }),
  }));
  for (const [count, picture] of pictures.entries()) {
    const { dataUrl } = picture;
    const id = uploaded.get(dataUrl) ?? (await uploadImage(blobOf(picture), () => undefined)).id;
    uploaded.set(dataUrl, id);
    const question = illustrated[picture.question];
    const place = picture.option === null ? question : question?.options?.[picture.option];
    if (place) Object.assign(place, { imageId: id, ...(picture.alt && { imageAlt: picture.alt }) });
    onDone(count + 1);
  }
  return illustrated;
}
