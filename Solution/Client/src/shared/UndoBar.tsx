import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { texts } from '../texts';
import { keepFocus, panelOf } from './focus';
import styles from './UndoBar.module.css';

interface Props {
  /** What was done. */
  readonly text: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Stays until it is used, dismissed or replaced by the next removal: nobody has to be quick. */
export function UndoBar({ text, busy, onUndo, onDismiss }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const dismiss = () => {
    const panel = panelOf(button.current);
    onDismiss();
    keepFocus(panel);
  };
  return (
    <MessageBar layout="multiline" className={styles.undo}>
      <MessageBarBody className={styles.done}>
        <span className={styles.text}>{text}</span>
        <Button ref={button} size="small" icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={onUndo}>{texts.undo}</Button>
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={dismiss} />} />
    </MessageBar>
  );
}
