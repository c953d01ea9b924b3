import { Avatar, Dropdown, Option } from '@fluentui/react-components';
import { useSession } from '../shared/session';
import { texts } from '../texts';
import styles from './shell.module.css';

/** Chooses on whose behalf everything on the page is asked and done. */
export function ActingUser() {
  const { users, actor, actAs } = useSession();
  if (!actor) return null;
  return (
    <div className={styles.user}>
      <Avatar name={actor.name} size={28} color="colorful" aria-hidden="true" />
      <Dropdown
        appearance="filled-darker"
        size="small"
        aria-label={texts.actingUser}
        className={styles.users}
        value={actor.name}
        selectedOptions={[actor.id]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = users.find((user) => user.id === optionValue);
          if (chosen) actAs(chosen);
        }}
      >
        {users.map((user) => (
          <Option key={user.id} value={user.id} text={user.name}>
            <span className={styles.option}>{user.name}{user.title && <small>{user.title}</small>}</span>
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}
