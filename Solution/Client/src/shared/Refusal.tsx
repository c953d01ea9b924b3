import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../texts';
import styles from './Refusal.module.css';

interface Props {
  readonly message: string;
  readonly onDismiss: () => void;
}

/** What the server said, as plain text and in full; the focus comes here and goes back on dismissal. */
export function Refusal({ message, onDismiss }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => bar.current?.focus(), []);

  return (
    <MessageBar
      ref={bar}
      role="alert"
      tabIndex={-1}
      intent="error"
      layout="multiline"
      className={styles.refusal}
      onKeyDown={(event) => { if (event.key === 'Escape') onDismiss(); }}
    >
      <MessageBarBody className={styles.body}>
        <Words message={message} />
        <Button size="small" icon={<CopyRegular />} onClick={() => void navigator.clipboard.writeText(message).then(() => setCopied(true))}>
          {copied ? texts.refusal.copied : texts.refusal.copy}
        </Button>
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismiss} />}
      />
    </MessageBar>
  );
}

/** The first line carries the verdict; the reference code, which comes last, can be selected by one click. */
function Words({ message }: { message: string }) {
  const [, verdict = '', rest = ''] = /^([^\n]*)([^]*)$/.exec(message) ?? [];
  const [, middle = '', label = '', reference = '', end = ''] = /^([^]*?)(\bRef(?:erence)?:?\s+)([\w.-]*\w)(\.?\s*)$/.exec(rest) ?? [];
  return (
    <div className={styles.words}>
      <strong>{verdict}</strong>
      {reference ? <>{middle}{label}<code>{reference}</code>{end}</> : rest}
    </div>
  );
}
