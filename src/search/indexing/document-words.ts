/**
 * SQL: the rendered text of a post without what it quotes, or only that. Quotes may hold quotes: the text is cut before
 * every beginning and end of one, and how deep each piece lies is counted.
 */
function partOf(html: string, isQuoted: boolean): string {
  const cut = ['<blockquote', '</blockquote'].reduce(
    (text, tag) => `replace(${text}, '${tag}', '${CUT}${tag}')`,
    html,
  );
  return `case when ${html} like '%<blockquote%' then (
      select coalesce(string_agg(piece, ' ' order by place), '') from (
        select piece, place, sum(case when piece like '<blockquote%' then 1 when piece like '</blockquote%' then -1 else 0 end)
          over (order by place) as depth
        from string_to_table(${cut}, '${CUT}') with ordinality as s(piece, place)) pieces
      where depth ${isQuoted ? '> 0' : '<= 0'})
    else ${isQuoted ? "''" : html} end`;
}
const CUT = '\ue002';

/** SQL: what the author of a post wrote himself, and what he quotes. */
export const ownText = (html: string) => partOf(html, false);
export const quotedText = (html: string) => partOf(html, true);

/**
 * SQL: the words of a post. Postgres' own parser passes over tags and their attributes, so the rendered text goes in
 * as it is: what a reader sees is what is found. What is quoted weighs less than what somebody wrote himself. Our own
 * words about it are not in it (client/views/worded.ts).
 */
export const bodyWords = (p: string) => `(setweight(to_tsvector('convene', ${ownText(`${p}.html`)}), 'B')
  || case when ${p}.html like '%<blockquote%'
    then setweight(to_tsvector('convene', ${quotedText(`${p}.html`)}), 'D') else '' end)`;

/** SQL: the words of a thread's title, which weigh more. */
export const titleWords = (t: string) => `setweight(to_tsvector('convene', ${t}.title), 'A')`;

/** SQL: tells one title from another, without keeping it. */
export const titleKey = (t: string) => `md5(${t}.title)::uuid`;

/** SQL: the time of a post in steps of thirty days, as the indexes of words have it. Both must say it alike. */
export const monthOf = (at: string) =>
  `((extract(epoch from ${at} - '1970-01-01 00:00:00+00'::timestamptz) / 2592000)::int)`;

/** What `has:` knows, and its bit in a document. */
export const HAS_BITS = { link: 1, code: 2, quote: 4, image: 8 } as const;

/** SQL: the bits of what a post has. */
export const hasBits = (p: string) => `(
  case when ${p}.html ~ '<a [^>]*href=' then ${HAS_BITS.link} else 0 end
  + case when ${p}.html ~ '<(code|pre)[ >]' then ${HAS_BITS.code} else 0 end
  + case when ${p}.html ~ '<blockquote[ >]' then ${HAS_BITS.quote} else 0 end
  + case when ${p}.html ~ '<img ' then ${HAS_BITS.image} else 0 end)::smallint`;

/**
 * SQL: a document counts only while this holds: its post and thread are as they were when it was made. `d`, `p` and
 * `t` are the document, the post and the thread.
 */
export const isTrue = (
  d: string,
  p: string,
  t: string,
) => `(${t}.forum_id = ${d}.forum_id and case when ${d}.number = 1
  then ${d}.title_key = ${titleKey(t)} and ${d}.version = case when ${p}.state = 'visible' then ${p}.version else 0 end
  else ${p}.state = 'visible' and ${d}.version = ${p}.version end)`;
