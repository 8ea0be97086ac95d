import { useRef, useState } from 'preact/hooks';
import { toApiError } from '../api/problem.js';
import { errorTexts } from '../host/error-texts.js';
import { texts } from './texts.js';
import { uploadImage } from './upload.js';

export interface Upload {
  /** From 0 to 1 while one is on its way. */
  readonly share: number | undefined;
  /** Why the last one did not come in, as a sentence. */
  readonly error: string | undefined;
  readonly isDone: boolean;
  /** Takes the picture among what was chosen, dropped or pasted. @returns whether there is a file */
  take: (files: FileList | null | undefined) => boolean;
}

/** @param onImage told the id of what was uploaded */
export function useUpload(onImage: (id: string) => void): Upload {
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<string>();
  const [isDone, setDone] = useState(false);
  // As it is when the picture is there: something may have been typed meanwhile.
  const tell = useRef(onImage);
  tell.current = onImage;
  const upload = async (file: File) => {
    setShare(0);
    setError(undefined);
    setDone(false);
    try {
      const { id } = await uploadImage(file, setShare);
      tell.current(id);
      setDone(true);
    } catch (error) {
      const { code } = toApiError(error);
      setError(texts.errors[code] ?? errorTexts.codes[code] ?? errorTexts.other);
    } finally {
      setShare(undefined);
    }
  };
  return {
    share,
    error,
    isDone,
    take(files) {
      const all = Array.from(files ?? []);
      const file = all.find(({ type }) => type.startsWith('image/')) ?? all[0];
      if (file) void upload(file);
      return file !== undefined;
    },
  };
}
