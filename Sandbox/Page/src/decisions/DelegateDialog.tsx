import { Field, Input, Select } from '@fluentui/react-components';
import { FormDialog, type DialogProps } from 'client/shared/FormDialog';
import { useState } from 'react';
import type { SignOff } from '../api/types';
import { useSession } from '../shared/session';
import { texts } from '../texts';

/** Names somebody who may answer in one's place, until a day. */
export function DelegateDialog({ signOff, ...dialog }: DialogProps & { readonly signOff: SignOff }) {
  const { api, users, actor } = useSession();
  const [userId, setUserId] = useState('');
  const [until, setUntil] = useState('');
  const own = texts.signOff;
  const chosen = users.find(({ id }) => id === userId);
  return (
    <FormDialog
      {...dialog}
      title={own.delegateTitle}
      hint={own.delegateText}
      confirm={own.delegate}
      done={own.delegatedDone(chosen?.name ?? '')}
      isComplete={chosen !== undefined && until !== ''}
      work={() => api.decisions.delegateSignOff(signOff.id, userId, until)}
    >
      <Field label={own.delegateTo} required>
        <Select value={userId} onChange={(_, { value }) => setUserId(value)}>
          <option value="" disabled>{own.choosePerson}</option>
          {users.filter(({ id }) => id !== actor?.id).map(({ id, name, title }) => (
            <option key={id} value={id}>{title ? `${name} (${title})` : name}</option>
          ))}
        </Select>
      </Field>
      <Field label={texts.decisions.until} required>
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </FormDialog>
  );
}
