import { useLoad } from 'client/shared/useLoad';
import { useCallback } from 'react';
import { useApi } from '../shared/session';

/** An opportunity, its gate, notes, sign-offs and receipts; loaded apart, so that one that fails does not hide the others. */
export function useOpportunity(id: string) {
  const api = useApi();
  const record = useLoad(useCallback(() => api.opportunity(id), [api, id]));
  const gate = useLoad(useCallback(() => api.gate(id), [api, id]));
  const notes = useLoad(useCallback(() => api.notes(id), [api, id]));
  const signOffs = useLoad(useCallback(() => api.decisions.signOffsOf(id), [api, id]));
  const receipts = useLoad(useCallback(() => api.receipts.of(id), [api, id]));
  const titles = useLoad(useCallback(() => api.requirementTitles(), [api]));

  const all = [record.reload, gate.reload, notes.reload, signOffs.reload, receipts.reload];
  const reload = useCallback(async () => {
    await Promise.all(all.map((load) => load()));
  }, all);

  return { record, gate, notes, signOffs, receipts, titles, reload };
}
