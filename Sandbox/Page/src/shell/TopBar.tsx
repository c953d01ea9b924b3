import { Button } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { firstQuery, listAddress } from '../shared/route';
import { texts } from '../texts';
import { ActingUser } from './ActingUser';
import styles from './shell.module.css';

interface Props {
  readonly navigation: boolean;
  readonly onToggleNavigation: () => void;
}

export function TopBar({ navigation, onToggleNavigation }: Props) {
  return (
    <header className={styles.top}>
      <Button
        appearance="transparent"
        className={styles.burger}
        icon={<NavigationRegular />}
        aria-label={texts.toggleNavigation}
        aria-expanded={navigation}
        aria-controls="navigation"
        onClick={onToggleNavigation}
      />
      <a href={listAddress(firstQuery)} className={styles.product}>{texts.product}</a>
      <span className={styles.environment}>{texts.environment}</span>
      <ActingUser />
    </header>
  );
}
