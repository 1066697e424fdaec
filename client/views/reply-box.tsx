import type { ThreadPageDto } from '../../contract/forums.js';
import type { DraftDto } from '../../contract/writing.js';
import { page as words } from '../../text/words.js';
import type { FormState, ShellProps } from '../pages/page.js';
import { Composer } from './composer.js';
import { RefusalToPost } from './refusal-to-post.js';

interface Props {
  page: ThreadPageDto;
  form?: FormState;
  clientKey: string;
  draft?: DraftDto | null;
  isFirstText?: boolean;
  replyTo?: number;
  quote?: string;
  shell: ShellProps;
}

/** The end of a thread's page: the composer, or why there is none. */
export function ReplyBox({
  page,
  form,
  clientKey,
  draft,
  isFirstText = false,
  replyTo,
  quote,
  shell,
}: Props) {
  const { thread, forum, network, viewer } = page;
  if (viewer.cannotReply === null) {
    return (
      <section id="reply" aria-label={words.thread.reply}>
        <Composer
          threadId={thread.id}
          forumId={forum.id}
          csrf={shell.csrf}
          clientKey={clientKey}
          access={forum.access}
          networkName={network.name}
          networkPath={network.path}
          guard={network.personalData}
          anonymity={network.anonymity}
          draft={draft}
          isFirstText={isFirstText}
          writtenNear={[thread.language, forum.language]}
          form={form}
          replyTo={replyTo}
          quote={quote}
          path={`${thread.path}#composer`}
          sessionSeconds={shell.viewer?.sessionSeconds}
        />
      </section>
    );
  }
  return (
    <section id="reply" class="refusal stack" aria-label={words.thread.reply} tabIndex={-1}>
      <RefusalToPost
        reason={viewer.cannotReply}
        verb="reply"
        isSignedIn={viewer.accountId !== null}
        network={network}
        csrf={shell.csrf}
        returnTo={shell.path}
      />
      {draft && (
        <p>
          {words.writing.draftElsewhere} <a href="/drafts">{words.writing.kept.toDrafts}</a>
        </p>
      )}
    </section>
  );
}
