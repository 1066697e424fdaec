import type { Report } from './report.js';
import { NODEBB, OWN, PLAIN, type Row, SAME } from './rows.js';

const heads = ['Measure', 'Convene', 'Beside', 'Ratio', 'Floor', 'Held', 'Goal', 'Reached'];

/** The report for people: one table, which is Markdown as well. */
export function tableOf({ machine, frameBytes, idleMegabytes, rows, integrity }: Report): string {
  return [
    `${machine.cores} cores, Node ${machine.node}, ${frameBytes} bytes per post on the wire, ${idleMegabytes.toFixed(0)} MB before the first client`,
    '',
    ...linesOf([...rows.map(cellsOf), integrityCells(integrity)]),
    '',
    ...notes,
  ].join('\n');
}

/** The lines of one part by itself. */
export function rowsTableOf(rows: Row[]): string {
  return [...linesOf(rows.map(cellsOf)), '', ...notes].join('\n');
}

const notes = [
  'Beside: bare Socket.IO in this run, where nothing else is said.',
  `* ${NODEBB}, on the machine and day that docs/performance.md names; not in this run.`,
  '† Another page of ours, in this run.',
  '‡ Convene itself under other circumstances, in this run.',
  '§ One plain statement after another over one connection, in this run.',
];

function linesOf(cells: string[][]): string[] {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]!.length)),
  );
  const line = (texts: string[]) =>
    `| ${texts.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heads), rule, ...cells.map(line)];
}

function cellsOf({ measure, unit, ours, peer, peerName, ratio, floor, held, reached }: Row): string[] {
  const mark = { [NODEBB]: ' *', [OWN]: ' †', [SAME]: ' ‡', [PLAIN]: ' §' }[peerName] ?? '';
  const sign = floor?.at === 'least' ? '>=' : '<=';
  return [
    measure,
    `${short(ours)} ${unit}`,
    peer === null ? '' : `${short(peer)} ${unit}${mark}`,
    ratio === null ? '' : ratio.toFixed(2),
    floor ? `${floor.id} ${sign} ${floor.value}` : '',
    held === null ? '' : yes(held),
    floor?.goal === undefined ? '' : `${sign} ${floor.goal}`,
    reached === null ? '' : yes(reached),
  ];
}

function integrityCells({ ours, bare, held }: Report['integrity']): string[] {
  const triple = ({ lost, duplicates, orders }: Report['integrity']['ours']) =>
    `${lost} / ${duplicates} / ${orders}`;
  const name = 'lost / twice / orders, everywhere';
  return [name, triple(ours), triple(bare), '', 'P14 0 / 0 / 1', yes(held), '', ''];
}

function yes(held: boolean): string {
  return held ? 'yes' : 'NO';
}

/** Three figures that count, thousands with a comma. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}
