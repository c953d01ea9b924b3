import { useCallback, useMemo, useRef } from 'react';
import { AdministrationApi, type Rights } from '../api/administration';
import { WebApi } from '../api/webApi';
import { useHash } from '../shared/hash';
import { PageFrame } from '../shared/PageFrame';
import { Failure, Loading } from '../shared/States';
import { useFocusOnChange } from '../shared/useFocusOnChange';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { parseAdministrationRoute } from './addresses';
import styles from './administration.module.css';
import { HealthPage } from './HealthPage';
import { PageHead } from './PageHead';
import { PageLinks } from './PageLinks';
import { ProcessesPage } from './ProcessesPage';
import { ProcessPage } from './ProcessPage';
import { AdministrationProvider } from './useAdministration';

// Whoever is signed in acts: the platform knows who that is.
const administration = new AdministrationApi(new WebApi());

/** The pages of the administration as they stand in the app: publishing and health. */
export function AdministrationPages() {
  return (
    <PageFrame>
      <AdministrationProvider value={administration}><Content /></AdministrationProvider>
    </PageFrame>
  );
}

function Content() {
  const main = useRef<HTMLElement>(null);
  const hash = useHash();
  const route = useMemo(() => parseAdministrationRoute(hash.replace(/^#/, '')), [hash]);
  const { data, error, reload } = useLoad(useCallback(() => administration.rights(), []));
  useFocusOnChange(main, hash);

  if (error !== undefined) return <Failure title={texts.errors.rights} error={error} onRetry={() => void reload()} />;
  if (!data) return <Loading label={texts.access.loading} />;
  return (
    <div className={styles.pages}>
      {data.mayAdminister && <PageLinks page={route?.page} />}
      <main ref={main} id="main" tabIndex={-1}><Page route={route} rights={data} /></main>
    </div>
  );
}

function Page({ route, rights }: { route: ReturnType<typeof parseAdministrationRoute>; rights: Rights }) {
  if (route === undefined) return <PageHead title={texts.notFound} hint="" />;
  if (route.page === 'health') return rights.mayCheck ? <HealthPage mayProvision={rights.mayAdminister} /> : <PageHead title={texts.access.noHealth} hint={texts.access.askHealth} />;
  if (!rights.mayAdminister) return <PageHead title={texts.access.noProcesses} hint={texts.access.askProcesses} />;
  return route.page === 'process' ? <ProcessPage key={route.id} id={route.id} /> : <ProcessesPage />;
}
