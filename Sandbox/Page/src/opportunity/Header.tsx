import { Avatar, Subtitle1, Text } from '@fluentui/react-components';
import { formatDay } from 'client/shared/format';
import type { Opportunity } from '../api/types';
import { StateBadge } from '../shared/StateBadge';
import { texts } from '../texts';
import styles from './opportunity.module.css';

export function Header({ opportunity }: { opportunity: Opportunity }) {
  const { account, revenue, closeDate, owner } = texts.opportunity.facts;
  const facts = [
    [account, opportunity.account],
    [revenue, opportunity.revenue],
    [closeDate, formatDay(opportunity.closeDate)],
    [owner, opportunity.owner],
  ] as const;
  return (
    <header className={styles.header}>
      <Avatar name={opportunity.name} shape="square" size={48} color="brand" aria-hidden="true" />
      <div className={styles.title}>
        <Subtitle1 as="h1" className={styles.name} tabIndex={-1}>{opportunity.name}</Subtitle1>
        <Text size={200} className={styles.muted}>{texts.opportunity.kind}</Text>
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}><dt>{label}</dt><dd>{value ?? texts.opportunity.none}</dd></div>
        ))}
        <div><dt>{texts.opportunity.facts.status}</dt><dd><StateBadge state={opportunity.state} /></dd></div>
      </dl>
    </header>
  );
}
