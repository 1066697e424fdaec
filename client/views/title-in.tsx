import { writtenIn } from './written-in.js';

interface Props {
  /** A sentence of the page's own, about a title. */
  say(title: string): string;
  title: string;
  /** What the title is written in. */
  language: string | null | undefined;
}

/** Stands for the title while the sentence is made: no title holds it, for control characters are refused. */
const PLACE = '\u0001';

/** A sentence with a title in it, each read aloud as what it is written in. Only words where both are the same. */
export function TitleIn({ say, title, language }: Props) {
  const attributes = writtenIn(language);
  if (attributes.lang === undefined) return <>{say(title)}</>;
  const [before, ...rest] = say(PLACE).split(PLACE);
  return (
    <>
      {before}
      {rest.map((after) => (
        <>
          <span {...attributes}>{title}</span>
          {after}
        </>
      ))}
    </>
  );
}
