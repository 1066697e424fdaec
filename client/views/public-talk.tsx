import type { PublicTalkDto, ThreadPlace } from '../../contract/reading.js';
import { page as words } from '../../text/words.js';
import { PlaceList } from './place-list.js';

/** What is talked about in public, the newest first. Scripts keep it live. */
export function PublicTalk({ talk }: { talk: PublicTalkDto }) {
  return (
    <section class="stack" aria-labelledby="talk-title" id="public-talk">
      <h2 id="talk-title">{words.home.liveTitle}</h2>
      {talk.threads.length === 0 ? (
        <p class="muted">{words.home.noTalk}</p>
      ) : (
        <PlaceList places={talk.threads} level={3} />
      )}
    </section>
  );
}

/** The forums that a front page watches: those of the threads it shows. */
export function watchedForums(places: ThreadPlace[]): string[] {
  return [...new Set(places.map(({ forum }) => forum.id))].slice(0, 10);
}
