import { Button, Field, Input, MessageBar, MessageBarBody, MessageBarTitle, Textarea } from '@fluentui/react-components';
import { Panel } from 'client/shared/Panel';
import { useAction } from 'client/shared/useAction';
import { useState, type FormEvent } from 'react';
import type { Opportunity, Promised, SignOff } from '../api/types';
import { useApi } from '../shared/session';
import { changeText } from '../shared/values';
import { texts } from '../texts';
import styles from './promise.module.css';

interface Props {
  readonly opportunity: Opportunity;
  readonly reload: () => Promise<void>;
}

const fields = ['deliveryDate', 'quantity', 'revenue', 'terms'] as const satisfies readonly (keyof Promised)[];

/** What is promised to the customer. Departments sign these values, so a change of them can make a signature void. */
export function PromisePanel({ opportunity, reload }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(reload);
  const [edited, setEdited] = useState<Partial<Promised>>({});
  const [voided, setVoided] = useState<readonly SignOff[]>([]);
  const own = texts.promise;
  const { promised } = opportunity;
  const shown = { ...promised, ...edited };
  const isChanged = fields.some((field) => shown[field] !== promised[field]);
  const isClosed = opportunity.state !== 'open';
  const edit = (field: keyof Promised) => ({
    value: shown[field],
    readOnly: isClosed,
    onChange: (_: unknown, { value }: { value: string }) => setEdited({ ...edited, [field]: value }),
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || busy) return;
    setVoided([]);
    await run(async () => {
      const before = await givenOf(api.decisions.signOffsOf(opportunity.id));
      await api.promise(opportunity.id, shown);
      const after = await api.decisions.signOffsOf(opportunity.id).catch(() => []);
      setVoided(after.filter(({ id, state }) => before.has(id) && state === 'void'));
      setEdited({});
    }, own.saved);
  };

  return (
    <Panel title={own.name}>
      <p className={styles.hint}>{own.hint}</p>
      {refusal}
      {voided.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.voided}>
          <MessageBarBody>
            {voided.map(({ id, title, voidedValues }) => (
              <div key={id}><MessageBarTitle>{own.nowVoid(title)}</MessageBarTitle> {voidedValues.map(changeText).join('; ')}. {own.askedAgain}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <form className={styles.form} aria-label={own.name} onSubmit={(event) => void save(event)}>
        <Field label={own.deliveryDate}><Input className={styles.input} type="date" {...edit('deliveryDate')} /></Field>
        <Field label={own.quantity}><Input className={styles.input} type="number" min={0} step={1} {...edit('quantity')} /></Field>
        <Field label={own.revenue}><Input className={styles.input} type="number" min={0} step="any" {...edit('revenue')} /></Field>
        <Field label={own.terms} className={styles.wide}><Textarea resize="vertical" {...edit('terms')} /></Field>
        {!isClosed && (
          <div className={styles.wide}>
            <Button type="submit" disabledFocusable={busy || !isChanged}>{own.save}</Button>
          </div>
        )}
      </form>
    </Panel>
  );
}

/** Whoever may not read sign-offs saves all the same, and is not told what became void. */
async function givenOf(signOffs: Promise<SignOff[]>): Promise<ReadonlySet<string>> {
  const rows = await signOffs.catch(() => []);
  return new Set(rows.filter(({ state }) => state === 'given').map(({ id }) => id));
}
