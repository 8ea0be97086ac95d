import { ChoosePicture, PictureFields, useDrop } from '../pictures/picture-fields.js';
import { texts as pictures } from '../pictures/texts.js';
import { useUpload } from '../pictures/use-upload.js';
import { texts } from './texts.js';

/** As a form has it; empty where there is none. */
export interface TypedPicture {
  imageId: string;
  imageAlt: string;
}

interface Props {
  values: TypedPicture;
  onChange: (changes: Partial<TypedPicture>) => void;
  /** What is wrong, by the API's path of it within the question. */
  errorOf: (path: string) => string | undefined;
  /** Whether there are votes, so that the picture itself cannot change. */
  isVoted?: boolean;
}

/** How its fields are called, by the API's paths. */
export const pictureLabels = { imageId: pictures.ofQuestion, imageAlt: pictures.alt };

/** The question's own picture: chosen, dropped, or pasted anywhere in here. */
export function QuestionPicture({ values, onChange, errorOf, isVoted = false }: Props) {
  const { imageId, imageAlt } = values;
  const upload = useUpload((id) => onChange({ imageId: id, imageAlt: '' }));
  const drop = useDrop(upload, isVoted);
  if (isVoted && imageId === '') return null;
  return (
    <fieldset
      class="prompt-picture"
      {...drop}
      onPaste={({ clipboardData }) => !isVoted && upload.take(clipboardData?.files)}
    >
      <legend class="label">{pictures.ofQuestion}</legend>
      <PictureFields
        upload={upload}
        imageId={imageId}
        imageAlt={imageAlt}
        name={texts.prompt}
        isFixed={isVoted}
        error={errorOf('imageId')}
        altError={errorOf('imageAlt')}
        onAlt={(imageAlt) => onChange({ imageAlt })}
        onRemove={() => onChange({ imageId: '', imageAlt: '' })}
      />
      {!isVoted && (
        <p class="hint choose-hint">
          <ChoosePicture upload={upload} name={texts.prompt} />
          {pictures.hint}
        </p>
      )}
    </fieldset>
  );
}
