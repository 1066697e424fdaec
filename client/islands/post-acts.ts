import type { PostMarks } from '../../contract/marks.js';
import { noMarks } from '../../contract/reaction-kinds.js';
import { late } from '../../text/words.js';
import { type Mine, toggled } from '../state/mine.js';
import { sayNow, sayPolitely } from './announce.js';
import { byId } from './dom.js';
import { write } from './send-reply.js';

export interface PostActsOptions {
  list: HTMLElement;
  getMine(): Mine;
  /** Shows what the reader did with a post. */
  show(postId: string, marks: PostMarks): void;
}

/**
 * Reactions and bookmarks turn where they stand, and a reply is begun on the page it answers.
 * Without this, the same buttons send their form and the same links open their pages.
 */
export function offerPostActs({ list, getMine, show }: PostActsOptions): void {
  /** One request after the other for one post, so that the last press is the last to arrive. */
  const waiting = new Map<string, Promise<void>>();

  list.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const act = event.target.closest<HTMLElement>('[data-action]');
    const post = act?.closest<HTMLElement>('li[data-post-id]');
    if (!act || !post) return;
    const number = Number(post.id.replace('post-', ''));
    const postId = post.dataset.postId!;
    const name = act.dataset.action!;
    if (name === 'reply') {
      if (beginReply(number)) event.preventDefault();
    } else if (act instanceof HTMLButtonElement && (name === 'react' || name === 'bookmark')) {
      event.preventDefault();
      const [kind = '', state] = act.value.split(' ');
      const isOn = state === 'on';
      show(postId, toggled(marksOf(postId), name, kind, isOn));
      const before = waiting.get(postId) ?? Promise.resolve();
      const turn = before.then(() => send(postId, number, name, kind, isOn));
      waiting.set(postId, turn);
      void turn.then(() => waiting.get(postId) === turn && waiting.delete(postId));
    }
  });

  const marksOf = (postId: string) => getMine().marks.get(postId) ?? noMarks;

  /** Where the server refuses or is silent, what was shown is taken back, and it is said why. */
  async function send(
    postId: string,
    number: number,
    act: string,
    kind: string,
    isOn: boolean,
  ): Promise<void> {
    const answer = await (act === 'react'
      ? write<{ marks: PostMarks }>('PUT', `/posts/${postId}/reactions/${kind}`, { isOn })
      : write<{ marks: PostMarks }>(isOn ? 'PUT' : 'DELETE', `/posts/${postId}/bookmark`, {})
    ).catch(() => null);
    if (!answer?.ok) {
      show(postId, toggled(marksOf(postId), act, kind, !isOn));
      sayNow(late.posts.notSaved(answer?.error.message ?? late.posts.noAnswer));
    } else if (act === 'bookmark') {
      sayPolitely(isOn ? late.posts.bookmarked(number) : late.posts.notBookmarked(number));
    }
  }
}

/** Turns the reply box to one post and goes there. @returns false where there is no box to write in */
function beginReply(number: number): boolean {
  const line = byId('replying-to');
  const box = byId('composer-body');
  const field = document.querySelector('#composer [name=replyTo]');
  const [target, whole] = line?.querySelectorAll('a') ?? [];
  if (!line || !box || !target || !whole || !(field instanceof HTMLInputElement)) return false;
  field.value = String(number);
  target.textContent = late.posts.inReplyTo(number);
  target.href = `#post-${number}`;
  line.hidden = false;
  whole.onclick = (event) => {
    event.preventDefault();
    field.value = '';
    line.hidden = true;
    box.focus();
  };
  box.focus();
  return true;
}
