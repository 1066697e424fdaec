import { LIST_ITEM } from './list-item.js';

/** Whether a block of lines needs its columns kept: tables, drawings, program text, centred or ragged lines. */
export function isPreformatted(lines: string[]): boolean {
  if (lines.length < 2) return false;
  if (isJustified(lines)) return false;
  return hasColumns(lines) || isDrawing(lines) || isProgram(lines) || isRagged(lines);
}

/** Both margins straight: a text processor stretched the spaces. */
function isJustified(lines: string[]): boolean {
  const widths = lines.slice(0, -1).map((line) => line.trimEnd().length);
  const widest = Math.max(...widths);
  return (
    lines.length >= 4 &&
    widths.filter((width) => width >= widest - 1).length >= widths.length * 0.8 &&
    wordsPerLine(lines) > 6
  );
}

function hasColumns(lines: string[]): boolean {
  const spaced = lines.map((line) => / {3,}\S/.test(content(line).replace(/[.?!]["')]? {2,4}(?=\S)/g, '. ')));
  // A deep indent below a line with columns continues its last column.
  const kept = lines.filter((line, index) => spaced[index] || (spaced[index - 1] && line.search(/\S/) >= 8));
  // Some people typed their prose with any number of spaces.
  if (wordsPerLine(lines) > 9 && !lines.some((line) => /\S {5,}\S/.test(line))) return false;
  return spaced.includes(true) && kept.length >= 2 && kept.length >= lines.length * 0.34;
}

function isDrawing(lines: string[]): boolean {
  const solid = lines.join('').replace(/\s/g, '');
  const marks = solid.replace(/[\p{L}\p{N}…]/gu, '');
  const drawn = lines.filter((line) => /[|+\\/_=<>-]{4,}/.test(line) || /^\s*[|\\/].*[|\\/]\s*$/.test(line));
  return (
    solid.length > 0 &&
    (marks.length / solid.length > 0.4 || (drawn.length >= 3 && drawn.length >= lines.length * 0.5))
  );
}

function isProgram(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => LIST_ITEM.test(line))) return false;
  const ended = lines.filter((line) => /[;{}]\s*$/.test(line));
  return ended.length >= lines.length * 0.5 && lines.some((line) => /[{}=()]/.test(line));
}

/** Three or more different indents of short lines: verse, centred announcements, outlines. */
function isRagged(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => LIST_ITEM.test(line)) || wordsPerLine(lines) > 8) return false;
  const indents = new Set(lines.map((line) => Math.floor(line.search(/\S/) / 2)));
  return indents.size >= 3;
}

function wordsPerLine(lines: string[]): number {
  return lines.join(' ').trim().split(/\s+/).length / lines.length;
}

/** The line without its indent and list marker, whose gap is no column. */
function content(line: string): string {
  return LIST_ITEM.exec(line)?.groups?.text ?? line.trim();
}
