import { MoneyHandRegular } from '@fluentui/react-icons/svg/money-hand';
import { firstQuery, listAddress } from '../shared/route';
import { texts } from '../texts';
import styles from './shell.module.css';

interface Props {
  /** On a narrow screen only: there it lies over the page. */
  readonly open: boolean;
  readonly onChosen: () => void;
}

export function SideNav({ open, onChosen }: Props) {
  return (
    <nav id="navigation" aria-label={texts.navigation} className={styles.nav} data-open={open}>
      <ul>
        <li>
          <a href={listAddress(firstQuery)} aria-current="page" onClick={onChosen}>
            <MoneyHandRegular fontSize={20} aria-hidden="true" />{texts.list.heading}
          </a>
        </li>
      </ul>
    </nav>
  );
}
