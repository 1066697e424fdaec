import type { PostDto } from '../../contract/forums.js';
import { EDIT_GRACE_SECONDS } from '../../contract/limits.js';
import type { PersonDto } from '../../contract/people.js';
import { late, live } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Monogram } from './monogram.js';
import { Time } from './time.js';

interface Props {
  post: PostDto;
  person: PersonDto | undefined;
  titleId: string;
  isPending: boolean;
  editedFrom?: number;
}

/** Who, when and which. The number is the post's address. */
export function PostHeader({ post, person, titleId, isPending, editedFrom }: Props) {
  const name = person?.name ?? live.post.formerMember;
  return (
    <header class="post-header">
      <Monogram name={name} />
      <div>
        <h3 class="post-author" id={titleId}>
          {!isPending && <HiddenText>{live.post.by(post.number)}</HiddenText>}
          {person ? <a href={`/u/${person.username}`}>{name}</a> : name}{' '}
          {person && <span class="username">{person.username}</span>}
        </h3>
        <p>
          <Time at={post.createdAt} />
          {post.editedAt && saysEdited(post) && <Edited post={post} at={post.editedAt} />}
          {editedFrom !== undefined && post.state === 'visible' && (
            <EditedSince post={post} from={editedFrom} />
          )}
        </p>
      </div>
      {!isPending && (
        <a class="post-number" href={`/p/${post.id}`}>
          <HiddenText>{live.post.number}</HiddenText>
          {`#${post.number}`}
        </a>
      )}
    </header>
  );
}

/** Whoever had read the earlier text is told all the same. */
function saysEdited({ state, createdAt, editedAt }: PostDto): boolean {
  const after = Date.parse(editedAt ?? '') - Date.parse(createdAt);
  return state === 'visible' && after > EDIT_GRACE_SECONDS * 1_000;
}

function Edited({ post, at }: { post: PostDto; at: string }) {
  return (
    <>
      {'. '}
      <a href={`/p/${post.id}/history`}>
        {live.post.edited}
        <HiddenText>{live.post.editedPost(post.number)}</HiddenText> <Time at={at} />
      </a>
    </>
  );
}

/** Since the reader saw it: the way to what changed. */
function EditedSince({ post, from }: { post: PostDto; from: number }) {
  return (
    <>
      {'. '}
      <a class="edited-since" href={`/p/${post.id}/history?from=${from}`} data-action="changes">
        {late.edits.editedSince}
        <HiddenText>{late.edits.inPost(post.number)}</HiddenText>
      </a>
    </>
  );
}
