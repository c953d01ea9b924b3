import { Badge, Button, Checkbox, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import styles from 'client/administration/administration.module.css';
import { PageHead } from 'client/administration/PageHead';
import { ConfirmDialog } from 'client/shared/ConfirmDialog';
import { FileButton } from 'client/shared/FileButton';
import { readFile } from 'client/shared/files';
import { formatMoment } from 'client/shared/format';
import { Panel } from 'client/shared/Panel';
import { Failure, Loading } from 'client/shared/States';
import { useAction } from 'client/shared/useAction';
import { useLoad } from 'client/shared/useLoad';
import { useCallback, useState } from 'react';
import type { Solution } from '../api/solutions';
import { useApi } from '../shared/session';
import { texts } from '../texts';

/** Which solutions are installed; another is imported, or one is removed with all that came with it. */
export function SolutionsPage() {
  const own = texts.solutions;
  const { solutions } = useApi();
  const { data, error, reload } = useLoad(useCallback(() => solutions.list(), [solutions]));
  const { run, busy, refusal } = useAction(reload);
  const [isPublished, setPublished] = useState(true);
  const [isOverwritten, setOverwritten] = useState(false);
  const [remark, setRemark] = useState('');
  const [asked, setAsked] = useState<{ solution: Solution; trigger: HTMLElement }>();

  const importFile = ([file]: File[]) => file && run(async () => {
    setRemark('');
    setRemark(await solutions.import((await readFile(file)).base64, isPublished, isOverwritten));
  }, own.imported(file.name));

  return (
    <div className={styles.page}>
      <PageHead title={own.heading} hint={own.hint} />
      <Panel title={own.import}>
        <div className={styles.options}>
          <Checkbox label={own.publish} checked={isPublished} onChange={(_, { checked }) => setPublished(checked === true)} />
          <Checkbox label={own.overwrite} checked={isOverwritten} onChange={(_, { checked }) => setOverwritten(checked === true)} />
        </div>
        <FileButton appearance="primary" disabledFocusable={busy} onFiles={(files) => void importFile(files)}>{busy ? own.working : own.choose}</FileButton>
        {refusal}
        {remark !== '' && <MessageBar layout="multiline" className={styles.report}><MessageBarBody>{remark}</MessageBarBody></MessageBar>}
      </Panel>
      <Panel title={own.installed}>
        {error !== undefined && <Failure title={texts.errors.solutions} error={error} onRetry={() => void reload()} />}
        {!data && error === undefined && <Loading label={own.loading} />}
        {data?.length === 0 && <Text className={styles.muted}>{own.none}</Text>}
        <ul className={styles.list}>
          {data?.map((solution) => (
            <li key={solution.id} className={styles.item}>
              <div className={styles.words}>
                <Text as="h3" weight="semibold" className={styles.title}>{solution.name}</Text>
                <Text size={200} className={styles.muted}>{own.facts(solution.uniqueName, solution.version, solution.publisher, formatMoment(solution.installedOn))}</Text>
              </div>
              <Badge appearance="tint" color="informative">{solution.isManaged ? own.managed : own.unmanaged}</Badge>
              <Button aria-label={own.uninstallOf(solution.name)} disabledFocusable={busy} onClick={(event) => setAsked({ solution, trigger: event.currentTarget })}>{own.uninstall}</Button>
            </li>
          ))}
        </ul>
      </Panel>
      <ConfirmDialog
        trigger={asked?.trigger}
        title={own.uninstallTitle(asked?.solution.name ?? '')}
        text={asked?.solution.isManaged === false ? own.unmanagedText : own.uninstallText}
        confirm={own.uninstall}
        onClose={() => setAsked(undefined)}
        onConfirm={(trigger) => asked && void run(() => solutions.uninstall(asked.solution.id), own.uninstalled(asked.solution.name), trigger)}
      />
    </div>
  );
}
