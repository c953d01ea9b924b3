import { SearchBox, Tab, TabList, Title3 } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ListQuery } from '../api/fetchXml';
import { texts } from '../texts';
import styles from './list.module.css';

interface Props {
  readonly query: ListQuery;
  readonly onChange: (changed: Partial<ListQuery>) => void;
}

const typingPause = 250;

export function ListToolbar({ query, onChange }: Props) {
  const [search, setSearch] = useState(query.search);
  const pause = useRef<number>();
  useEffect(() => setSearch(query.search), [query.search]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const type = (value: string) => {
    setSearch(value);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onChange({ search: value.trim() }), typingPause);
  };

  return (
    <div className={styles.toolbar}>
      <Title3 as="h1" className={styles.heading}>{texts.list.heading}</Title3>
      <TabList
        size="small"
        aria-label={texts.list.status}
        selectedValue={query.state}
        onTabSelect={(_, { value }) => onChange({ state: value as ListQuery['state'] })}
      >
        {(['open', 'won', 'lost', 'all'] as const).map((state) => <Tab key={state} value={state}>{texts.list.states[state]}</Tab>)}
      </TabList>
      <SearchBox
        className={styles.search}
        aria-label={texts.list.search}
        placeholder={texts.list.searchHint}
        value={search}
        onChange={(_, { value }) => type(value)}
      />
    </div>
  );
}
