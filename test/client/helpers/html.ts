/** Just enough HTML reading for what our own renderer writes: well formed, double quotes, known void elements. */
export interface Node {
  tag: string;
  attributes: Record<string, string>;
  parent: Node | null;
  children: (Node | string)[];
}

const voids = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi;

export function parseHtml(html: string): Node {
  const root: Node = { tag: '#root', attributes: {}, parent: null, children: [] };
  let here = root;
  let end = 0;
  for (const match of html.matchAll(token)) {
    if (match.index !== end) throw new Error(`unreadable: ${html.slice(end, end + 60)}`);
    end = match.index + match[0].length;
    const [, closing, tag, attributes, selfClosing, text] = match;
    if (text !== undefined) here.children.push(decode(text));
    else if (closing) here = close(here, tag!);
    else if (tag) {
      const node: Node = { tag, attributes: readAttributes(attributes ?? ''), parent: here, children: [] };
      here.children.push(node);
      if (!voids.has(tag) && !selfClosing) here = node;
    }
  }
  if (here !== root || end !== html.length) throw new Error(`not closed: ${here.tag}`);
  return root;
}

function close(here: Node, tag: string): Node {
  if (here.tag !== tag || !here.parent) throw new Error(`</${tag}> closes <${here.tag}>`);
  return here.parent;
}

function readAttributes(source: string): Record<string, string> {
  const found = [...source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name!.toLowerCase(), decode(value ?? '')]));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** All elements, in the order of the document. */
export function elements(node: Node, ...tags: string[]): Node[] {
  const inside = node.children.flatMap((child) =>
    typeof child === 'string' ? [] : elements(child, ...tags),
  );
  return tags.length === 0 || tags.includes(node.tag) ? [node, ...inside] : inside;
}

/** What is read out: all text, hidden words included, drawings left out. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node.attributes['aria-hidden'] === 'true') return '';
  return node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

export function byId(root: Node, id: string): Node | undefined {
  return elements(root).find((node) => node.attributes.id === id);
}

/** Whether an element of this name, or of this `.class`, is around it. */
export function isInside(node: Node, what: string): boolean {
  const fits = (at: Node) =>
    what.startsWith('.') ? (at.attributes.class ?? '').split(' ').includes(what.slice(1)) : at.tag === what;
  for (let at = node.parent; at; at = at.parent) if (fits(at)) return true;
  return false;
}
