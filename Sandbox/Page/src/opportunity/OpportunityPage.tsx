import { useEffect, type ReactNode } from 'react';
import { DataverseError } from '../api/webApi';
import { NotesPanel } from '../notes/NotesPanel';
import { Empty, Failure, Loading } from '../shared/States';
import { useAction } from '../shared/useAction';
import { texts } from '../texts';
import { CommandBar } from './CommandBar';
import { GatePanel } from './GatePanel';
import { Header } from './Header';
import styles from './opportunity.module.css';
import { ProcessPanel } from './ProcessPanel';
import { useOpportunity } from './useOpportunity';

/** One opportunity: where it stands, what the next stage needs, and the notes that prove it. */
export function OpportunityPage({ id, listAddress }: { id: string; listAddress: string }) {
  const { record, gate, notes, titles, reload } = useOpportunity(id);
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

  return (
    <div className={styles.page}>
      <CommandBar opportunity={record.data} listAddress={listAddress} action={closing} onRefresh={reload} governed={gate.data?.governed} />
      {closing.refusal}
      <Header opportunity={record.data} />
      {panels ?? <ProcessPanel opportunity={record.data} gate={gate.data!} reload={reload} />}
      <div className={styles.columns}>
        {gate.data?.governed && <GatePanel opportunity={record.data} verdict={gate.data} reload={reload} />}
        <NotesPanel opportunityId={id} notes={notes} verdict={gate.data?.governed ? gate.data : undefined} titles={titles.data ?? noTitles} reload={reload} />
      </div>
    </div>
  );
}

const noTitles: ReadonlyMap<string, string> = new Map();
