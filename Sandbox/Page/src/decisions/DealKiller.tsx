import { Button, Text } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { useState, type MouseEvent } from 'react';
import type { Finding } from '../api/types';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import { ChangeProcessDialog } from './ChangeProcessDialog';
import { Choice } from './Choice';
import styles from './decisions.module.css';
import { WaiverDialog } from './WaiverDialog';

interface Props {
  readonly opportunityId: string;
  readonly finding: Finding;
  readonly processCode: string;
  readonly reload: () => Promise<void>;
}

interface Asked {
  readonly what: 'disqualify' | 'change' | 'waive';
  readonly trigger: HTMLElement;
}

/** A deal killer that kills: somebody has to choose one of three ways out. */
export function DealKiller({ opportunityId, finding, processCode, reload }: Props) {
  const api = useApi();
  const [asked, setAsked] = useState<Asked>();
  const { code, title, waivable, waivableBy, waiver } = finding;
  const own = texts.dealKiller;
  const isAskedFor = waiver?.state === 'requested';
  const dialog = asked && { trigger: asked.trigger, reload, onClose: () => setAsked(undefined) };
  const ask = (what: Asked['what']) => (event: MouseEvent<HTMLElement>) => setAsked({ what, trigger: event.currentTarget });
  return (
    <div className={styles.killer} role="group" aria-label={own.group(title)}>
      <Text weight="semibold">{own.heading}</Text>
      <ul className={styles.choices}>
        <Choice hint={own.disqualifyHint}>
          <Button icon={<DismissCircleRegular />} onClick={ask('disqualify')}>{own.disqualify}</Button>
        </Choice>
        <Choice hint={own.changeHint}>
          <Button icon={<ArrowSwapRegular />} onClick={ask('change')}>{own.change}</Button>
        </Choice>
        <Choice hint={!waivable ? own.notWaivable : isAskedFor ? own.waiverWaits : own.waiveHint(waivableBy)}>
          <Button icon={<ClockRegular />} disabledFocusable={!waivable || isAskedFor} onClick={ask('waive')}>{texts.waiver.ask}</Button>
        </Choice>
      </ul>
      {dialog && asked.what === 'disqualify' && (
        <ReasonDialog
          {...dialog}
          title={own.disqualifyTitle}
          hint={own.disqualifyText(title)}
          confirm={own.disqualify}
          done={own.disqualified}
          work={(reason) => api.decisions.disqualify(opportunityId, code, reason)}
        />
      )}
      {dialog && asked.what === 'change' && <ChangeProcessDialog {...dialog} opportunityId={opportunityId} processCode={processCode} />}
      {dialog && asked.what === 'waive' && <WaiverDialog {...dialog} opportunityId={opportunityId} finding={finding} />}
    </div>
  );
}
