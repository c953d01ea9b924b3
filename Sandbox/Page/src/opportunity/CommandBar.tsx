import { Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { ThumbDislikeRegular } from '@fluentui/react-icons/svg/thumb-dislike';
import { TrophyRegular } from '@fluentui/react-icons/svg/trophy';
import { ConfirmDialog } from 'client/shared/ConfirmDialog';
import type { Action } from 'client/shared/useAction';
import { useState } from 'react';
import type { Opportunity } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import styles from './opportunity.module.css';

interface Props {
  readonly opportunity: Opportunity;
  readonly listAddress: string;
  readonly action: Action;
  readonly onRefresh: () => Promise<void>;
  /** Where a process governs, winning is the step after its last stage and stands there. */
  readonly governed: boolean | undefined;
}

export function CommandBar({ opportunity: { id, name, state }, listAddress, action, onRefresh, governed }: Props) {
  const api = useApi();
  const [losing, setLosing] = useState<HTMLElement>();
  const own = texts.opportunity;

  return (
    <Toolbar aria-label={own.commands} className={styles.commands}>
      <ToolbarButton icon={<ArrowLeftRegular />} aria-label={own.back} onClick={() => { location.hash = listAddress; }} />
      <ToolbarDivider />
      <ToolbarButton icon={<ArrowClockwiseRegular />} onClick={() => void onRefresh()}>{own.refresh}</ToolbarButton>
      {state === 'open' && governed === false && (
        <ToolbarButton icon={<TrophyRegular />} disabledFocusable={action.busy} onClick={() => void action.run(() => api.win(id, own.winSubject), own.won)}>
          {own.win}
        </ToolbarButton>
      )}
      {state === 'open' && (
        <ToolbarButton icon={<ThumbDislikeRegular />} disabledFocusable={action.busy} onClick={(event) => setLosing(event.currentTarget)}>
          {own.lose}
        </ToolbarButton>
      )}
      {state !== 'open' && (
        <ToolbarButton icon={<ArrowResetRegular />} disabledFocusable={action.busy} onClick={() => void action.run(() => api.reopen(id), own.reopened)}>
          {own.reopen}
        </ToolbarButton>
      )}
      <ConfirmDialog
        trigger={losing}
        title={own.loseTitle}
        text={own.loseText(name)}
        confirm={own.lose}
        onClose={() => setLosing(undefined)}
        onConfirm={(trigger) => void action.run(() => api.lose(id, own.loseSubject), own.lost, trigger)}
      />
    </Toolbar>
  );
}
