import { Badge, Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessVersion } from '../api/definitions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { saveFile } from '../shared/files';
import { Panel } from '../shared/Panel';
import { useAction } from '../shared/useAction';
import { texts } from '../texts';
import { processAddress, processesAddress } from './addresses';
import styles from './administration.module.css';
import { ProcessDialog } from './ProcessDialog';
import { PublishDialog } from './PublishDialog';
import { stateColors } from './stateColors';
import { useAdministration } from './useAdministration';

/** What can be done with a version of a process, and what publishing or retiring it has answered. */
export function VersionPanel({ process, reload }: { process: ProcessVersion; reload: () => Promise<void> }) {
  const own = texts.processes;
  const administration = useAdministration();
  const { run, busy, refusal } = useAction(reload);
  const [publishing, setPublishing] = useState<HTMLElement>();
  const [changing, setChanging] = useState<HTMLElement>();
  const [retiring, setRetiring] = useState<HTMLElement>();
  const [discarding, setDiscarding] = useState<HTMLElement>();
  const [answer, setAnswer] = useState<string>();

  const createVersion = () => run(async () => { location.hash = processAddress(await administration.createVersion(process.id)); }, own.newVersionDone);
  const exportFile = () => run(async () => saveText(`${process.code}.json`, await administration.exportProcess(process.id)), own.exported);
  const retire = (trigger: HTMLElement) => run(async () => setAnswer((await administration.retire(process.id)).message), own.retired, trigger);
  const discard = (trigger: HTMLElement) => run(async () => {
    await administration.discard(process.id);
    location.hash = processesAddress;
  }, own.discarded, trigger);

  return (
    <Panel title={own.version(process.version)} aside={<Badge appearance="tint" color={stateColors[process.state]}>{own.states[process.state]}</Badge>}>
      <Text size={200} className={styles.muted}>{[process.code, process.rule && texts.codifying.process.chosenBy(process.rule.length)].filter(Boolean).join(' · ')}</Text>
      <div className={styles.bar}>
        {process.state === 'draft' && (
          <Button appearance="primary" disabledFocusable={busy} onClick={(event) => setPublishing(event.currentTarget)}>{own.publish}</Button>
        )}
        {process.state === 'draft' && <Button disabledFocusable={busy} onClick={(event) => setChanging(event.currentTarget)}>{texts.codifying.process.change}</Button>}
        {process.state !== 'draft' && (
          <Button disabledFocusable={busy} onClick={() => void createVersion()}>{own.newVersion}</Button>
        )}
        <Button disabledFocusable={busy} onClick={() => void exportFile()}>{own.export}</Button>
        {process.state === 'draft' && <Button disabledFocusable={busy} onClick={(event) => setDiscarding(event.currentTarget)}>{own.discard}</Button>}
        {process.state === 'published' && (
          <Button disabledFocusable={busy} onClick={(event) => setRetiring(event.currentTarget)}>{own.retire}</Button>
        )}
      </div>
      {refusal}
      {answer !== undefined && <MessageBar intent="info" layout="multiline" className={styles.report}><MessageBarBody>{answer}</MessageBarBody></MessageBar>}
      {changing && <ProcessDialog process={process} trigger={changing} reload={reload} onClose={() => setChanging(undefined)} />}
      {publishing && <PublishDialog process={process} trigger={publishing} reload={reload} onAnswer={setAnswer} onClose={() => setPublishing(undefined)} />}
      <ConfirmDialog
        trigger={retiring}
        title={own.retireTitle(process.name)}
        text={own.retireText}
        confirm={own.retire}
        onClose={() => setRetiring(undefined)}
        onConfirm={(trigger) => void retire(trigger)}
      />
      <ConfirmDialog
        trigger={discarding}
        title={own.discardTitle(process.name)}
        text={own.discardText}
        confirm={own.discard}
        onClose={() => setDiscarding(undefined)}
        onConfirm={(trigger) => void discard(trigger)}
      />
    </Panel>
  );
}

function saveText(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  saveFile({ name, type: 'application/json', base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) });
}
