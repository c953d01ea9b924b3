import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { FileButton } from 'client/shared/FileButton';
import { formatSize } from 'client/shared/format';
import { texts } from '../texts';
import styles from './notes.module.css';

interface Props {
  readonly files: readonly File[];
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChosenFiles({ files, busy, onFiles }: Props) {
  return (
    <div>
      {files.length > 0 && (
        <ul className={styles.chosen} aria-label={texts.notes.chosen}>
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              <span className={styles.fileName}>{file.name}</span>
              <span className={styles.muted}>{formatSize(file.size)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={texts.notes.removeFile(file.name)}
                disabledFocusable={busy}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.browse}>
        <FileButton multiple size="small" icon={<AttachRegular />} disabledFocusable={busy} onFiles={(chosen) => onFiles([...files, ...chosen])}>
          {texts.notes.browse}
        </FileButton>
        <span className={styles.muted}>{texts.notes.orDrop}</span>
      </div>
    </div>
  );
}
