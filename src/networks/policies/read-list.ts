import { email } from '../../../contract/accounts.js';
import { MOST_ROWS, type RowProblem } from '../../../contract/invitations.js';
import { line } from '../../../contract/primitives.js';
import { emailKey } from '../../auth/index.js';

export interface ListedPerson {
  /** Of the text, from 1. */
  row: number;
  name: string;
  organisation: string;
  address: string;
}

export interface ReadList {
  people: ListedPerson[];
  problems: { row: number; problem: RowProblem }[];
  /** More rows than one list may have. */
  isTooLong: boolean;
}

const name = line('name', 80);
const organisation = line('organisation', 40);

/** Pure: a list of people, row by row. A first row without an address in it is a heading. */
export function readList(text: string): ReadList {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((source, index) => ({ row: index + 1, source }))
    .filter(({ source }) => source.trim() !== '');
  if (rows[0] && !rows[0].source.includes('@')) rows.shift();
  const found: ReadList = { people: [], problems: [], isTooLong: rows.length > MOST_ROWS };
  if (found.isTooLong) return found;
  const known = new Set<string>();
  for (const { row, source } of rows) {
    const cells = cellsOf(source);
    const problem = problemOf(cells) ?? (known.has(emailKey(cells[2]!)) ? 'repeated' : null);
    if (problem) {
      found.problems.push({ row, problem });
      continue;
    }
    known.add(emailKey(cells[2]!));
    found.people.push({
      row,
      name: name.parse(cells[0]),
      organisation: organisation.parse(cells[1]),
      address: email.parse(cells[2]),
    });
  }
  return found;
}

function problemOf(cells: string[]): RowProblem | null {
  if (cells.length !== 3) return 'cells';
  if (!name.safeParse(cells[0]).success) return 'name';
  if (!organisation.safeParse(cells[1]).success) return 'organisation';
  return email.safeParse(cells[2]).success ? null : 'address';
}

/** The cells of one row, by tab, semicolon or comma, whichever it has; quoted ones may hold it. */
function cellsOf(source: string): string[] {
  const separator = ['\t', ';', ','].find((one) => source.includes(one)) ?? ',';
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let n = 0; n < source.length; n++) {
    const sign = source[n]!;
    if (sign === '"') {
      if (isQuoted && source[n + 1] === '"') cell += source[++n];
      else isQuoted = !isQuoted;
    } else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
