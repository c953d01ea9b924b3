import { Badge, Text } from '@fluentui/react-components';
import { readFile } from 'client/shared/files';
import { Panel } from 'client/shared/Panel';
import { useAction } from 'client/shared/useAction';
import { useState } from 'react';
import type { Finding, Opportunity, SignOff, Verdict } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import { FindingItem } from './FindingItem';
import styles from './gate.module.css';
import { holds } from './look';
import { UnassignedEvidence } from './UnassignedEvidence';

interface Props {
  readonly opportunity: Opportunity;
  readonly verdict: Verdict;
  readonly signOffs: readonly SignOff[];
  readonly reload: () => Promise<void>;
}

/** What the next stage needs, what is there already, and one click to add what is not. */
export function GatePanel({ opportunity, verdict, signOffs, reload }: Props) {
  const api = useApi();
  const action = useAction(reload);
  const [upload, setUpload] = useState<{ code: string; sent: number }>();
  const { findings, unassigned } = verdict;
  const isOpen = opportunity.state === 'open';

  const attach = async ({ code, title }: Finding, file: File) => {
    setUpload({ code, sent: 0 });
    await action.run(
      async () => api.addNote(opportunity.id, { subject: code, file: await readFile(file) }, (sent) => setUpload({ code, sent })),
      texts.gate.attached(file.name, title),
    );
    setUpload(undefined);
  };

  return (
    <Panel title={texts.gate.name} aside={isOpen && <Headline findings={findings} />}>
      <Text className={styles.target}>{isOpen ? targetOf(verdict) : texts.gate.closed(texts.opportunity.states[opportunity.state])}</Text>
      {isOpen && <Text size={200} className={styles.muted}>{verdict.stages.find(({ code }) => code === verdict.from)?.purpose}</Text>}
      {action.refusal}
      {isOpen && findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingItem
              key={finding.code}
              opportunityId={opportunity.id}
              processCode={verdict.process.code}
              signOffs={signOffs}
              reload={reload}
              finding={finding}
              stage={verdict.stages.find(({ code }) => code === finding.stage && code !== verdict.from)}
              busy={action.busy}
              sent={upload?.code === finding.code ? upload.sent : undefined}
              onAttach={(file) => void attach(finding, file)}
            />
          ))}
        </ul>
      )}
      {isOpen && unassigned.length > 0 && (
        <UnassignedEvidence
          evidence={unassigned}
          checkpoints={findings.filter(({ kind }) => kind === 'checkpoint')}
          busy={action.busy}
          onAssign={(file, { code, title }) => void action.run(() => api.assign(file.noteId!, code), texts.gate.assigned(file.name, title))}
        />
      )}
    </Panel>
  );
}

/** Counts what can stop the move; advice cannot. */
function Headline({ findings }: { findings: readonly Finding[] }) {
  const needed = findings.filter(({ effect }) => effect === 'block');
  const open = needed.filter((finding) => !holds(finding)).length;
  const waived = needed.filter(({ state }) => state === 'waived').length;
  const text = open > 0 ? texts.gate.open(open, needed.length)
    : waived > 0 ? texts.gate.waived(waived)
    : needed.length > 0 ? texts.gate.met(needed.length) : texts.gate.nothing;
  return <Badge size="large" appearance="tint" color={open > 0 ? 'severe' : 'success'}>{text}</Badge>;
}

function targetOf({ stages, to }: Verdict): string {
  const target = stages.find(({ code }) => code === to);
  return target ? texts.gate.toStage(target.name) : texts.gate.toWon;
}
