import type { AttachmentDto, AttachmentListDto } from '../../contract/attachments.js';
import type { AccessPreviewDto, ForumPeopleDto } from '../../contract/forum-people.js';
import type {
  BookmarksDto,
  ForumDto,
  ForumListItem,
  ForumPageDto,
  NetworkRef,
  PostDto,
  PostHistoryDto,
  ReactionsDto,
  ThreadDto,
  ThreadPageDto,
  ThreadViewer,
} from '../../contract/forums.js';
import type { OwnHoldDto } from '../../contract/holds.js';
import type { ModerationEntryDto, ModerationRole } from '../../contract/moderation.js';
import type { MoveDto } from '../../contract/moves.js';
import type { MembershipDto, NetworkDto, NetworkRole, NetworkViewer } from '../../contract/networks.js';
import type { FollowDto, FollowsDto, NotificationsDto } from '../../contract/notifications.js';
import type { PersonDto } from '../../contract/people.js';
import type {
  ForumReadingDto,
  MemberHomeDto,
  PublicTalkDto,
  ThreadReadingDto,
} from '../../contract/reading.js';
import type { ReadyReasonDto } from '../../contract/ready-reasons.js';
import type { RegisterDto } from '../../contract/register.js';
import type { SearchDto } from '../../contract/search.js';
import type { DraftDto, ListedDraftDto } from '../../contract/writing.js';
import type { KeptText } from './kept-text-props.js';
import type { FormState } from './page.js';
import type { RegisterFields } from './register/register-address.js';
import type { SearchFields } from './search-address.js';

export type { KeptText, KeptTextProps } from './kept-text-props.js';
export interface SearchProps {
  /** What the form holds. */
  fields: SearchFields;
  /** Null where the search was refused: the form says why. */
  found: SearchDto | null;
  /** What is searched for could show who a patient is. */
  isPersonal?: boolean;
  form?: FormState;
}

export interface VisitorHomeProps {
  /** A handful for the front page. */
  networks: NetworkDto[];
  talk: PublicTalkDto;
}
export interface MemberHomeProps {
  /** The newest notifications and followed threads. */
  news?: NotificationsDto;
  follows?: FollowsDto;
  /** Their e-mail address is not proven yet. */
  mustConfirm?: boolean;
  home: MemberHomeDto;
  memberships: { network: NetworkDto; role: NetworkRole; forums?: ForumListItem[] }[];
}
export interface RegisterProps {
  form?: FormState;
  /** Path to come back to after registering (N13). */
  returnTo?: string;
  /** Three words that would make a good password. */
  suggestion: string;
}
export interface SignInProps {
  form?: FormState;
  returnTo?: string;
  /** What was being written when the session was over: it goes along, and comes back as a draft. */
  kept?: KeptText;
}
export interface DraftsProps {
  drafts: ListedDraftDto[];
}
export interface SetupProps {
  form?: FormState;
  token: string;
  suggestion: string;
}
export interface NetworksProps {
  /** What the form holds. */
  fields: RegisterFields;
  /** Null where the search was refused: the form says why. */
  found: RegisterDto | null;
  form?: FormState;
}
export interface CreateNetworkProps {
  form?: FormState;
}
export interface EditNetworkProps {
  network: NetworkDto;
  form?: FormState;
}
export interface MembersProps {
  network: NetworkDto;
  members: MembershipDto[];
  viewer: NetworkViewer;
  form?: FormState;
  /** What was searched for. */
  q?: string;
  total: number;
  page?: number;
  pages?: number;
  unanswered?: number;
  /** Only who has not answered whether they still belong. */
  isUnanswered?: boolean;
}
export interface CreateForumProps {
  network: NetworkDto;
  form?: FormState;
}
export interface EditForumProps {
  network: NetworkDto | NetworkRef;
  forum: ForumDto;
  form?: FormState;
}
/** Asked before a change of who can read a forum; the form goes along, to be sent again as confirmed. */
export interface ConfirmAccessProps {
  network: NetworkDto | NetworkRef;
  forum: ForumDto;
  preview: AccessPreviewDto;
  values: Record<string, string>;
}
export interface ForumPeopleProps {
  page: ForumPeopleDto;
  form?: FormState;
}
export interface ForumPageProps {
  /** How the signed-in person follows it. */
  follow?: FollowDto;
  page: ForumPageDto;
  /** The `before` of the address, if any. */
  before?: number;
  /** Of the signed-in person. */
  reading?: ForumReadingDto;
}
export interface NewThreadProps {
  network: NetworkDto | NetworkRef;
  forum: ForumDto;
  /** Null where the person may write; otherwise why not. */
  cannotStart: string | null;
  /** A fresh UUID, so that a form sent twice is one thread. */
  clientKey: string;
  draft?: DraftDto | null;
  /** The writer has never sent one: the reminder before a first post is open. */
  isFirstText?: boolean;
  form?: FormState;
}
export interface ThreadPageProps {
  /** How the signed-in person follows it. */
  follow?: FollowDto;
  page: ThreadPageDto;
  /** Of the signed-in person. */
  reading?: ThreadReadingDto;
  clientKey: string;
  draft?: DraftDto | null;
  /** The writer has never sent one: the reminder before a first post is open. */
  isFirstText?: boolean;
  form?: FormState;
  /** Number of the post that the reply answers. */
  replyTo?: number;
  /** A quotation that the reply begins with. */
  quote?: string;
  /** Of the reader's own texts, those that wait for a moderator. */
  held?: OwnHoldDto[];
}
/** Where a post or thread is: for the band and the breadcrumbs. */
export interface Place {
  network: NetworkDto | NetworkRef;
  forum: ForumDto;
  thread: ThreadDto;
}
export interface MarkUnreadProps extends Place {
  post: PostDto;
}
export interface MoveThreadProps {
  move: MoveDto;
  /** It has just been moved: how to take that back. */
  isMoved: boolean;
  form?: FormState;
}
/** Who would gain and lose the thread, before it is moved. */
export interface ConfirmMoveProps {
  move: MoveDto;
  reason: string;
}
export interface RenameThreadProps extends Place {
  /** A moderator changes another's title: the author is told why. */
  needsReason: boolean;
  form?: FormState;
}
export interface EditPostProps extends Place {
  post: PostDto;
  /** The post's own markdown. */
  source: string;
  draft?: DraftDto | null;
  form?: FormState;
}
export interface DeletePostProps extends Place {
  post: PostDto;
  form?: FormState;
}
export interface RemovePostProps extends Place {
  post: PostDto;
  author: PersonDto;
  /** The role the author will read in the notice. */
  role: ModerationRole;
  ready?: ReadyReasonDto[];
  form?: FormState;
}
export interface RewordPostProps extends Place {
  post: PostDto;
  author: PersonDto;
  /** The post's own markdown. */
  source: string;
  ready?: ReadyReasonDto[];
  form?: FormState;
}
export interface PurgeVersionsProps extends Place {
  post: PostDto;
  author: PersonDto;
  ready?: ReadyReasonDto[];
  form?: FormState;
}
export interface RestorePostProps extends Place {
  post: PostDto;
  author: PersonDto;
  form?: FormState;
}
export interface PostHistoryProps extends Partial<Place> {
  history: PostHistoryDto;
  author?: PersonDto;
  viewer?: ThreadViewer;
}
export interface ModerationLogProps {
  network: NetworkDto | NetworkRef;
  entries: ModerationEntryDto[];
  /** Address of the next, older page; null on the last. */
  older?: string | null;
}
export interface ErrorPageProps {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** The policy's stable word, e.g. `not_member`, `sign_in`. */
  reason?: string;
  /** The sentence for people. */
  message?: string;
  retryAfterSeconds?: number;
  /** Where joining would help: that network. */
  network?: { name: string; path: string; canJoin: boolean };
  /** Path to come back to after signing in or joining. */
  returnTo?: string;
  requestId?: string;
  /** What was sent to a service that was away: to be sent once more as it is, or changed. */
  again?: { action: string; fields: Record<string, string>; text: string };
}
export interface MessageProps {
  title: string;
  text: string;
  links?: { href: string; text: string }[];
}

/** A request, command or event that programs can use. */
export interface DocumentedName {
  name: string;
  summary: string;
}

export interface DevelopersProps {
  requests: DocumentedName[];
  commands: DocumentedName[];
  events: DocumentedName[];
}

export interface FilesProps {
  list: AttachmentListDto;
  /** The file that was just added. */
  added?: AttachmentDto;
  form?: FormState;
}
export interface ReactionsProps extends Omit<Place, 'thread'>, ReactionsDto {}
export interface BookmarksProps extends BookmarksDto {
  form?: FormState;
}
export interface IgnoredProps {
  people: PersonDto[];
}
