import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { HeartPulseRegular } from '@fluentui/react-icons/svg/heart-pulse';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PuzzlePieceRegular } from '@fluentui/react-icons/svg/puzzle-piece';
import { healthAddress, processesAddress } from 'client/administration/addresses';
import { solutionsAddress, type Route } from '../shared/route';
import { texts } from '../texts';
import styles from './shell.module.css';

// The same pages out of the imported solution, as they open in the app, for whoever is signed in there.
const shippedAddress = '/WebResources/c3_/administration.html';

const links = [
  { address: processesAddress, pages: ['processes', 'process'], label: texts.processes.heading, Icon: FlowchartRegular },
  { address: healthAddress, pages: ['health'], label: texts.health.heading, Icon: HeartPulseRegular },
  { address: solutionsAddress, pages: ['solutions'], label: texts.solutions.heading, Icon: PuzzlePieceRegular },
] as const satisfies readonly { pages: readonly Route['page'][]; [other: string]: unknown }[];

/** What only administrators see of the navigation. */
export function AdministrationLinks({ page, onChosen }: { page: Route['page']; onChosen: () => void }) {
  return (
    <>
      <h2 id="administration" className={styles.group}>{texts.administration}</h2>
      <ul aria-labelledby="administration">
        {links.map(({ address, pages, label, Icon }) => (
          <li key={address}>
            <a href={address} {...((pages as readonly string[]).includes(page) && { 'aria-current': 'page' as const })} onClick={onChosen}>
              <Icon fontSize={20} aria-hidden="true" />{label}
            </a>
          </li>
        ))}
        <li>
          <a href={shippedAddress} target="_blank" rel="noopener">
            <OpenRegular fontSize={20} aria-hidden="true" />{texts.asShipped}
          </a>
        </li>
      </ul>
    </>
  );
}
