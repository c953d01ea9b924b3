import { Button, Text } from '@fluentui/react-components';
import { formatDay, formatLastDay } from 'client/shared/format';
import { useAction } from 'client/shared/useAction';
import { useState, type MouseEvent } from 'react';
import type { SignOff } from '../api/types';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useApi } from '../shared/session';
import { listed } from '../shared/values';
import { texts } from '../texts';
import { CardHead } from './CardHead';
import { DelegateDialog } from './DelegateDialog';
import styles from './decisions.module.css';

interface Props {
  readonly signOff: SignOff;
  readonly canOpen: boolean;
  readonly reload: () => Promise<void>;
}

/** A sign-off that waits: the values it would bind, and the three answers. */
export function SignOffCard({ signOff, canOpen, reload }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(reload);
  const [asked, setAsked] = useState<{ what: 'decline' | 'delegate'; trigger: HTMLElement }>();
  const { id, title, opportunity, role = '', requestedBy, requestedOn, requestedValues, delegate, delegatedUntil } = signOff;
  const own = texts.signOff;
  const dialog = asked && { trigger: asked.trigger, reload, onClose: () => setAsked(undefined) };
  const ask = (what: 'decline' | 'delegate') => (event: MouseEvent<HTMLElement>) => setAsked({ what, trigger: event.currentTarget });
  const name = `${title}, ${opportunity.name}`;
  return (
    <li className={styles.card}>
      <CardHead title={title} opportunity={opportunity} canOpen={canOpen} details={own.forRole(role, requestedBy?.name, formatDay(requestedOn))} />
      <dl className={styles.values}>
        {listed(requestedValues).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      {delegate && <Text size={200}>{own.delegated(delegate, formatLastDay(delegatedUntil))}</Text>}
      {refusal}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-label={own.signFor(name)}
          disabledFocusable={busy}
          onClick={() => void run(() => api.decisions.answerSignOff(id, true), own.signed(name))}
        >
          {own.sign}
        </Button>
        <Button aria-label={own.declineFor(name)} disabledFocusable={busy} onClick={ask('decline')}>{own.decline}</Button>
        <Button aria-label={own.delegateFor(name)} disabledFocusable={busy} onClick={ask('delegate')}>{own.delegate}</Button>
      </div>
      {dialog && asked.what === 'decline' && (
        <ReasonDialog
          {...dialog}
          title={own.declineTitle}
          hint={own.declineText}
          confirm={own.decline}
          done={own.declinedDone(name)}
          work={(reason) => api.decisions.answerSignOff(id, false, reason)}
        />
      )}
      {dialog && asked.what === 'delegate' && <DelegateDialog {...dialog} signOff={signOff} />}
    </li>
  );
}
