import type { ThreadPageDto } from '../../contract/forums.js';
import type { FormState, ShellProps } from '../pages/page.js';
import { Composer } from './composer.js';
import { problemOf, typedIn } from './form-state.js';
import { RefusalToPost } from './refusal-to-post.js';
import { STANDING_LINE } from './standing-line.js';

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
      <section id="reply" aria-label="Reply">
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
    <section id="reply" class="refusal stack" aria-label="Reply" tabIndex={-1}>
      <RefusalToPost
        reason={viewer.cannotReply}
        verb="reply here"
        isSignedIn={viewer.accountId !== null}
        network={network}
        csrf={shell.csrf}
        returnTo={shell.path}
      />
      <p class="muted small">{STANDING_LINE}</p>
    </section>
  );
}
