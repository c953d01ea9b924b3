import { Text } from '@fluentui/react-components';
import { formatDay, formatLastDay } from 'client/shared/format';
import type { Finding } from '../api/types';
import { texts } from '../texts';
import styles from './gate.module.css';

/** The exception that was asked for or that lets a requirement pass for a time. */
export function WaiverFacts({ finding }: { finding: Finding }) {
  const { waiver } = finding;
  const text = waiver && standingOf(finding);
  if (!text) return null;
  return (
    <div className={styles.remark}>
      <Text weight="semibold">{text}</Text>
      {waiver.reason && <Text size={200}>{texts.waiver.because(waiver.reason)}</Text>}
      {waiver.compensation && <Text size={200}>{texts.waiver.instead(waiver.compensation)}</Text>}
    </div>
  );
}

function standingOf({ state, waiver }: Finding): string | undefined {
  if (state === 'waived') return texts.waiver.passed(formatLastDay(waiver?.validUntil));
  if (state === 'met' || state === 'covered') return undefined;
  if (waiver?.state === 'requested') return texts.waiver.requested(waiver.requestedByName, formatDay(waiver.requestedOn ?? undefined));
  if (waiver?.state === 'declined') return texts.waiver.declined;
  return waiver?.state === 'granted' ? texts.waiver.ended(formatLastDay(waiver.validUntil)) : undefined;
}
