import { DataverseError } from 'client/api/webApi';
import { Empty, Failure, Loading } from 'client/shared/States';
import { useAction } from 'client/shared/useAction';
import { useEffect, type ReactNode } from 'react';
import { GatePanel } from '../gate/GatePanel';
import { NotesPanel } from '../notes/NotesPanel';
import { PromisePanel } from '../promise/PromisePanel';
import { ReceiptsPanel } from '../receipts/ReceiptsPanel';
import { texts } from '../texts';
import { CommandBar } from './CommandBar';
import { Header } from './Header';
import styles from './opportunity.module.css';
import { ProcessPanel } from './ProcessPanel';
import { TakeOverBar } from './TakeOverBar';
import { useOpportunity } from './useOpportunity';

/** One opportunity: where it stands, how it got there, what the next stage needs, and the notes that prove it. */
export function OpportunityPage({ id, listAddress }: { id: string; listAddress: string }) {
  const { record, gate, notes, signOffs, receipts, titles, reload } = useOpportunity(id);
  const closing = useAction(reload);
  const name = record.data?.name;
  useEffect(() => { document.title = texts.title(name ?? texts.opportunity.kind); }, [name]);

  if (record.error !== undefined) {
    return record.error instanceof DataverseError && record.error.status === 404
      ? <Empty title={texts.errors.gone} hint=""><a href={listAddress}>{texts.toList}</a></Empty>
      : <Failure title={texts.errors.opportunity} error={record.error} onRetry={() => void reload()} />;
  }
  if (!record.data) return <Loading label={texts.opportunity.loading} />;

  const panels: ReactNode = gate.error !== undefined
    ? <Failure title={texts.errors.gate} error={gate.error} onRetry={() => void gate.reload()} />
    : !gate.data ? <Loading label={texts.gate.loading} /> : null;

  const verdict = gate.data?.governed ? gate.data : undefined;
  return (
    <div className={styles.page}>
      <CommandBar opportunity={record.data} listAddress={listAddress} action={closing} onRefresh={reload} governed={gate.data?.governed} />
      {closing.refusal}
      <Header opportunity={record.data} />
      {verdict && <TakeOverBar opportunityId={id} verdict={verdict} reload={reload} />}
      {panels ?? <ProcessPanel opportunity={record.data} gate={gate.data!} reload={reload} />}
      <div className={styles.columns}>
        {verdict && (
          <div className={styles.column}>
            <GatePanel opportunity={record.data} verdict={verdict} signOffs={signOffs.data ?? []} reload={reload} />
            <ReceiptsPanel opportunityId={id} receipts={receipts} titles={titles.data ?? noTitles} />
          </div>
        )}
        <div className={styles.column}>
          {verdict && <PromisePanel opportunity={record.data} reload={reload} />}
          <NotesPanel opportunityId={id} notes={notes} verdict={verdict} titles={titles.data ?? noTitles} reload={reload} />
        </div>
      </div>
    </div>
  );
}

const noTitles: ReadonlyMap<string, string> = new Map();
