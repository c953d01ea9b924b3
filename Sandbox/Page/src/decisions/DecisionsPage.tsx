import { Text } from '@fluentui/react-components';
import { Panel } from 'client/shared/Panel';
import { Failure, Loading } from 'client/shared/States';
import { useEffect } from 'react';
import { texts } from '../texts';
import styles from './decisions.module.css';
import { SignOffCard } from './SignOffCard';
import { useWaiting } from './waiting';
import { WaiverCard } from './WaiverCard';

/** Everything that waits for the word of the acting user. */
export function DecisionsPage() {
  const { data, error, reload } = useWaiting();
  const own = texts.decisions;
  useEffect(() => { document.title = texts.title(own.heading); }, [own]);

  if (error !== undefined) return <Failure title={texts.errors.decisions} error={error} onRetry={() => void reload()} />;
  if (!data) return <Loading label={own.loading} />;
  const { signOffs, waivers, running, readable } = data;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Text as="h1" size={500} weight="semibold" className={styles.title}>{own.heading}</Text>
        <Text className={styles.muted}>{own.hint}</Text>
      </header>
      <Panel title={own.signOffs}>
        {signOffs.length === 0 && <Text className={styles.muted}>{own.noSignOffs}</Text>}
        <ul className={styles.cards}>
          {signOffs.map((signOff) => <SignOffCard key={signOff.id} signOff={signOff} canOpen={readable.has(signOff.opportunity.id)} reload={reload} />)}
        </ul>
      </Panel>
      <Panel title={own.waivers}>
        {waivers.length === 0 && <Text className={styles.muted}>{own.noWaivers}</Text>}
        <ul className={styles.cards}>
          {waivers.map((waiver) => <WaiverCard key={waiver.id} waiver={waiver} canOpen={readable.has(waiver.opportunity.id)} reload={reload} />)}
        </ul>
      </Panel>
      {running.length > 0 && (
        <Panel title={own.running}>
          <ul className={styles.cards}>
            {running.map((waiver) => <WaiverCard key={waiver.id} waiver={waiver} canOpen={readable.has(waiver.opportunity.id)} reload={reload} />)}
          </ul>
        </Panel>
      )}
    </div>
  );
}
