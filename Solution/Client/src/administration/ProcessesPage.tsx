import { Badge, Button, Link, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { FileButton } from '../shared/FileButton';
import { formatMoment } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Failure, Loading } from '../shared/States';
import { useAction } from '../shared/useAction';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { processAddress } from './addresses';
import styles from './administration.module.css';
import { NewProcessDialog } from './NewProcessDialog';
import { PageHead } from './PageHead';
import { stateColors } from './stateColors';
import { useAdministration } from './useAdministration';

/** All versions of all processes; another comes as a file, or begins as an empty draft. */
export function ProcessesPage() {
  const own = texts.processes;
  const administration = useAdministration();
  const { data, error, reload } = useLoad(useCallback(() => administration.processVersions(), [administration]));
  const { run, busy, refusal } = useAction(reload);
  const [beginning, setBeginning] = useState<HTMLElement>();
  const importFile = ([file]: File[]) => file && run(async () => administration.importProcess(await file.text()), own.imported(file.name));

  return (
    <div className={styles.page}>
      <PageHead title={own.heading} hint={own.hint} />
      <Panel title={own.versions}>
        <div className={styles.bar}>
          <Button appearance="primary" disabledFocusable={busy} onClick={(event) => setBeginning(event.currentTarget)}>{texts.codifying.begin.button}</Button>
          <FileButton disabledFocusable={busy} onFiles={(files) => void importFile(files)}>{own.import}</FileButton>
        </div>
        {refusal}
        {error !== undefined && <Failure title={texts.errors.processes} error={error} onRetry={() => void reload()} />}
        {!data && error === undefined && <Loading label={own.loading} />}
        {data?.length === 0 && <Text className={styles.muted}>{own.none}</Text>}
        <ul className={styles.list}>
          {data?.map((process) => (
            <li key={process.id} className={styles.item}>
              <div className={styles.words}>
                <Link href={processAddress(process.id)}>{process.name}, {own.version(process.version).toLowerCase()}</Link>
                <Text size={200} className={styles.muted}>{[process.code, formatMoment(process.publishedOn)].filter(Boolean).join(' · ')}</Text>
              </div>
              <Badge appearance="tint" color={stateColors[process.state]}>{own.states[process.state]}</Badge>
            </li>
          ))}
        </ul>
      </Panel>
      {beginning && <NewProcessDialog trigger={beginning} reload={reload} onClose={() => setBeginning(undefined)} />}
    </div>
  );
}
