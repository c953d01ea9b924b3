import { Badge, Button, Text } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReportFinding } from 'client/api/report';
import { formatMoment } from 'client/shared/format';
import { useId, useState } from 'react';
import type { Receipt } from '../api/types';
import { texts } from '../texts';
import styles from './receipts.module.css';
import { StatedFindings } from './StatedFindings';

interface Props {
  readonly receipt: Receipt;
  readonly titles: ReadonlyMap<string, string>;
  /** What the verification found of it; undefined before there was one. */
  readonly problems: readonly ReportFinding[] | undefined;
}

/** One move: when, by whom, and on request everything it stood on. */
export function ReceiptItem({ receipt, titles, problems }: Props) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const own = texts.receipts;
  const { kind, from, to, movedOn, actor, onBehalfOf, channel, reason, findings } = receipt;
  const who = own.by(actor ?? own.nobody, onBehalfOf, channel === 'user' ? undefined : channel);
  return (
    <li className={styles.receipt}>
      <Button
        size="small"
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={details}
        aria-label={own.details(own.move(from, to))}
        onClick={() => setOpen(!open)}
      />
      <div className={styles.what}>
        <div className={styles.line}>
          <Text as="h3" weight="semibold" className={styles.title}>{own.move(from, to)}</Text>
          {kind !== 'advance' && <Badge appearance="tint" color="informative">{own.kinds[kind] ?? kind}</Badge>}
          {findings.some(({ state }) => state === 'waived') && <Badge appearance="tint" color="warning">{own.onWaiver}</Badge>}
          {problems && <Badge appearance="tint" color={problems.length > 0 ? 'danger' : 'success'}>{problems.length > 0 ? own.wrong : own.fine}</Badge>}
        </div>
        <Text size={200} className={styles.muted}>{[formatMoment(movedOn), who].filter(Boolean).join(' · ')}</Text>
        {reason && <Text className={styles.reason}>{own.reason(reason)}</Text>}
        {problems?.map(({ code, text, remedy }) => <p key={code} className={styles.problem}>{text} {remedy}</p>)}
        <div id={details} hidden={!open}>{open && <StatedFindings receipt={receipt} titles={titles} />}</div>
      </div>
    </li>
  );
}
