import type { ForumAccess } from '../../contract/forums.js';
import type { PersonalDataMode } from '../../contract/personal-data/finding.js';
import type { AnonymityMode } from '../../contract/pseudonyms.js';
import type { DraftDto } from '../../contract/writing.js';
import { page as words } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { AnonymousChoice } from './anonymous-choice.js';
import { Audience } from './audience.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { LanguageChoice } from './language-choice.js';
import { ReplyTarget } from './reply-target.js';
import { WritingBox, WritingButtons } from './writing-box.js';

/** The id of the message's text box. */
export const COMPOSER_BODY = 'composer-body';

interface Props {
  threadId: string;
  forumId: string;
  csrf: string | null;
  /** A form sent twice is one post. */
  clientKey: string;
  access: ForumAccess;
  networkName: string;
  networkPath: string;
  guard: PersonalDataMode;
  anonymity: AnonymityMode;
  isFirstText: boolean;
  /** What the thread and its forum are written in. */
  writtenNear: (string | null | undefined)[];
  draft?: DraftDto | null;
  form?: FormState;
  /** Number of the post that is answered. */
  replyTo?: number;
  /** A quotation to begin with. */
  quote?: string;
  /** The thread's own address. */
  path: string;
  /** How long the session goes on if nothing is done. */
  sessionSeconds: number | undefined;
}

/** Writes a reply. Says who will read it before it is written. */
export function Composer(props: Props) {
  const { threadId, forumId, csrf, clientKey, access, networkName, draft, form, quote = '' } = props;
  const text = typedIn(form, 'body', draft?.body) ?? '';
  const action = `/t/${threadId}/reply`;
  return (
    <Form action={action} csrf={csrf} id="composer" class="composer">
      <input type="hidden" name="clientKey" value={clientKey} />
      <ReplyTarget replyTo={target(props)} path={props.path} />
      <WritingBox
        name="body"
        id={COMPOSER_BODY}
        label={<span class="composer-label">{words.thread.write}</span>}
        rows={7}
        value={quote === '' ? text : [text, quote].filter(Boolean).join('\n\n')}
        problem={problemOf(form, 'body')}
        form={form}
        place={{ kind: 'reply', placeId: threadId }}
        forumId={forumId}
        guard={props.guard}
        threadId={threadId}
        rules={`${props.networkPath}/rules`}
        isFirstText={props.isFirstText}
        draft={draft}
      />
      <div id="composer-audience">
        <Audience access={access} networkName={networkName} />
      </div>
      <AnonymousChoice mode={props.anonymity} form={form} />
      <WritingButtons
        send={words.thread.post}
        action={action}
        form={form}
        sessionSeconds={props.sessionSeconds}
      >
        <LanguageChoice
          label={words.posting.language}
          hint={words.posting.languageHint}
          unsaid={words.posting.asThread}
          meant={props.writtenNear.find(Boolean)}
          form={form}
          now={draft?.language}
          short={{ action, near: props.writtenNear }}
        />
      </WritingButtons>
      <p class="muted small">{words.posting.standingLine}</p>
    </Form>
  );
}

/** The post that is answered: as the form was sent, as the address says, as the draft was kept. */
function target({ form, replyTo, draft }: Props): number | undefined {
  return Number(typedIn(form, 'replyTo')) || (replyTo ?? draft?.replyTo ?? undefined);
}
