import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useAnnounce } from 'client/shared/announce';
import { Empty, Failure, Loading } from 'client/shared/States';
import { useEffect } from 'react';
import type { ListQuery } from '../api/fetchXml';
import { firstQuery, listAddress, replaceHash } from '../shared/route';
import { texts } from '../texts';
import { ListToolbar } from './ListToolbar';
import { OpportunityTable } from './OpportunityTable';
import styles from './list.module.css';
import { useOpportunities } from './useOpportunities';

/** All opportunities the acting user may see, to search, sort and open. */
export function OpportunityList({ query }: { query: ListQuery }) {
  const { rows, more = false, error, loading, loadMore } = useOpportunities(query);
  const announce = useAnnounce();
  const show = (changed: Partial<ListQuery>) => replaceHash(listAddress({ ...query, ...changed }));

  useEffect(() => { document.title = texts.title(texts.list.heading); }, []);
  useEffect(() => { if (rows) announce(texts.list.loaded(rows.length)); }, [rows, announce]);

  return (
    <div className={styles.card}>
      <ListToolbar query={query} onChange={show} />
      <div className={styles.progress}>{loading && rows && <ProgressBar thickness="medium" aria-label={texts.list.loading} />}</div>
      {!rows && loading && <Loading label={texts.list.loading} />}
      {rows?.length === 0 && !error && (
        <Empty title={texts.list.empty} hint={texts.list.emptyHint}>
          <Button onClick={() => show({ ...firstQuery, state: 'all' })}>{texts.list.clear}</Button>
        </Empty>
      )}
      {rows && rows.length > 0 && <OpportunityTable rows={rows} query={query} onSort={show} />}
      {error !== undefined && !loading && <Failure title={texts.errors.list} error={error} onRetry={() => void loadMore()} />}
      {rows && rows.length > 0 && (
        <footer className={styles.footer}>
          <Text size={200}>{texts.list.shown(rows.length, more)}</Text>
          {more && <Button disabledFocusable={loading} onClick={() => void loadMore()}>{texts.list.more}</Button>}
        </footer>
      )}
    </div>
  );
}
