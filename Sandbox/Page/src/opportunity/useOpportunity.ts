import { useCallback } from 'react';
import { useApi } from '../shared/session';
import { useLoad } from '../shared/useLoad';

/** An opportunity, its gate and its notes; loaded apart, so that one that fails does not hide the others. */
export function useOpportunity(id: string) {
  const api = useApi();
  const record = useLoad(useCallback(() => api.opportunity(id), [api, id]));
  const gate = useLoad(useCallback(() => api.gate(id), [api, id]));
  const notes = useLoad(useCallback(() => api.notes(id), [api, id]));
  const titles = useLoad(useCallback(() => api.requirementTitles(), [api]));

  const [reloadRecord, reloadGate, reloadNotes] = [record.reload, gate.reload, notes.reload];
  const reload = useCallback(async () => {
    await Promise.all([reloadRecord(), reloadGate(), reloadNotes()]);
  }, [reloadRecord, reloadGate, reloadNotes]);

  return { record, gate, notes, titles, reload };
}
