import { useId, useState } from 'preact/hooks';
import { limits, percentageOf } from '../../../src/contract/index.js';
import { formatPercent } from '../texts/locale.js';
import { FieldError } from '../ui/field-error.js';
import { Picture } from '../ui/picture.js';
import { texts } from './texts.js';
import type { Upload } from './use-upload.js';

const TYPES = 'image/png,image/jpeg,image/webp,image/avif';

/** What a picture can be dropped on, as properties of its element. */
export function useDrop(upload: Upload, isFixed: boolean) {
  const [isOver, setOver] = useState(false);
  if (isFixed) return {};
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      upload.take(event.dataTransfer.files);
    },
  };
}

/** Opens the device's own choice of files. @param name of what the picture is of */
export function ChoosePicture({ upload, name }: { upload: Upload; name: string }) {
  return (
    <label class="button plain icon choose-picture" title={texts.add(name)}>
      <input
        class="visually-hidden"
        type="file"
        accept={TYPES}
        aria-label={texts.add(name)}
        disabled={upload.share !== undefined}
        onChange={({ currentTarget }) => {
          upload.take(currentTarget.files);
          currentTarget.value = ''; // the same one can be chosen again
        }}
      />
      <svg viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
        <rect x="1" y="1" width="22" height="18" rx="3" />
        <circle cx="7.5" cy="6.5" r="2" />
        <path d="M2 17l6-6 4 4 4-5 6 7" />
      </svg>
    </label>
  );
}

interface Props {
  upload: Upload;
  imageId: string;
  imageAlt: string;
  /** Of what the picture is of. */
  name: string;
  isOption?: boolean;
  /** Whether there are votes, so that the picture itself cannot change. */
  isFixed: boolean;
  error: string | undefined;
  altError: string | undefined;
  onAlt: (imageAlt: string) => void;
  onRemove: () => void;
}

/** A picture that is there, what it shows in words, and how far the next one has come. */
export function PictureFields(props: Props) {
  const { upload, imageId, imageAlt, name, isOption = false, isFixed, error, altError } = props;
  const id = useId();
  return (
    <div class="picture-fields">
      {imageId !== '' && (
        <>
          <Picture of={{ imageId }} />
          <div class="field">
            <label for={id}>{isOption ? texts.altOf(name) : texts.alt}</label>
            <input
              id={id}
              class="input"
              dir="auto"
              autoComplete="off"
              maxLength={limits.imageAltMax}
              value={imageAlt}
              aria-invalid={altError !== undefined}
              aria-describedby={`${id}-help`}
              onInput={({ currentTarget }) => props.onAlt(currentTarget.value)}
            />
            <FieldError
              id={`${id}-help`}
              text={altError}
              hint={isOption ? texts.altHintOption : texts.altHint}
            />
          </div>
          {!isFixed && (
            <button
              type="button"
              class="button plain icon"
              aria-label={texts.remove(name)}
              onClick={props.onRemove}
            >
              ✕
            </button>
          )}
        </>
      )}
      {upload.share !== undefined && (
        <progress
          class="upload-bar"
          max={1}
          value={upload.share}
          aria-label={texts.pictureOf(name)}
        />
      )}
      <p class={(upload.error ?? error) ? 'field-error' : 'hint'} role="status">
        {upload.error ?? error ?? progressOf(upload)}
      </p>
    </div>
  );
}

function progressOf({ share, isDone }: Upload): string {
  if (share === undefined) return isDone ? texts.added : '';
  if (share === 1) return texts.preparing;
  return texts.uploading(formatPercent(percentageOf(Math.floor(share * 1_000), 1_000)));
}

/** Whether a picture was copied, and not a text that programs add a picture of. */
export function isPictureAlone(copied: DataTransfer | null): boolean {
  return copied !== null && copied.files.length > 0 && copied.getData('text/plain') === '';
}
