import { HealthPage } from 'client/administration/HealthPage';
import { ProcessesPage } from 'client/administration/ProcessesPage';
import { ProcessPage } from 'client/administration/ProcessPage';
import { useHash } from 'client/shared/hash';
import { PageFrame } from 'client/shared/PageFrame';
import { Empty, Failure, Loading } from 'client/shared/States';
import { useFocusOnChange } from 'client/shared/useFocusOnChange';
import { useMemo, useRef, useState } from 'react';
import { SolutionsPage } from './administration/SolutionsPage';
import styles from './App.module.css';
import { DecisionsPage } from './decisions/DecisionsPage';
import { WaitingProvider } from './decisions/waiting';
import { OpportunityList } from './list/OpportunityList';
import { OpportunityPage } from './opportunity/OpportunityPage';
import { firstQuery, listAddress, parseRoute } from './shared/route';
import { SessionProvider, useSession } from './shared/session';
import { SideNav } from './shell/SideNav';
import { TopBar } from './shell/TopBar';
import { texts } from './texts';

export function App() {
  return (
    <PageFrame>
      <SessionProvider>
        <WaitingProvider>
          <Shell />
        </WaitingProvider>
      </SessionProvider>
    </PageFrame>
  );
}

function Shell() {
  const main = useRef<HTMLElement>(null);
  const [navigation, setNavigation] = useState(false);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip} onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{texts.skip}</a>
      <TopBar navigation={navigation} onToggleNavigation={() => setNavigation(!navigation)} />
      <SideNav open={navigation} onChosen={() => setNavigation(false)} />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}><Content main={main} /></main>
    </div>
  );
}

function Content({ main }: { main: React.RefObject<HTMLElement | null> }) {
  const { actor, error, retry } = useSession();
  const hash = useHash();
  const route = useMemo(() => parseRoute(hash), [hash]);
  const list = useRef(firstQuery);
  if (route.page === 'list') list.current = route.query;
  useFocusOnChange(main, route.page);

  if (error !== undefined) return <Failure title={texts.errors.users} error={error} onRetry={retry} />;
  if (!actor) return <Loading label={texts.list.loading} />;
  if (route.page === 'list') return <OpportunityList query={route.query} />;
  if (route.page === 'opportunity') return <OpportunityPage key={route.id} id={route.id} listAddress={listAddress(list.current)} />;
  if (route.page === 'decisions') return <DecisionsPage key={actor.id} />;
  if (route.page === 'processes') return <ProcessesPage key={actor.id} />;
  if (route.page === 'process') return <ProcessPage key={actor.id + route.id} id={route.id} />;
  if (route.page === 'health') return <HealthPage key={actor.id} mayProvision />;
  if (route.page === 'solutions') return <SolutionsPage key={actor.id} />;
  return <Empty title={texts.notFound} hint=""><a href={listAddress(firstQuery)}>{texts.toList}</a></Empty>;
}
