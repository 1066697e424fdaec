import type MarkdownIt from 'markdown-it';
import { directionOf, writtenLanguages } from '../../../contract/written-languages.js';

/** `::: fr` opens a passage in French, on a line of its own; `:::`, the next passage or the end of the text closes it. */
const OPENS = /^:::+[ \t]*([a-z]{2})[ \t]*$/;
const CLOSES = /^:::+[ \t]*$/;
const FENCE = /^(?:`{3,}|~{3,})/;
const known = new Set<string>(writtenLanguages);

/** Of the passage that this line opens; undefined: it opens none. */
function languageOf(line: string): string | undefined {
  const language = OPENS.exec(line)?.[1];
  return language !== undefined && known.has(language) ? language : undefined;
}

/** Teaches markdown passages in another language, so that they are read aloud as what they are (WCAG 3.1.2). */
export function passageRule(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before(
    'fence',
    'passage',
    (state, startLine, endLine, isSilent) => {
      const lineAt = (line: number) =>
        state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
      const isCode = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
      const language = isCode ? undefined : languageOf(lineAt(startLine));
      if (language === undefined) return false;
      if (isSilent) return true;
      let end = startLine + 1;
      // What is indented less than the list or quotation it stands in is outside of it.
      const isInside = (line: number) =>
        line < endLine && (state.isEmpty(line) || state.sCount[line]! >= state.blkIndent);
      // Passages never stand in passages: the next one ends this, closed or not.
      let fence = '';
      const ends = (text: string) => fence === '' && (CLOSES.test(text) || languageOf(text) !== undefined);
      while (isInside(end) && !ends(lineAt(end))) {
        const [mark] = FENCE.exec(lineAt(end)) ?? [''];
        if (fence === '') fence = mark;
        else if (mark.startsWith(fence)) fence = '';
        end += 1;
      }
      const { lineMax, parentType } = state;
      state.lineMax = end;
      state.push('passage_open', 'div', 1).attrs = [
        ['lang', language],
        ['dir', directionOf(language)],
      ];
      state.md.block.tokenize(state, startLine + 1, end);
      state.push('passage_close', 'div', -1);
      Object.assign(state, {
        lineMax,
        parentType,
        line: isInside(end) && CLOSES.test(lineAt(end)) ? end + 1 : end,
      });
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
}
