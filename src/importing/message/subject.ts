const MAX_TITLE = 150;
const PREFIX = /^(?:\s*(?:re|aw|antw|sv|vs|fwd?|wg|tr|rif|odp)\s*(?:\[\d+\]|\^\d+|\(\d+\))?\s*:\s*)+/i;
const LIST_TAG = /^\s*\[[\w .:-]{1,40}\]\s*/;
const WAS = /\s*[([]\s*was:?\s*(.*?)[)\]]*\s*$/i;

export interface Subject {
  /** For people: without `Re:`, 3 to 150 characters. */
  title: string;
  /** For comparison: lower case, without prefixes, tags and `(was: ...)`; may be empty. */
  topic: string;
  /** The topic it was before, from `(was: ...)`; or null. */
  formerTopic: string | null;
  isReply: boolean;
}

/** Takes a subject line apart. */
export function readSubject(subject: string): Subject {
  const bare = withoutPrefixes(subject);
  const was = WAS.exec(bare);
  return {
    title: asTitle(bare),
    topic: asTopic(bare.replace(WAS, '') || bare),
    formerTopic: was?.[1] ? asTopic(was[1]) || null : null,
    isReply: PREFIX.test(subject.replace(LIST_TAG, '')),
  };
}

function withoutPrefixes(subject: string): string {
  let bare = subject;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(PREFIX, '');
    // A list's tag goes only where a `Re:` hides behind it: "[Fwd] x" and "[Help] x" are titles.
    if (PREFIX.test(bare.replace(LIST_TAG, ''))) bare = bare.replace(LIST_TAG, '');
  }
  return bare.trim();
}

function asTopic(text: string): string {
  return withoutPrefixes(text)
    .replace(LIST_TAG, '')
    .toLowerCase()
    .replace(/[\s"'.?!]+/g, ' ')
    .trim();
}

function asTitle(text: string): string {
  const clean = text
    .replace(/[\u200b-\u200f\u2060-\u2069]/g, '')
    .replace(/\p{M}{5,}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...clean];
  if (letters.length === 0) return '(no subject)';
  if (letters.length < 3) return `${clean} (subject)`;
  return letters.length > MAX_TITLE
    ? `${letters
        .slice(0, MAX_TITLE - 1)
        .join('')
        .trimEnd()}…`
    : clean;
}
