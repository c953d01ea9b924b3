import { Link } from '@fluentui/react-components';
import { texts } from '../texts';
import { healthAddress, processesAddress, type AdministrationRoute } from './addresses';
import styles from './administration.module.css';

/** Leads from each page of the administration to the others. */
export function PageLinks({ page }: { page: AdministrationRoute['page'] | undefined }) {
  const here = (isHere: boolean) => isHere && { 'aria-current': 'page' as const };
  return (
    <nav aria-label={texts.administration} className={styles.links}>
      <Link href={processesAddress} {...here(page === 'processes' || page === 'process')}>{texts.processes.heading}</Link>
      <Link href={healthAddress} {...here(page === 'health')}>{texts.health.heading}</Link>
    </nav>
  );
}
