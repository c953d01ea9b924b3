import { CheckmarkCircleFilled, CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { Finding } from '../api/types';
import { texts } from '../texts';

const looks = {
  met: { Icon: CheckmarkCircleFilled, color: 'success' },
  covered: { Icon: CheckmarkCircleRegular, color: 'success' },
  waived: { Icon: ClockRegular, color: 'warning' },
  waiting: { Icon: HourglassRegular, color: 'brand' },
  advice: { Icon: LightbulbRegular, color: 'brand' },
  unknown: { Icon: QuestionCircleRegular, color: 'informative' },
  open: { Icon: ErrorCircleRegular, color: 'severe' },
} as const;

/** Whether a requirement asks nothing any more. */
export function holds({ state }: Finding): boolean {
  return state === 'met' || state === 'waived' || state === 'covered';
}

/** Whether a deal killer was found to kill: what is not known yet does not. */
export function kills(finding: Finding): boolean {
  return finding.dealKiller && (finding.state === 'open' || finding.state === 'decayed');
}

/** How a finding is shown: its icon, its colour and what its badge says. */
export function lookOf(finding: Finding) {
  const key = keyOf(finding);
  const isBlockedUnknown = key === 'unknown' && finding.effect === 'block';
  return { key, Icon: looks[key].Icon, color: isBlockedUnknown ? 'severe' as const : looks[key].color, text: textOf(finding) };
}

function keyOf({ state, effect, signOff }: Finding): keyof typeof looks {
  if (state !== 'open' && state !== 'decayed') return state;
  if (signOff?.state === 'requested') return 'waiting';
  return effect === 'block' ? 'open' : 'advice';
}

function textOf(finding: Finding): string {
  const { kind, state, effect, signOff, voided } = finding;
  if (kind !== 'sign-off' || holds(finding)) return texts.gate.state(state, effect);
  if (signOff?.state === 'requested') return texts.signOff.waiting;
  if (signOff?.state === 'declined') return texts.signOff.declined;
  return voided ? texts.signOff.void : texts.gate.state(state, effect);
}
