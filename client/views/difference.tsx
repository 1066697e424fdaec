import type { Difference as Pieces } from '../../contract/difference.js';
import { late } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { pageLanguage, writtenIn } from './written-in.js';

/** So much of an unchanged stretch is shown on each side of a change. */
const AROUND = 160;

interface Props {
  pieces: Pieces;
  /** What the text is written in. */
  language?: string | null;
}

/** What an edit changed, word by word: to be seen, and said in words to those who hear it. */
export function Difference({ pieces, language }: Props) {
  if (pieces === null) return <p>{late.edits.tooMuch}</p>;
  const theirs = writtenIn(language);
  const ours = theirs.lang === undefined ? {} : pageLanguage();
  return (
    <p class="difference" {...theirs}>
      {pieces.map(({ text, kind }, place) => {
        if (kind === 'same') return shortened(text, place > 0, place < pieces.length - 1);
        const Element = kind === 'added' ? 'ins' : 'del';
        return (
          <Element key={place}>
            <HiddenText {...ours}>{kind === 'added' ? late.edits.added : late.edits.removed}</HiddenText>
            {text}
            <HiddenText {...ours}>{late.edits.end}</HiddenText>
          </Element>
        );
      })}
    </p>
  );
}

/** Long stretches in which nothing changed keep what stands next to a change. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const start = hasBefore ? AROUND : 0;
  const end = hasAfter ? AROUND : 0;
  if (text.length <= start + end + AROUND) return text;
  return `${text.slice(0, start)} … ${end > 0 ? text.slice(-end) : ''}`;
}
