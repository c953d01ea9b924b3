import { Text } from '@fluentui/react-components';
import { texts } from '../texts';

/** Says which texts a form does not show, and where they change. */
export function LanguagesNote({ languages }: { languages: readonly string[] }) {
  return languages.length > 0 && <Text size={200}>{texts.codifying.languages(languages)}</Text>;
}
