import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  /** Loads again; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
}

/** Loads when `load` changes and on demand; only the answer to the latest question counts. */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data?: T; error?: unknown }>({});
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const question = ++latest.current;
    const answer = await load().then((data) => ({ data }), (error: unknown) => ({ error }));
    if (question === latest.current) setState(answer);
  }, [load]);

  useEffect(() => {
    setState({});
    void reload();
    return () => void latest.current++;
  }, [reload]);

  return { ...state, reload };
}
