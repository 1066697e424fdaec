import type { HomeChange } from '../../contract/network-home.js';
import { page } from '../../text/words.js';
import { Time } from './time.js';
import { writtenIn } from './written-in.js';

/** The newest of a network that the reader may read. Scripts fetch it again when there are news. */
export function LastChanges({ changes }: { changes: HomeChange[] }) {
  const words = page.networkHome;
  return (
    <div id="last-changes">
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ol class="list">
          {changes.map(({ kind, title, titleLanguage, path, forum, at }) => (
            <li key={`${kind} ${path}`}>
              <h3 class="list-title">
                <a href={path} {...writtenIn(titleLanguage)}>
                  {title}
                </a>
              </h3>
              <p class="meta">
                <span>{words.change[kind].replace('{forum}', () => forum ?? '')}</span> <Time at={at} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
