import { createContext, useContext } from 'react';
import type { AdministrationApi } from '../api/administration';

const Current = createContext<AdministrationApi | undefined>(undefined);

/** Gives the pages below it the organisation to administer, as whoever acts on the page that hosts them. */
export const AdministrationProvider = Current.Provider;

/** What administrators ask of the organisation. */
export function useAdministration(): AdministrationApi {
  const administration = useContext(Current);
  if (!administration) throw new Error('useAdministration needs an AdministrationProvider above it.');
  return administration;
}
