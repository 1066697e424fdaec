import type { PostDto } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import type { CaseProps } from '../pages/cases/props.js';
import { Difference } from './difference.js';
import { Disclosure } from './disclosure.js';
import { nameOf as nameIn } from './name-of.js';
import { Notice } from './notice.js';
import { ServerHtml } from './server-html.js';
import { Time } from './time.js';

/** The reported post as it is, as it was, and what stands around it. */
export function CaseSubject({ item, history, around, people, forum }: CaseProps) {
  const words = page.cases.item;
  if (item.kind === 'person' || item.kind === 'network') return null;
  const nameOf = ({ authorId }: PostDto) => nameIn(people.find(({ id }) => id === authorId));
  const [now, ...before] = history?.revisions ?? [];
  const text = now?.html ?? item.hidden?.html;
  const written = history ? (history.post.language ?? forum?.language) : item.hidden?.language;
  return (
    <>
      {item.kind === 'post' && (
        <section class="stack" aria-labelledby="now-title">
          <h2 id="now-title">{words.now}</h2>
          {item.hidden && (
            <Notice kind="locked">
              <p>{words.hidden}</p>
            </Notice>
          )}
          {text === undefined ? (
            <p>{words.gonePost}</p>
          ) : (
            <ServerHtml class="card prose" html={text} language={written} />
          )}
          {before.length > 0 && (
            <Disclosure summary={words.versions}>
              {before.map((revision) => (
                <section key={revision.version} class="stack">
                  <h3>{words.version(revision.version)}</h3>
                  <p class="muted small">
                    <Time at={revision.writtenAt} />
                  </p>
                  {revision.changes ? (
                    <Difference pieces={revision.changes} language={written} />
                  ) : (
                    <ServerHtml class="prose" html={revision.html} language={written} />
                  )}
                </section>
              ))}
            </Disclosure>
          )}
        </section>
      )}
      {around.length > 0 && (
        <section class="stack" aria-labelledby="around-title">
          <h2 id="around-title">{words.around}</h2>
          <ul class="list">
            {around.map((post) => (
              <li key={post.id}>
                <h3 class="list-title">
                  <a href={`/p/${post.id}`}>{page.post.postBy(post.number, nameOf(post))}</a>
                </h3>
                {post.state === 'visible' ? (
                  <ServerHtml
                    class="prose"
                    html={post.html ?? ''}
                    language={post.language ?? forum?.language}
                  />
                ) : (
                  <p class="muted">{words.gonePost}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
