import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { effects, isComplete, kinds, type RequirementForm } from '../api/requirements';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { texts } from '../texts';
import { KindFields } from './KindFields';

interface Props extends DialogProps {
  readonly form: RequirementForm;
  readonly save: (form: RequirementForm) => Promise<unknown>;
}

/** Adds a requirement to a stage of a draft, or changes one; what it asks for follows from its kind. */
export function RequirementDialog({ form: given, save, ...dialog }: Props) {
  const own = texts.requirement;
  const [form, setForm] = useState(given);
  const set = (changed: Partial<RequirementForm>) => setForm({ ...form, ...changed });
  const isNew = given.id === undefined;
  return (
    <FormDialog
      {...dialog}
      title={isNew ? own.addTitle : own.changeTitle(given.title)}
      hint={own.hint}
      confirm={own.save}
      done={own.saved(form.title)}
      isComplete={isComplete(form)}
      work={() => save(form)}
    >
      {isNew && (
        <Field label={own.kind} required>
          <RadioGroup value={form.kind} layout="horizontal" onChange={(_, { value }) => set({ kind: kinds.find((kind) => kind === value) ?? form.kind })}>
            {kinds.map((kind) => <Radio key={kind} value={kind} label={own.kinds[kind]} />)}
          </RadioGroup>
        </Field>
      )}
      <Field label={own.title} required><Input value={form.title} onChange={(_, { value }) => set({ title: value })} /></Field>
      <Field label={own.code} hint={own.codeHint} required><Input value={form.code} disabled={!isNew} onChange={(_, { value }) => set({ code: value })} /></Field>
      <Field label={own.ask} required><Textarea value={form.ask} resize="vertical" onChange={(_, { value }) => set({ ask: value })} /></Field>
      <Field label={own.fixer}><Input value={form.fixer} onChange={(_, { value }) => set({ fixer: value })} /></Field>
      <Field label={own.effect} required>
        <Select value={form.effect} onChange={(_, { value }) => set({ effect: effects.find((effect) => effect === value) ?? form.effect })}>
          {effects.map((effect) => <option key={effect} value={effect}>{own.effects[effect]}</option>)}
        </Select>
      </Field>
      <KindFields form={form} set={set} />
    </FormDialog>
  );
}
