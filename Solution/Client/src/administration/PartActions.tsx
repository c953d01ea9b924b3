import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { texts } from '../texts';
import styles from './administration.module.css';

interface Props {
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly busy: boolean;
  readonly onChange: (trigger: HTMLElement) => void;
  readonly onShift: (by: -1 | 1, trigger: HTMLElement) => void;
  readonly onRemove: (trigger: HTMLElement) => void;
}

/** What can be done with a part of a draft. */
export function PartActions({ title, isFirst, isLast, busy, onChange, onShift, onRemove }: Props) {
  const own = texts.codifying;
  return (
    <div className={styles.bar}>
      <Button size="small" icon={<ArrowUpRegular />} aria-label={own.earlier(title)} disabledFocusable={busy || isFirst} onClick={(event) => onShift(-1, event.currentTarget)} />
      <Button size="small" icon={<ArrowDownRegular />} aria-label={own.later(title)} disabledFocusable={busy || isLast} onClick={(event) => onShift(1, event.currentTarget)} />
      <Button size="small" aria-label={own.changeOf(title)} onClick={(event) => onChange(event.currentTarget)}>{own.change}</Button>
      <Button size="small" aria-label={own.removeOf(title)} disabledFocusable={busy} onClick={(event) => onRemove(event.currentTarget)}>{own.remove}</Button>
    </div>
  );
}
