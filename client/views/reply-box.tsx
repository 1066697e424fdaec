import type { ThreadPageDto } from '../../contract/forums.js';
import { page as words } from '../../text/words.js';
import type { FormState, ShellProps } from '../pages/page.js';
import { Composer } from './composer.js';
import { problemOf, typedIn } from './form-state.js';
import { RefusalToPost } from './refusal-to-post.js';

interface Props {
  page: ThreadPageDto;
  form?: FormState;
  clientKey: string;
  shell: ShellProps;
}

/** The end of a thread's page: the composer, or why there is none. */
export function ReplyBox({ page, form, clientKey, shell }: Props) {
  const { thread, forum, network, viewer } = page;
  if (viewer.cannotReply === null) {
    return (
      <section id="reply" aria-label={words.thread.reply}>
        <Composer
          action={`/t/${thread.id}/reply`}
          csrf={shell.csrf}
          clientKey={clientKey}
          access={forum.access}
          networkName={network.name}
          value={typedIn(form, 'body')}
          problem={problemOf(form, 'body')}
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
      <p class="muted small">{words.posting.standingLine}</p>
    </section>
  );
}
