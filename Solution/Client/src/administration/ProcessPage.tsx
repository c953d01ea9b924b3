import { Badge, Button, Link, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ProcessVersion } from '../api/administration';
import { saveFile } from '../shared/files';
import { Panel } from '../shared/Panel';
import { Failure, Loading } from '../shared/States';
import { useAction } from '../shared/useAction';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { processAddress, processesAddress } from './addresses';
import styles from './administration.module.css';
import { PageHead } from './PageHead';
import { PublishDialog } from './PublishDialog';
import { StagePanel } from './StagePanel';
import { stateColors } from './stateColors';
import { useAdministration } from './useAdministration';

/** One version of a process: its stages, and what can be done with it. */
export function ProcessPage({ id }: { id: string }) {
  const own = texts.processes;
  const administration = useAdministration();
  const { data, error, reload } = useLoad(useCallback(
    async () => ({ process: await administration.processVersion(id), stages: await administration.stages(id) }),
    [administration, id],
  ));

  if (error !== undefined) return <Failure title={texts.errors.process} error={error} onRetry={() => void reload()} />;
  if (!data) return <Loading label={own.loadingOne} />;
  return (
    <div className={styles.page}>
      <Link href={processesAddress}>{own.back}</Link>
      <PageHead title={data.process.name} hint={data.process.situation ?? ''} />
      <VersionPanel process={data.process} reload={reload} />
      {data.stages.map((stage) => <StagePanel key={stage.id} stage={stage} isDraft={data.process.state === 'draft'} reload={reload} />)}
    </div>
  );
}

function VersionPanel({ process, reload }: { process: ProcessVersion; reload: () => Promise<void> }) {
  const own = texts.processes;
  const administration = useAdministration();
  const { run, busy, refusal } = useAction(reload);
  const [publishing, setPublishing] = useState<HTMLElement>();

  const createVersion = () => run(async () => { location.hash = processAddress(await administration.createVersion(process.id)); }, own.newVersionDone);
  const exportFile = () => run(async () => {
    const bytes = new TextEncoder().encode(await administration.exportProcess(process.id));
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    saveFile({ name: `${process.code}.json`, type: 'application/json', base64 });
  }, own.exported);

  return (
    <Panel title={own.version(process.version)} aside={<Badge appearance="tint" color={stateColors[process.state]}>{own.states[process.state]}</Badge>}>
      <Text size={200} className={styles.muted}>{process.code}</Text>
      <div className={styles.bar}>
        {process.state === 'draft' && (
          <Button appearance="primary" disabledFocusable={busy} onClick={(event) => setPublishing(event.currentTarget)}>{own.publish}</Button>
        )}
        {process.state !== 'draft' && (
          <Button disabledFocusable={busy} onClick={() => void createVersion()}>{own.newVersion}</Button>
        )}
        <Button disabledFocusable={busy} onClick={() => void exportFile()}>{own.export}</Button>
      </div>
      {refusal}
      {publishing && <PublishDialog process={process} trigger={publishing} reload={reload} onClose={() => setPublishing(undefined)} />}
    </Panel>
  );
}
