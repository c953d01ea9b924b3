import { Button, Text } from '@fluentui/react-components';
import { formatDay, formatLastDay } from 'client/shared/format';
import { useState, type MouseEvent } from 'react';
import type { Waiver } from '../api/types';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useApi } from '../shared/session';
import { UntilDialog } from '../shared/UntilDialog';
import { texts } from '../texts';
import { CardHead } from './CardHead';
import styles from './decisions.module.css';

interface Props {
  readonly waiver: Waiver;
  readonly canOpen: boolean;
  readonly reload: () => Promise<void>;
}

/** A waiver to be granted or declined, or one that runs and may be put off. */
export function WaiverCard({ waiver, canOpen, reload }: Props) {
  const api = useApi();
  const [asked, setAsked] = useState<{ what: 'grant' | 'decline' | 'extend'; trigger: HTMLElement }>();
  const { id, title, isGranted, opportunity, requestedBy, requestedOn, requestedUntil, reason, compensation, validUntil } = waiver;
  const own = texts.waiver;
  const dialog = asked && { trigger: asked.trigger, reload, onClose: () => setAsked(undefined) };
  const ask = (what: 'grant' | 'decline' | 'extend') => (event: MouseEvent<HTMLElement>) => setAsked({ what, trigger: event.currentTarget });
  const name = `${title}, ${opportunity.name}`;
  const details = isGranted ? own.passed(formatLastDay(validUntil)) : own.askedBy(requestedBy?.name, formatDay(requestedOn), formatLastDay(requestedUntil));
  return (
    <li className={styles.card}>
      <CardHead title={title} opportunity={opportunity} canOpen={canOpen} details={details} />
      {reason && <Text>{own.because(reason)}</Text>}
      {compensation && <Text>{own.instead(compensation)}</Text>}
      <div className={styles.buttons}>
        {!isGranted && <Button appearance="primary" aria-label={own.grantFor(name)} onClick={ask('grant')}>{own.grant}</Button>}
        {!isGranted && <Button aria-label={own.declineFor(name)} onClick={ask('decline')}>{own.decline}</Button>}
        {isGranted && <Button aria-label={own.extendFor(name)} onClick={ask('extend')}>{own.extend}</Button>}
      </div>
      {dialog && asked.what === 'grant' && (
        <UntilDialog
          {...dialog}
          title={own.grantTitle}
          hint={own.grantText(name)}
          confirm={own.grant}
          done={own.granted(name)}
          first={requestedUntil?.slice(0, 10) ?? ''}
          without={own.untilHint}
          work={(until) => api.decisions.grantWaiver(id, until)}
        />
      )}
      {dialog && asked.what === 'decline' && (
        <ReasonDialog
          {...dialog}
          title={own.declineTitle}
          hint={own.declineText}
          confirm={own.decline}
          done={own.declinedDone(name)}
          work={(why) => api.decisions.declineWaiver(id, why)}
        />
      )}
      {dialog && asked.what === 'extend' && (
        <UntilDialog
          {...dialog}
          title={own.extendTitle}
          hint={own.passed(formatLastDay(validUntil))}
          confirm={own.extend}
          done={own.extended(name)}
          first=""
          work={(until) => api.decisions.extendWaiver(id, until)}
        />
      )}
    </li>
  );
}
