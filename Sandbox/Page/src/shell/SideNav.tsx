import { CounterBadge } from '@fluentui/react-components';
import { MoneyHandRegular } from '@fluentui/react-icons/svg/money-hand';
import { SignatureRegular } from '@fluentui/react-icons/svg/signature';
import { useHash } from 'client/shared/hash';
import { useAdministrator } from '../administration/useAdministrator';
import { useWaiting } from '../decisions/waiting';
import { decisionsAddress, firstQuery, listAddress, parseRoute } from '../shared/route';
import { texts } from '../texts';
import { AdministrationLinks } from './AdministrationLinks';
import styles from './shell.module.css';

interface Props {
  /** On a narrow screen only: there it lies over the page. */
  readonly open: boolean;
  readonly onChosen: () => void;
}

export function SideNav({ open, onChosen }: Props) {
  const { page } = parseRoute(useHash());
  const { data } = useWaiting();
  const isAdministrator = useAdministrator();
  const waiting = (data?.signOffs.length ?? 0) + (data?.waivers.length ?? 0);
  const current = (isHere: boolean) => isHere && { 'aria-current': 'page' as const };
  return (
    <nav id="navigation" aria-label={texts.navigation} className={styles.nav} data-open={open}>
      <ul>
        <li>
          <a href={listAddress(firstQuery)} {...current(page === 'list' || page === 'opportunity')} onClick={onChosen}>
            <MoneyHandRegular fontSize={20} aria-hidden="true" />{texts.list.heading}
          </a>
        </li>
        <li>
          <a href={decisionsAddress} {...current(page === 'decisions')} onClick={onChosen}>
            <SignatureRegular fontSize={20} aria-hidden="true" />{texts.decisions.heading}
            {waiting > 0 && (
              <>
                <CounterBadge count={waiting} color="brand" aria-hidden="true" className={styles.count} />
                <span className="hidden">, {texts.decisions.waiting(waiting)}</span>
              </>
            )}
          </a>
        </li>
        {isAdministrator && <li><AdministrationLinks page={page} onChosen={onChosen} /></li>}
      </ul>
    </nav>
  );
}
