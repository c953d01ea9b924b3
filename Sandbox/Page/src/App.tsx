import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { HealthPage } from 'client/administration/HealthPage';
import { ProcessesPage } from 'client/administration/ProcessesPage';
import { ProcessPage } from 'client/administration/ProcessPage';
import { Announcer } from 'client/shared/announce';
import { useHash } from 'client/shared/hash';
import { Empty, Failure, Loading } from 'client/shared/States';
import { useTheme } from 'client/shared/theme';
import { useEffect, useMemo, useRef, useState } from 'react';
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

// The components' styles come before the page's own, which may so refine them.
const renderer = createDOMRenderer(document, { insertionPoint: document.querySelector('title')! });

export function App() {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={useTheme()}>
        <Announcer>
          <SessionProvider>
            <WaitingProvider>
              <Shell />
            </WaitingProvider>
          </SessionProvider>
        </Announcer>
      </FluentProvider>
    </RendererProvider>
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
  if (route.page === 'health') return <HealthPage key={actor.id} />;
  if (route.page === 'solutions') return <SolutionsPage key={actor.id} />;
  return <Empty title={texts.notFound} hint=""><a href={listAddress(firstQuery)}>{texts.toList}</a></Empty>;
}

/** Another page starts at its top, also for the keyboard; the first one leaves the focus where the browser puts it. */
function useFocusOnChange(main: React.RefObject<HTMLElement | null>, page: string) {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
