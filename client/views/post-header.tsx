import type { PostDto } from '../../contract/forums.js';
import { EDIT_GRACE_SECONDS } from '../../contract/limits.js';
import type { AuthorDto } from '../../contract/people.js';
import { pseudonymNumber } from '../../contract/pseudonym-names.js';
import { late, live } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Monogram } from './monogram.js';
import { nameOf } from './name-of.js';
import { Time } from './time.js';

interface Props {
  post: PostDto;
  person: AuthorDto | undefined;
  titleId: string;
  isPending: boolean;
  editedFrom?: number;
  /** The viewer wrote it: said where their name does not. */
  isOwn?: boolean;
}

/** Who, when and which. The number is the post's address. */
export function PostHeader({ post, person, titleId, isPending, editedFrom, isOwn }: Props) {
  const isNamed = person && pseudonymNumber(person.username) === null;
  const name = nameOf(person);
  return (
    <header class="post-header">
      <Monogram name={name} />
      <div>
        <h3 class="post-author" id={titleId}>
          {!isPending && <HiddenText>{live.post.by(post.number)}</HiddenText>}
          {isNamed ? <a href={`/u/${person.username}`}>{name}</a> : isOwn ? live.post.youAs(name) : name}{' '}
          {isNamed && <span class="username">{person.username}</span>}
        </h3>
        <p>
          {person && <About person={person} />}
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

/** What the author is here, and where they work: words before the time, each with its own end for those who hear them. */
function About({ person: { role, organisation } }: { person: AuthorDto }) {
  return (
    <>
      {role && <span class="author-role">{live.post.roles[role]}</span>}
      {role && '. '}
      {organisation && `${organisation}. `}
    </>
  );
}

/** Whoever had read the earlier text is told all the same; what a moderator changed always says so. */
function saysEdited({ state, createdAt, editedAt, isModerated }: PostDto): boolean {
  if (isModerated) return state === 'visible';
  const after = Date.parse(editedAt ?? '') - Date.parse(createdAt);
  return state === 'visible' && after > EDIT_GRACE_SECONDS * 1_000;
}

function Edited({ post, at }: { post: PostDto; at: string }) {
  return (
    <>
      {'. '}
      <a href={`/p/${post.id}/history`}>
        {post.isModerated ? live.post.editedByModerator : live.post.edited}
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
