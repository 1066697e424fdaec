import type { PostDto } from '../../../contract/forums.js';
import type { PostMarks, ReactionKind } from '../../../contract/marks.js';
import { noMarks } from '../../../contract/reaction-kinds.js';
import { late } from '../../../text/words.js';
import { isOnIn, toggled } from '../../state/mine.js';
import { sayPolitely } from '../announce.js';
import { write } from '../send-reply.js';
import { clearProblem, showProblem } from './problem.js';
import type { PostTools } from './tools.js';

interface Turning {
  /** As the server knows it. */
  known: PostMarks;
  /** One request after the other for one post, so that the last press is the last to arrive. */
  last: Promise<void>;
  left: number;
}
const turning = new Map<string, Turning>();

/** Turns a reaction or the bookmark at once, and tells the server. What it refuses turns back, with its words. */
export function toggle(
  tools: PostTools,
  place: HTMLElement,
  { id, number }: PostDto,
  what: ReactionKind | 'bookmark' | string,
): void {
  const kind = what as ReactionKind | 'bookmark';
  const marks = tools.getMine().marks.get(id) ?? noMarks;
  const isOn = !isOnIn(marks, kind);
  const turn = turning.get(id) ?? { known: marks, last: Promise.resolve(), left: 0 };
  turning.set(id, turn);
  turn.left += 1;
  clearProblem(place);
  tools.showMarks(id, toggled(marks, kind, isOn));
  turn.last = turn.last.then(async () => {
    const answer = await send(id, kind, isOn).catch(() => null);
    turn.left -= 1;
    if (answer?.ok) turn.known = answer.data.marks;
    else showProblem(place, late.postTools.notSaved(answer?.error.message ?? late.postTools.noAnswer));
    if (turn.left > 0) return;
    turning.delete(id);
    tools.showMarks(id, turn.known);
    if (answer?.ok && kind === 'bookmark')
      sayPolitely(isOn ? late.postTools.bookmarked(number) : late.postTools.notBookmarked(number));
  });
}

function send(postId: string, kind: ReactionKind | 'bookmark', isOn: boolean) {
  return kind === 'bookmark'
    ? write<{ marks: PostMarks }>(isOn ? 'PUT' : 'DELETE', `/posts/${postId}/bookmark`, {})
    : write<{ marks: PostMarks }>('PUT', `/posts/${postId}/reactions/${kind}`, { isOn });
}
