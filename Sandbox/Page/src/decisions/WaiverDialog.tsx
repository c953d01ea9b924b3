import { Field, Input, Textarea } from '@fluentui/react-components';
import { FormDialog, type DialogProps } from 'client/shared/FormDialog';
import { useState } from 'react';
import type { Finding } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';

interface Props extends DialogProps {
  readonly opportunityId: string;
  readonly finding: Finding;
}

/** Asks for an exception: why, what is done instead, and until when. */
export function WaiverDialog({ opportunityId, finding: { code, title, waivableBy }, ...dialog }: Props) {
  const api = useApi();
  const [reason, setReason] = useState('');
  const [compensation, setCompensation] = useState('');
  const [until, setUntil] = useState('');
  const own = texts.waiver;
  return (
    <FormDialog
      {...dialog}
      title={own.title}
      hint={own.hint(title, waivableBy)}
      confirm={own.ask}
      done={own.asked(title)}
      isComplete={reason.trim() !== '' && compensation.trim() !== ''}
      work={() => api.decisions.requestWaiver(opportunityId, code, reason.trim(), compensation.trim(), until)}
    >
      <Field label={texts.decisions.reason} required>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={own.compensation} hint={own.compensationHint} required>
        <Textarea value={compensation} resize="vertical" onChange={(_, { value }) => setCompensation(value)} />
      </Field>
      <Field label={texts.decisions.until} hint={own.untilHint}>
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </FormDialog>
  );
}
