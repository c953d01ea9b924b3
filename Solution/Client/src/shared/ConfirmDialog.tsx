import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { texts } from '../texts';
import { returnFocus } from './focus';

interface Props {
  /** The button that asked: the dialog is open while there is one, and the focus goes back to it. */
  readonly trigger: HTMLElement | undefined;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onClose: () => void;
  readonly onConfirm: (trigger: HTMLElement) => void;
}

/** Asks before something that is not easily taken back. */
export function ConfirmDialog({ trigger, title, text, confirm, onClose, onConfirm }: Props) {
  const close = () => {
    onClose();
    returnFocus(trigger);
  };
  const accept = () => {
    close();
    if (trigger) onConfirm(trigger);
  };
  return (
    <Dialog modalType="alert" open={trigger !== undefined} onOpenChange={(_, data) => { if (!data.open) close(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={accept}>{confirm}</Button>
            <Button onClick={close}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
