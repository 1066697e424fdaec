import { codeBlock, escapeLine } from './escape-markdown.js';
import { isPreformatted } from './is-preformatted.js';
import { renderList, startsAsItem } from './render-list.js';
import { renderParagraph } from './render-paragraph.js';

const RULE = /^\s*(?:[-=*_~#.]\s?){5,}$/;

/** `---- cut here ----` */
const LABELLED_RULE = /^\s*[-=*_~#]{4,}.*[-=*_~#]{4,}\s*$/;

type Block = { kind: 'code' | 'rule' | 'heading' | 'text'; lines: string[] };

/** A writer's own lines (no quotations) as markdown blocks. */
export function renderBlocks(lines: string[]): string {
  const blocks = joinCode(splitAtBlanks(lines).flatMap(classify));
  return blocks.map((block, index) => render(block, blocks[index - 1], blocks[index + 1])).join('\n\n');
}

function render({ kind, lines }: Block, before: Block | undefined, after: Block | undefined): string {
  if (kind === 'code') return codeBlock(undented(lines));
  if (kind === 'rule') return '---';
  if (kind === 'heading') return `**${escapeLine(lines[0]!)}**`;
  const isAlone = ![before, after].some((other) => other?.kind === 'text' && startsAsItem(other.lines));
  return renderList(lines, isAlone) ?? renderParagraph(lines);
}

function splitAtBlanks(lines: string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

function classify(lines: string[]): Block[] {
  const inner = lines.filter((line) => !RULE.test(line));
  if (inner.length >= 2 && isPreformatted(inner)) return [{ kind: 'code', lines }];
  if (inner.length === 1 && lines.length === 2 && RULE.test(lines[1]!)) return underlined(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (RULE.test(line)) blocks.push({ kind: 'rule', lines: [line] });
    else if (last?.kind === 'text' && ![line, last.lines.at(-1)!].some((one) => LABELLED_RULE.test(one)))
      last.lines.push(line);
    else blocks.push({ kind: 'text', lines: [line] });
  }
  return blocks;
}

/** A line of about the same length below a title makes it a heading; any other line is a rule. */
function underlined(lines: string[]): Block[] {
  const [title, line] = [lines[0]!.trim(), lines[1]!.trim()];
  if (title.length < 80 && Math.abs(title.length - line.length) <= 4)
    return [{ kind: 'heading', lines: [title] }];
  return [
    { kind: 'text', lines: [lines[0]!] },
    { kind: 'rule', lines: [line] },
  ];
}

/** Tables have empty lines inside: neighbouring code blocks are one. */
function joinCode(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'code' && last?.kind === 'code') last.lines = [...last.lines, '', ...block.lines];
    else if (!(block.kind === 'rule' && last?.kind === 'rule')) joined.push({ ...block });
  }
  return joined;
}

function undented(lines: string[]): string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent).trimEnd());
}
