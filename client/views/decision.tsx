import type { ComponentChildren } from 'preact';
import type { ModerationEntryDto } from '../../contract/moderation.js';
import type { ReportReason } from '../../contract/reports.js';
import { live, page } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Tag } from './tag.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';

interface Props {
  entry: ModerationEntryDto;
  /** The reader is the one it is about: "your post". */
  isMine?: boolean;
  /** It is among notifications, and new there. */
  isUnread?: boolean;
  children?: ComponentChildren;
}

/** One decision of a moderator: what, why, by which role, when, and where. */
export function Decision({ entry, isMine, isUnread, children }: Props) {
  const words = page.moderation;
  return (
    <li id={`entry-${entry.id}`} class={isUnread ? 'is-unread' : undefined}>
      <h3 class="list-title">
        <DecisionSentence entry={entry} isMine={isMine ?? false} />{' '}
        {isUnread && <Tag>{page.notifications.isUnread}</Tag>}
      </h3>
      <p>
        <strong>{words.reason}</strong> {entry.reason || words.noReason}
      </p>
      {entry.rule && (
        <p>
          <strong>{words.rule}</strong> {ruleOf(entry.rule)}
        </p>
      )}
      {entry.takesBack && <p>{page.appeals.takesBack[entry.takesBack]}</p>}
      {isMine && (
        <p>
          <a href={`/decisions/${entry.id}`}>{page.appeals.readStatement}</a>
        </p>
      )}
      <p class="meta">
        <Time at={entry.at} />{' '}
        {entry.path && (
          <a href={entry.path}>
            {entry.postNumber === null ? words.goToThread : words.goToPost(entry.postNumber)}
            <HiddenText>
              {entry.threadTitle === null ? (
                words.ofTheThread
              ) : (
                <TitleIn say={words.of} title={entry.threadTitle} language={entry.titleLanguage} />
              )}
            </HiddenText>
          </a>
        )}
      </p>
      {children}
    </li>
  );
}

/** What some reasons say to those who report, they don't say to those who are decided about. */
const saidToReporters = new Set<ReportReason>([
  'other',
  'copyright',
  'accessibility',
  'childAbuse',
  'otherIllegal',
]);

/** A rule in a plain sentence. */
export function ruleOf(rule: ReportReason): string {
  const { text, hint } = page.reports.reasons[rule];
  return saidToReporters.has(rule) ? text : hint;
}

/** A rule by its name, as lists and forms call it, and what it means where that is more. */
export function NamedRule({ rule }: { rule: ReportReason }) {
  const { text } = page.reports.reasons[rule];
  const sentence = ruleOf(rule);
  return (
    <>
      <strong>{text}</strong>
      {sentence !== text && ` – ${sentence}`}
    </>
  );
}

interface SentenceProps {
  entry: ModerationEntryDto;
  isMine: boolean;
  isByRole?: boolean;
  /** Puts it into another sentence. */
  within?(sentence: string): string;
}

/** The sentence as it is shown, with its thread's title in the title's own language. */
export function DecisionSentence({
  entry,
  isMine,
  isByRole,
  within = (sentence) => sentence,
}: SentenceProps) {
  const say = (threadTitle: string | null) => within(sentenceOf({ ...entry, threadTitle }, isMine, isByRole));
  if (entry.threadTitle === null) return <>{say(null)}</>;
  return <TitleIn say={say} title={entry.threadTitle} language={entry.titleLanguage} />;
}

/** "A network moderator removed your post 4 in “Phones”" */
export function sentenceOf(entry: ModerationEntryDto, isMine: boolean, isByRole = isMine): string {
  const words = page.moderation;
  // The log has a name for everyone who is still here; those told of a decision learn the role.
  const who = isByRole
    ? words.byRole(entry.actorRole)
    : words.byPerson(entry.actor?.name ?? live.post.formerMember, entry.actorRole);
  const title = entry.threadTitle;
  if (isOfPost(entry.action)) {
    const number = entry.postNumber ?? 0;
    const post = isMine ? words.yourPost(number) : words.post(number);
    return words.did[entry.action](who, post, title === null ? '' : words.inThread(title));
  }
  const did = words.did[entry.action as Exclude<keyof typeof words.did, (typeof ofPosts)[number]>];
  return did(who, title === null ? '' : words.thread(title)).trim();
}

const ofPosts = [
  'post.removed',
  'post.hidden',
  'post.edited',
  'post.purged',
  'post.restored',
  'author.revealAsked',
  'author.revealed',
] as const;
const isOfPost = (action: string): action is (typeof ofPosts)[number] =>
  (ofPosts as readonly string[]).includes(action);
