import { useCallback } from 'react';
import { useLoad } from '../shared/useLoad';
import { SuggestField } from './SuggestField';
import { useAdministration } from './useAdministration';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (role: string) => void;
}

/** A team or a security role by its name. One that is made later can be named already. */
export function RoleField(props: Props) {
  const { metadata } = useAdministration();
  const { data = [] } = useLoad(useCallback(() => metadata.roles(), [metadata]));
  return <SuggestField {...props} suggestions={data.map((role) => ({ value: role, text: role }))} />;
}
