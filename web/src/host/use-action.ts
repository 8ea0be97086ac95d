import { useMutation, type UseMutationOptions } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';

/**
 * A call that does something. While its answer is awaited, it cannot be asked for again: known at
 * once, and not only when a button has been drawn anew.
 */
export function useAction<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
) {
  const isOut = useRef(false);
  const mutation = useMutation<Data, Error, Variables>({
    ...options,
    onSettled: (...all) => {
      isOut.current = false;
      return options.onSettled?.(...all);
    },
  });
  const mutate: typeof mutation.mutate = (...all) => {
    if (isOut.current) return;
    isOut.current = true;
    mutation.mutate(...all);
  };
  return { ...mutation, mutate };
}
