import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import type { OpportunityState, Stage, Verdict } from '../api/types';
import { texts } from '../texts';
import styles from './process.module.css';

type Standing = 'done' | 'current' | 'stopped' | 'upcoming';

interface Props {
  readonly verdict: Verdict;
  readonly state: OpportunityState;
}

/** The stages side by side with the step that the buyer takes in each. */
export function ProcessBar({ verdict, state }: Props) {
  const stages = [...verdict.stages].sort((one, other) => one.position - other.position);
  const current = stages.findIndex((stage) => stage.code === verdict.from);
  return (
    <>
      <ol className={styles.bar} aria-label={texts.process.name}>
        {stages.map((stage, index) => <StageItem key={stage.id} stage={stage} standing={standingOf(index, current, state)} />)}
      </ol>
      {/* On a narrow screen the stages have no room for it. */}
      {state === 'open' && <p className={styles.buyerNow}>{texts.process.buyer}: {stages[current]?.buyerStep}</p>}
    </>
  );
}

function StageItem({ stage, standing }: { stage: Stage; standing: Standing }) {
  return (
    <li className={styles.stage} data-standing={standing} {...(standing === 'current' && { 'aria-current': 'step' as const })}>
      <div className={styles.chevron}>
        <span className={styles.number}>{standing === 'done' ? <CheckmarkFilled aria-hidden="true" /> : stage.macroStage}</span>
        <span className={styles.words}>
          <span className={styles.name}>
            {standing === 'done' && <span className="hidden">{stage.macroStage} </span>}
            {stage.name}
            <span className="hidden">, {texts.process[standing]}</span>
          </span>
          {stage.buyerStep && <span className={styles.buyer} title={stage.buyerStep}>{texts.process.buyer}: {stage.buyerStep}</span>}
        </span>
      </div>
    </li>
  );
}

function standingOf(index: number, current: number, state: OpportunityState): Standing {
  if (state === 'won' || index < current) return 'done';
  if (index > current) return 'upcoming';
  return state === 'lost' ? 'stopped' : 'current';
}
