import type { Report } from './report.js';
import { NODEBB, OWN, type Row } from './rows.js';

const heads = ['Measure', 'Convene', 'Bare Socket.IO', 'Ratio', 'Floor', 'Held'];

/** The report for people: one table, which is Markdown as well. */
export function tableOf({ machine, frameBytes, idleMegabytes, rows, integrity }: Report): string {
  const cells = [...rows.map(cellsOf), integrityCells(integrity)];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]!.length)),
  );
  const line = (texts: string[]) =>
    `| ${texts.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [
    `${machine.cores} cores, Node ${machine.node}, ${frameBytes} bytes per post on the wire, ${idleMegabytes.toFixed(0)} MB before the first client`,
    '',
    line(heads),
    rule,
    ...cells.map(line),
    '',
    `* ${NODEBB}, on the machine and day that docs/performance.md names; not in this run.`,
    '† Another page of ours, in this run.',
  ].join('\n');
}

function cellsOf({ measure, unit, ours, peer, peerName, ratio, floor, held }: Row): string[] {
  const mark = { [NODEBB]: ' *', [OWN]: ' †' }[peerName] ?? '';
  return [
    measure,
    `${short(ours)} ${unit}`,
    peer === null ? '' : `${short(peer)} ${unit}${mark}`,
    ratio === null ? '' : ratio.toFixed(2),
    floor ? `${floor.id} ${floor.at === 'least' ? '>=' : '<='} ${floor.value}` : '',
    held === null ? '' : yes(held),
  ];
}

function integrityCells({ ours, bare, held }: Report['integrity']): string[] {
  const triple = ({ lost, duplicates, orders }: Report['integrity']['ours']) =>
    `${lost} / ${duplicates} / ${orders}`;
  return ['lost / twice / orders, everywhere', triple(ours), triple(bare), '', 'P14 0 / 0 / 1', yes(held)];
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
