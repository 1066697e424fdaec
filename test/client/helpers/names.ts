import { byId, elements, type Node, textOf } from './html.js';

/** What a screen reader calls a link, button or field: `aria-labelledby`, `aria-label`, its labels, its own text. */
export function nameOf(root: Node, node: Node): string {
  const { id, 'aria-label': label, 'aria-labelledby': refs } = node.attributes;
  if (refs) return textAt(root, refs);
  if (label) return label.trim();
  if (!['input', 'textarea', 'select'].includes(node.tag)) return textOf(node);
  const labels = elements(root, 'label').filter(
    (one) => (id !== undefined && one.attributes.for === id) || elements(one).includes(node),
  );
  return labels.map(textOf).join(' ').trim();
}

/** What is read after the name: `aria-describedby`. */
export function descriptionOf(root: Node, node: Node): string {
  return textAt(root, node.attributes['aria-describedby'] ?? '');
}

function textAt(root: Node, ids: string): string {
  const found = ids.split(' ').flatMap((id) => byId(root, id) ?? []);
  return found.map(textOf).join(' ').trim();
}
