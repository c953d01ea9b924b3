import { Button, Spinner, Text } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { Report } from 'client/api/report';
import { Panel } from 'client/shared/Panel';
import { Failure, Loading } from 'client/shared/States';
import { useAction } from 'client/shared/useAction';
import type { Loaded } from 'client/shared/useLoad';
import { useState } from 'react';
import type { Receipt } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import { ReceiptItem } from './ReceiptItem';
import styles from './receipts.module.css';
import { ReportBar } from './ReportBar';

interface Props {
  readonly opportunityId: string;
  readonly receipts: Loaded<Receipt[]>;
  readonly titles: ReadonlyMap<string, string>;
}

const nothingChanged = () => Promise.resolve();

/** How the opportunity got where it stands, and whether that is still what was written. */
export function ReceiptsPanel({ opportunityId, receipts: { data, error, reload }, titles }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(nothingChanged);
  // A report is on the receipts there were: it goes with them.
  const [checked, setChecked] = useState<{ report: Report; receipts: readonly Receipt[] }>();
  const own = texts.receipts;
  const report = checked && checked.receipts === data ? checked.report : undefined;
  const verify = () => run(async () => setChecked({ report: await api.receipts.verify(opportunityId), receipts: data ?? [] }), own.verified);

  return (
    <Panel
      title={own.name}
      aside={<Button icon={busy ? <Spinner size="tiny" /> : <ShieldCheckmarkRegular />} disabledFocusable={busy || !data} onClick={() => void verify()}>{own.verify}</Button>}
    >
      {refusal}
      {report && <ReportBar report={report} />}
      {error !== undefined && <Failure title={texts.errors.receipts} error={error} onRetry={() => void reload()} />}
      {!data && error === undefined && <Loading label={own.loading} />}
      {data?.length === 0 && <Text className={styles.muted}>{own.none}</Text>}
      {data && data.length > 0 && (
        <ol className={styles.receipts} reversed>
          {data.map((receipt) => (
            <ReceiptItem
              key={receipt.id}
              receipt={receipt}
              titles={titles}
              problems={report?.findings.filter((finding) => finding.receipt === receipt.id)}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}
