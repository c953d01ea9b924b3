import { Link } from '@fluentui/react-components';
import { useCallback } from 'react';
import { Failure, Loading } from '../shared/States';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { processesAddress } from './addresses';
import styles from './administration.module.css';
import { PageHead } from './PageHead';
import { StageList } from './StageList';
import { useAdministration } from './useAdministration';
import { VersionPanel } from './VersionPanel';

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
      <PageHead title={data.process.name} hint={data.process.situation} />
      <VersionPanel process={data.process} reload={reload} />
      <StageList process={data.process} stages={data.stages} reload={reload} />
    </div>
  );
}
