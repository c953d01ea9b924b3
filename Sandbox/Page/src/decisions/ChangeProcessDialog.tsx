import { Field, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components';
import { FormDialog, type DialogProps } from 'client/shared/FormDialog';
import { Failure } from 'client/shared/States';
import { useLoad } from 'client/shared/useLoad';
import { useCallback, useState } from 'react';
import { useApi } from '../shared/session';
import { texts } from '../texts';

interface Props extends DialogProps {
  readonly opportunityId: string;
  /** The process it is to leave. */
  readonly processCode: string;
}

/** Hands an opportunity over to another process. */
export function ChangeProcessDialog({ opportunityId, processCode, ...dialog }: Props) {
  const api = useApi();
  const { data, error, reload } = useLoad(useCallback(() => api.decisions.processes(), [api]));
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const own = texts.dealKiller;
  const chosen = data?.find((process) => process.code === code);
  return (
    <FormDialog
      {...dialog}
      title={own.changeTitle}
      hint={own.changeText}
      confirm={own.changeConfirm}
      done={own.changed(chosen?.name ?? '')}
      isComplete={chosen !== undefined && reason.trim() !== ''}
      work={() => api.decisions.changeProcess(opportunityId, code, reason.trim())}
    >
      {error !== undefined && <Failure title={texts.errors.processes} error={error} onRetry={() => void reload()} />}
      {!data && error === undefined && <Spinner label={own.loadingProcesses} />}
      {data && (
        <Field label={own.process} required>
          <RadioGroup value={code} onChange={(_, { value }) => setCode(value)}>
            {data.filter((process) => process.code !== processCode).map((process) => <Radio key={process.code} value={process.code} label={process.name} />)}
          </RadioGroup>
        </Field>
      )}
      <Field label={texts.decisions.reason} required>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
