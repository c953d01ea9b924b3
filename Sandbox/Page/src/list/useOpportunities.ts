import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListQuery } from '../api/fetchXml';
import type { Opportunity } from '../api/types';
import { useApi } from '../shared/session';

interface Shown {
  readonly rows?: readonly Opportunity[];
  readonly more?: boolean;
  readonly error?: unknown;
}

/** The opportunities of a query, page after page; answers to a query no longer asked are dropped. */
export function useOpportunities(query: ListQuery) {
  const api = useApi();
  const [shown, setShown] = useState<Shown>({});
  const [loading, setLoading] = useState(true);
  const asked = useRef(0);
  const pages = useRef(0);

  const load = useCallback(async (page: number): Promise<number | undefined> => {
    const question = ++asked.current;
    setLoading(true);
    const answer = await api.opportunities(query, page).catch((error: unknown) => ({ error }));
    if (question !== asked.current) return undefined;
    setLoading(false);
    if ('error' in answer) {
      setShown(({ rows = [] }) => ({ ...(page > 1 && { rows }), more: true, error: answer.error }));
      return undefined;
    }
    pages.current = page;
    setShown(({ rows = [] }) => ({ rows: page === 1 ? answer.opportunities : [...rows, ...answer.opportunities], more: answer.more }));
    return answer.opportunities.length;
  }, [api, query]);

  useEffect(() => {
    pages.current = 0;
    void load(1);
    return () => void asked.current++;
  }, [load]);

  return { ...shown, loading, loadMore: () => load(pages.current + 1) };
}
