import { escapeLine } from './escape-markdown.js';
import { LIST_ITEM, markdownMarker } from './list-item.js';

interface Item {
  indent: number;
  marker: string;
  lines: string[];
}

/**
 * A block as a markdown list, nested by its indents; null when it is none. A first line that introduces
 * the items stays a paragraph before them.
 * @param isAlone false when a neighbouring block is a list too: then a single item is enough
 */
export function renderList(lines: string[], isAlone: boolean): string | null {
  const start = lines.findIndex((line) => itemOf(line) !== null);
  if (start < 0 || start > 1 || (start === 1 && !/[:;]\s*$/.test(lines[0]!))) return null;
  const items: Item[] = [];
  for (const line of lines.slice(start)) {
    const item = itemOf(line);
    if (item) items.push(item);
    else items.at(-1)!.lines.push(line);
  }
  const isNumbered = /\d/.test(items[0]!.marker);
  if (items.length < 2 && isAlone && !isNumbered) return null;
  const list = renderItems(items);
  return start === 1 ? `${escapeLine(lines[0]!)}\n\n${list}` : list;
}

/** Whether a block starts like a list. */
export function startsAsItem(lines: string[]): boolean {
  return itemOf(lines[0] ?? '') !== null;
}

function itemOf(line: string): Item | null {
  const groups = LIST_ITEM.exec(line)?.groups;
  const marker = groups && markdownMarker(groups.marker!);
  return marker ? { indent: groups.indent!.length, marker, lines: [groups.text!] } : null;
}

function renderItems(items: Item[]): string {
  /** Open levels: indent in the source, and where their text starts in the markdown. */
  const levels: { indent: number; content: number }[] = [];
  return items
    .map(({ indent, marker, lines }) => {
      while (levels.length > 0 && indent < levels.at(-1)!.indent) levels.pop();
      if (levels.length > 0 && indent < levels.at(-1)!.indent + 2) levels.pop();
      const left = ' '.repeat(levels.at(-1)?.content ?? 0);
      const content = left.length + marker.length + 1;
      if (levels.length < 4) levels.push({ indent, content });
      const [first, ...rest] = lines.map(escapeLine);
      return [`${left}${marker} ${first}`, ...rest.map((line) => ' '.repeat(content) + line)].join('\n');
    })
    .join('\n');
}
