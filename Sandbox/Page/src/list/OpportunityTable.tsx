import { Link, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { formatDay } from 'client/shared/format';
import { memo } from 'react';
import type { ListQuery, SortColumn } from '../api/fetchXml';
import type { Opportunity } from '../api/types';
import { opportunityAddress } from '../shared/route';
import { StateBadge } from '../shared/StateBadge';
import { texts } from '../texts';
import styles from './list.module.css';

interface Column {
  readonly key: keyof typeof texts.list.columns;
  readonly sort?: SortColumn;
}

const columns: readonly Column[] = [
  { key: 'name', sort: 'name' },
  { key: 'account', sort: 'parentaccountid' },
  { key: 'stage' },
  { key: 'revenue', sort: 'estimatedvalue' },
  { key: 'closeDate', sort: 'estimatedclosedate' },
  { key: 'owner', sort: 'ownerid' },
  { key: 'status', sort: 'statecode' },
];

interface Props {
  readonly rows: readonly Opportunity[];
  readonly query: ListQuery;
  readonly onSort: (changed: Pick<ListQuery, 'sort' | 'descending'>) => void;
}

/** Built from divs with table roles: on a narrow screen its rows become cards without losing their roles. */
export function OpportunityTable({ rows, query, onSort }: Props) {
  return (
    <Table noNativeElements aria-label={texts.list.heading} className={styles.table} size="small">
      <TableHeader className={styles.head}>
        <TableRow>
          {columns.map(({ key, sort }) => {
            const sorted = sort === query.sort;
            return (
              <TableHeaderCell
                key={key}
                className={styles[key]}
                {...(sort && {
                  sortable: true,
                  onClick: () => onSort({ sort, descending: sorted && !query.descending }),
                  ...(sorted && { sortDirection: query.descending ? 'descending' as const : 'ascending' as const }),
                })}
              >
                {texts.list.columns[key]}
              </TableHeaderCell>
            );
          })}
        </TableRow>
      </TableHeader>
      <TableBody>{rows.map((row) => <OpportunityRow key={row.id} row={row} />)}</TableBody>
    </Table>
  );
}

const OpportunityRow = memo(function OpportunityRow({ row }: { row: Opportunity }) {
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.name}><Link href={opportunityAddress(row.id)} title={row.name}>{row.name}</Link></TableCell>
      <TableCell className={styles.account}><span title={row.account}>{row.account}</span></TableCell>
      <TableCell className={styles.stage}>{row.stage}</TableCell>
      <TableCell className={styles.revenue}>{row.revenue}</TableCell>
      <TableCell className={styles.closeDate}>{formatDay(row.closeDate)}</TableCell>
      <TableCell className={styles.owner}>{row.owner}</TableCell>
      <TableCell className={styles.status}><StateBadge state={row.state} /></TableCell>
    </TableRow>
  );
});
