import { Badge } from '@fluentui/react-components';
import type { OpportunityState } from '../api/types';
import { texts } from '../texts';

const colors = { open: 'informative', won: 'success', lost: 'danger' } as const;

export function StateBadge({ state }: { state: OpportunityState }) {
  return <Badge appearance="tint" color={colors[state]}>{texts.opportunity.states[state]}</Badge>;
}
