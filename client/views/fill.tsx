import { type ComponentChildren, Fragment } from 'preact';

/**
 * A sentence of the catalogue with elements in it: `fill('A forum of {network}', { network: <a …> })`.
 * Each language puts them where they belong.
 */
export function fill(sentence: string, parts: Record<string, ComponentChildren>): ComponentChildren {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>);
}
