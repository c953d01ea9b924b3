import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { texts } from '../texts';
import { giveFocusBack, panelOf } from './focus';
import styles from './FormDialog.module.css';
import { useAction } from './useAction';

/** What every dialog of the page that asks for something needs. */
export interface DialogProps {
  /** The button that asked: the focus goes back to it, or to its panel where it is gone. */
  readonly trigger: HTMLElement;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

interface Props extends DialogProps {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  /** What is said when it was done. */
  readonly done: string;
  readonly isComplete: boolean;
  readonly work: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Asks for what a decision takes. A refusal is shown in it, so that nothing written is lost. */
export function FormDialog({ trigger, title, hint, confirm, done, isComplete, work, reload, onClose, children }: Props) {
  const { run, busy, refusal } = useAction(reload);
  const close = () => {
    const panel = panelOf(trigger);
    onClose();
    giveFocusBack(trigger, panel);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isComplete && !busy && await run(work, done, trigger)) close();
  };
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) close(); }}>
      <DialogSurface>
        <form onSubmit={(event) => void submit(event)}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              <Text className={styles.hint}>{hint}</Text>
              {refusal}
              {children}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy || !isComplete}>{confirm}</Button>
              <Button disabledFocusable={busy} onClick={close}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
