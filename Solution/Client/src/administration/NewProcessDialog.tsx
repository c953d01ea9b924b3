import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { codeOf } from '../api/drafts';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { processAddress } from './addresses';
import { CodeField, isCode } from './CodeField';
import { useAdministration } from './useAdministration';

/** Begins a process from nothing: it goes by a business process flow that is there. */
export function NewProcessDialog(dialog: DialogProps) {
  const own = texts.codifying.begin;
  const { drafts, flows } = useAdministration();
  const { data = [] } = useLoad(useCallback(() => flows.flows(), [flows]));
  const [form, setForm] = useState({ name: '', code: '', situation: '', flow: '' });
  const set = (changed: Partial<typeof form>) => setForm((now) => ({ ...now, ...changed }));
  const flow = data.find(({ id }) => id === form.flow);
  const begin = async () => {
    if (flow === undefined) return;
    const [lookup, stages] = await Promise.all([flows.lookup(flow), flows.stages(flow.flowTable)]);
    location.hash = processAddress(await drafts.begin(form, flow, lookup, stages));
  };
  return (
    <FormDialog
      {...dialog}
      title={own.title}
      hint={own.hint}
      confirm={own.confirm}
      done={own.done(form.name)}
      isComplete={flow !== undefined && isCode(form.code) && form.name.trim() !== '' && form.situation.trim() !== ''}
      work={begin}
    >
      <Field label={own.flow} hint={own.flowHint} required>
        <Select value={form.flow} onChange={(_, { value }) => set({ flow: value })}>
          <option value="">{texts.codifying.stage.choose}</option>
          {data.map(({ id, name, table }) => <option key={id} value={id}>{own.option(name, table)}</option>)}
        </Select>
      </Field>
      <Field label={texts.codifying.process.name} required>
        <Input value={form.name} maxLength={200} onChange={(_, { value }) => set({ name: value, ...(form.code === codeOf(form.name) && { code: codeOf(value) }) })} />
      </Field>
      <CodeField value={form.code} isNew onChange={(code) => set({ code })} />
      <Field label={texts.codifying.process.situation} hint={texts.codifying.process.situationHint} required>
        <Textarea value={form.situation} maxLength={2000} resize="vertical" onChange={(_, { value }) => set({ situation: value })} />
      </Field>
    </FormDialog>
  );
}
