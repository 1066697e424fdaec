import type { TriedRuleDto } from '../../contract/word-rules.js';
import { page } from '../../text/words.js';
import { Time } from './time.js';

/** What a rule would have found among recent posts, with the newest of them. */
export function TriedRule({ tried }: { tried: TriedRuleDto }) {
  const words = page.wordRules;
  const { looked, matched, newest } = tried;
  return (
    <section class="stack" aria-labelledby="tried" role="status">
      <h2 id="tried">{words.tried}</h2>
      <p>{looked === 0 ? words.triedNothing : words.triedCount(matched, looked)}</p>
      {newest.length > 0 && (
        <ul class="list">
          {newest.map(({ path, title, number, at, before, found, after }) => (
            <li key={path}>
              <p>
                <a href={path}>{words.triedPost(title, number)}</a>
              </p>
              <p>
                {before}
                {found && <mark>{found}</mark>}
                {after}
              </p>
              <p class="meta">
                <Time at={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
