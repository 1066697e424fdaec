import type { ComponentChildren } from 'preact';
import { MAX_POST_CHARACTERS } from '../../contract/limits.js';
import type { PersonalDataMode } from '../../contract/personal-data/finding.js';
import type { DraftDto, DraftPlace } from '../../contract/writing.js';
import { page as words } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { AskPersonalData } from './ask-personal-data.js';
import { AskTerms } from './ask-terms.js';
import { Button } from './button.js';
import { Field, type FieldProps } from './field.js';
import { AddFile } from './file-form.js';
import { formatInstant } from './format-time.js';
import { MarkdownHelp } from './markdown-help.js';
import { PostingReminder } from './posting-reminder.js';
import { ServerHtml } from './server-html.js';
import { SignedInUntil } from './signed-in-until.js';

interface Props extends FieldProps {
  value: string;
  rows: number;
  place: DraftPlace;
  forumId: string;
  threadId?: string;
  /** What the network does about texts that could show who a patient is. */
  guard: PersonalDataMode;
  /** Where the rules for comments stand. */
  rules: string;
  /** Its writer has never sent one: what to mind is open. Null: a text that was sent before. */
  isFirstText: boolean | null;
  /** What is kept of this text on the server. */
  draft?: DraftDto | null;
  /** The form that was sent, when it is shown again. */
  form?: FormState;
}

/**
 * The box of every form that writes a post. Tools, completion and drafts over devices come to it by script, when it
 * is used; preview and drafts work without (`WritingButtons`).
 */
export function WritingBox(props: Props) {
  const { value, rows, place, forumId, threadId, draft, form, guard, rules, isFirstText, ...field } = props;
  const { preview } = form ?? {};
  const isNewer = draft && form && String(draft.version) !== (form.values?.draftVersion ?? '0');
  const isDraft = draft && draft.body === value;
  return (
    <div
      class="writing stack"
      data-writing={place.kind}
      data-place={place.placeId}
      data-forum={forumId}
      data-thread={threadId}
      data-draft={draft?.version}
      data-max={MAX_POST_CHARACTERS}
      data-guard={guard}
    >
      {preview !== undefined && <PreviewOf html={preview} />}
      <div class="toolbar-place" />
      {draft && <input type="hidden" name="draftVersion" value={draft.version} />}
      <Field {...field}>
        {(wiring) => <textarea {...wiring} rows={rows} value={value} spellcheck={true} />}
      </Field>
      {isNewer && draft.body !== value && <OtherText body={draft.body} />}
      <p id={statusId(field.id)} class="writing-status muted small">
        {isDraft ? words.writing.draftFrom(formatInstant(Date.parse(draft.savedAt))) : ''}
      </p>
      <p class="muted small">
        {words.writing.patients} <a href={rules}>{words.terms.linkHere}</a>
      </p>
      {isFirstText !== null && <PostingReminder isFirst={isFirstText} />}
      <MarkdownHelp />
    </div>
  );
}

/** The status beside `composer-body` is `composer-status`. */
const statusId = (id = '') => id.replace(/body$/, 'status');

/** What another device saved meanwhile: to be read, copied, or left behind. */
function OtherText({ body }: { body: string }) {
  return (
    <Field name="other" label={words.writing.otherDraft}>
      {(wiring) => <textarea {...wiring} name={undefined} readOnly rows={5} value={body} />}
    </Field>
  );
}

function PreviewOf({ html }: { html: string }) {
  return (
    <section class="preview" id="preview" aria-labelledby="preview-heading" tabIndex={-1}>
      <h2 id="preview-heading">{words.writing.previewHeading}</h2>
      <p class="muted small">{words.writing.previewNote}</p>
      {html === '' ? <p>{words.writing.previewEmpty}</p> : <ServerHtml html={html} />}
    </section>
  );
}

interface ButtonsProps {
  send: string;
  action: string;
  form?: FormState;
  /** It changes what is there. */
  isSaving?: boolean;
  /** How long the session goes on if nothing is done. */
  sessionSeconds: number | undefined;
  /** More that can be said of the text. It stands after what sends it: what has a button must not take Enter over. */
  children: ComponentChildren;
}

/** Sends, shows, keeps, or adds a file. The first is what Enter in a field of one line does. */
export function WritingButtons(props: ButtonsProps) {
  const { send, action, form, isSaving, sessionSeconds, children } = props;
  return (
    <>
      {/* Set by script, for a form that goes by itself. */}
      <input type="hidden" name="attested" value="" />
      <AskPersonalData form={form} isSaving={isSaving} />
      <AskTerms form={form} />
      <SignedInUntil seconds={sessionSeconds} />
      <div class="row writing-buttons">
        <Button>{send}</Button>{' '}
        <button
          class="button button-quiet"
          type="submit"
          name="intent"
          value="preview"
          formAction={`${action}#preview`}
        >
          {words.writing.preview}
        </button>{' '}
        <button class="button button-quiet" type="submit" name="intent" value="draft">
          {words.writing.saveDraft}
        </button>
      </div>
      {children}
      <AddFile action={action} form={form} />
    </>
  );
}
