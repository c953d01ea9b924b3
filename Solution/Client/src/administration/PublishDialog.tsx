import { Field, Input, Radio, RadioGroup, Spinner, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PublishReport, UnderWay } from '../api/administration';
import type { ProcessVersion } from '../api/definitions';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { Failure } from '../shared/States';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import styles from './administration.module.css';
import { useAdministration } from './useAdministration';

const ways: readonly UnderWay[] = ['stay', 'move', 'grace'];

interface Props extends DialogProps {
  readonly process: ProcessVersion;
  readonly onAnswer: (message: string) => void;
}

/** Says what publishing would do, and asks what becomes of deals on the way. */
export function PublishDialog({ process, onAnswer, ...dialog }: Props) {
  const own = texts.processes;
  const administration = useAdministration();
  const { data, error, reload } = useLoad(useCallback(() => administration.previewPublishing(process.id), [administration, process.id]));
  const [underWay, setUnderWay] = useState<UnderWay>('stay');
  const [graceUntil, setGraceUntil] = useState('');
  return (
    <FormDialog
      {...dialog}
      title={own.publishTitle(process.name)}
      hint={data?.message ?? ''}
      confirm={own.publish}
      done={own.published}
      isComplete={data?.problems.length === 0}
      work={async () => onAnswer((await administration.publish(process.id, underWay, graceUntil)).message)}
    >
      {error !== undefined && <Failure title={texts.errors.process} error={error} onRetry={() => void reload()} />}
      {!data && error === undefined && <Spinner label={own.previewing} />}
      {data && <Preview report={data} />}
      <Field label={own.underWay} required>
        <RadioGroup value={underWay} onChange={(_, { value }) => setUnderWay(value as UnderWay)}>
          {ways.map((way) => <Radio key={way} value={way} label={own.ways[way]} />)}
        </RadioGroup>
      </Field>
      {underWay === 'grace' && (
        <Field label={own.graceUntil} hint={own.graceHint}>
          <Input type="date" value={graceUntil} onChange={(_, { value }) => setGraceUntil(value)} />
        </Field>
      )}
    </FormDialog>
  );
}

function Preview({ report: { problems, changes } }: { report: PublishReport }) {
  const own = texts.processes;
  return (
    <>
      {problems.length > 0 && <Lines title={own.problems} lines={problems} />}
      {changes.length > 0 && <Lines title={own.changes} lines={changes.map((change) => change.text)} />}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}
