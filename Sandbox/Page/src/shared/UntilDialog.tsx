import { Field, Input } from '@fluentui/react-components';
import { FormDialog, type DialogProps } from 'client/shared/FormDialog';
import { useState } from 'react';
import { texts } from '../texts';

interface Props extends DialogProps {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly done: string;
  readonly first: string;
  /** Where no day is needed: what leaving it out means. */
  readonly without?: string;
  readonly work: (until: string) => Promise<unknown>;
}

/** A decision that takes its last day and nothing else. */
export function UntilDialog({ first, without, work, ...dialog }: Props) {
  const [until, setUntil] = useState(first);
  return (
    <FormDialog {...dialog} isComplete={until !== '' || without !== undefined} work={() => work(until)}>
      <Field label={texts.decisions.until} required={without === undefined} hint={without}>
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </FormDialog>
  );
}
