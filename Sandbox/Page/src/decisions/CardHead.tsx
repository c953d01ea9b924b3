import { Link, Text } from '@fluentui/react-components';
import type { Reference } from '../api/types';
import { opportunityAddress } from '../shared/route';
import styles from './decisions.module.css';

interface Props {
  readonly title: string;
  readonly opportunity: Reference;
  readonly canOpen: boolean;
  readonly details: string;
}

/** What is to be decided, and about which opportunity. */
export function CardHead({ title, opportunity, canOpen, details }: Props) {
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>
      {canOpen ? <Link href={opportunityAddress(opportunity.id)}>{opportunity.name}</Link> : <Text>{opportunity.name}</Text>}
      <Text size={200} className={styles.muted}>{details}</Text>
    </>
  );
}
