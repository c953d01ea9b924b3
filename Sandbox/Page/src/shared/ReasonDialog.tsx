import { Field, Textarea } from '@fluentui/react-components';
import { FormDialog, type DialogProps } from 'client/shared/FormDialog';
import { useState } from 'react';
import { texts } from '../texts';

interface Props extends DialogProps {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly done: string;
  readonly work: (reason: string) => Promise<unknown>;
}

/** A decision that takes a reason and nothing else. */
export function ReasonDialog({ work, ...dialog }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog {...dialog} isComplete={reason.trim() !== ''} work={() => work(reason.trim())}>
      <Field label={texts.decisions.reason} required>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
