import type { Snippet } from '../../contract/search.js';

/** A text whose matching words stand out. */
export function Marked({ pieces }: { pieces: Snippet }) {
  return <>{pieces.map(({ text, isMatch }, place) => (isMatch ? <mark key={place}>{text}</mark> : text))}</>;
}
