import { Button } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons/svg/signature';
import { useAction } from 'client/shared/useAction';
import type { Finding } from '../api/types';
import { holds } from '../gate/look';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import styles from './decisions.module.css';

interface Props {
  readonly opportunityId: string;
  readonly finding: Finding;
  readonly reload: () => Promise<void>;
}

/** Asks a department for its sign-off, where none stands or is asked for. */
export function SignOffAction({ opportunityId, finding, reload }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(reload);
  const { code, title, signOff, role } = finding;
  const isWanted = !holds(finding) && signOff?.state !== 'requested';
  return (
    <>
      {isWanted && (
        <Button
          icon={<SignatureRegular />}
          className={styles.request}
          aria-label={texts.signOff.requestFor(title)}
          disabledFocusable={busy}
          onClick={() => void run(() => api.decisions.requestSignOff(opportunityId, code), texts.signOff.asked(role ?? title))}
        >
          {texts.signOff.request}
        </Button>
      )}
      {refusal && <div className={styles.refusal}>{refusal}</div>}
    </>
  );
}
