import { Text } from '@fluentui/react-components';
import { formatDay, formatLastDay } from 'client/shared/format';
import type { Finding, SignOff } from '../api/types';
import { changeText } from '../shared/values';
import { texts } from '../texts';
import styles from './gate.module.css';

/** Where a sign-off stands: asked for, given or declined by whom and when, and what made an earlier one void. */
export function SignOffFacts({ finding, signOffs }: { finding: Finding; signOffs: readonly SignOff[] }) {
  const { kind, signOff, voided } = finding;
  if (kind !== 'sign-off') return null;
  return (
    <>
      {voided && (
        <div className={styles.remark}>
          <Text weight="semibold">{texts.signOff.voidSince(formatDay(voided.voidedOn ?? undefined))}</Text>
          <ul className={styles.changes}>{voided.changes.map((change) => <li key={change.column}>{changeText(change)}</li>)}</ul>
        </div>
      )}
      <Text>{standingOf(finding, signOffs.find(({ id }) => id === signOff?.id))}</Text>
    </>
  );
}

function standingOf({ signOff, role, state }: Finding, row: SignOff | undefined): string {
  const department = role ?? '';
  if (signOff?.state === 'requested') {
    const asked = texts.signOff.requested(signOff.requestedByName ?? row?.requestedBy?.name, formatDay(signOff.requestedOn ?? undefined), department);
    return row?.delegate ? `${asked} ${texts.signOff.delegated(row.delegate, formatLastDay(row.delegatedUntil))}` : asked;
  }
  const [who, when] = [row?.signedBy ?? department, formatDay(signOff?.signedOn ?? undefined)];
  if (signOff?.state === 'declined') return texts.signOff.declinedBy(who, when, signOff.declineReason ?? '');
  return signOff?.state === 'given' && state === 'met' ? texts.signOff.given(who, when) : texts.signOff.notAsked(department);
}
