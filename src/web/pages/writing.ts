import {
  draftsPage,
  type FormState,
  type KeptText,
  keptTextPage,
  type ShellProps,
  signInPage,
} from '../../../client/pages/index.js';
import type { DraftPlace, ReadDraftDto } from '../../../contract/writing.js';
import { languageOf } from '../../../contract/written-languages.js';
import { said } from '../../../text/index.js';
import { page as words } from '../../../text/words.js';
import type { Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { acceptTerms } from '../../terms/index.js';
import { discardDraft, listDrafts, previewPost, readDraft, saveDraft } from '../../writing/index.js';
import { statusOf } from '../errors/status.js';
import { addFile, forgottenDescription, forgottenFile } from './add-file.js';
import { type Answer, type CookieChange, type PageRequest, seeOther, show } from './answer.js';
import { fields, shownAgain, submit, writtenIn } from './form.js';

interface Writing {
  place: DraftPlace;
  /** Where the form stands, with a draft in it. */
  path: string;
  /** Where a text stands that was kept for moderators; left out: in the list of them. */
  heldPath?(holdId: string): string;
  /** Posts the text. */
  send(): Promise<Answer>;
  /** The form again, with what was typed. */
  again(form: FormState): Promise<Answer>;
}

/**
 * A form that writes a post: sends it, shows it, or keeps it as a draft, as the pressed button says. Whatever
 * happened to the session or the place meanwhile, the text is in the answer or kept, and mostly both.
 */
export async function written(request: PageRequest, writing: Writing): Promise<Answer> {
  const { ctx, form } = request;
  const again = async (state: FormState) => writing.again({ ...state, values: form });
  const text = {
    ...writing.place,
    title: form.title,
    body: form.body ?? '',
    written: form.writtenIn,
    madeFrom: form.version,
  };
  if (ctx.actor.kind === 'visitor' && text.body.trim() !== '') return signInFirst(writing.path, text);
  if (request.isStale) return again({ message: said((words) => words.writing.staleForm, ctx.language) });
  if (form.intent === 'attach') return addFile(request, writing.again);
  // Every language to choose from, where the form had the likely ones.
  if (form.intent === 'languages') return again({});
  if (form.intent === 'preview') {
    const preview = async () => {
      const { html } = await previewPost.execute(ctx, { body: text.body });
      return again({ preview: html });
    };
    return submit(request, preview, again);
  }
  if (form.intent === 'draft') {
    const save = async () => {
      await saveDraft.execute(ctx, draftOf(request, text));
      return seeOther(writing.path);
    };
    return submit(request, save, again);
  }
  // Sent as text, a chosen file is only its name.
  if (form.file) return shownAgain(request, forgottenFile(), writing.again);
  if (form.longDescription?.trim()) return shownAgain(request, forgottenDescription(), writing.again);
  const send = async () => {
    if (form.intent === 'accept')
      await acceptTerms.execute(ctx, { versionIds: (form.terms ?? '').split(' ').filter(Boolean) });
    const answer = await sendOrHold(writing);
    await discardDraft.execute(ctx, writing.place);
    return answer;
  };
  try {
    return await submit(request, send, writing.again);
  } catch (error) {
    if (!(error instanceof AppError) || text.body.trim() === '') throw error;
    return kept(request, text, error);
  }
}

/** A text that waits for moderators is sent, as far as its writer goes: the answer leads to it. */
async function sendOrHold({ send, heldPath }: Writing): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    const held = error instanceof AppError ? error.extras.held : undefined;
    if (!held || held.state === 'approved') throw error;
    return seeOther(heldPath && held.state === 'waiting' ? heldPath(held.id) : held.path);
  }
}

export const noDraft: ReadDraftDto = { draft: null, isFirstText: false };

/** What is kept of a place's text, and whether it is the writer's first; nothing for visitors, who can't write. */
export async function draftFor(ctx: Ctx, place: DraftPlace): Promise<ReadDraftDto> {
  if (ctx.actor.kind === 'visitor') return noDraft;
  return readDraft.execute(ctx, place);
}

/** The session is over: the text goes along through the sign-in, and comes back as a draft. */
function signInFirst(path: string, kept: KeptText): Answer {
  return { ...show(signInPage, { returnTo: path, kept }, 401), isEntry: true };
}

/** The place does not take the text any more: what happened, and the text, in the drafts too where that may be. */
async function kept(request: PageRequest, text: KeptText, error: AppError): Promise<Answer> {
  const isDraft = await addToDraft(request.ctx, text);
  const { message } = error.toBody(request.ctx.language);
  return show(keptTextPage, { text, message, isDraft }, statusOf(error));
}

/** After signing in: what was being written becomes a draft. @returns the path to go to, or the text where it can't */
export async function takeKeptText(request: PageRequest, ctx: Ctx): Promise<KeptText | null> {
  const text = keptIn(request);
  if (text === undefined || text.body.trim() === '') return null;
  return (await addToDraft(ctx, text)) ? null : text;
}

/** A text that can't be a draft where it was written: in the writer's hands, to be copied. */
export function keptInHand(text: KeptText, cookies: CookieChange[]): Answer {
  const page = (shell: ShellProps) =>
    keptTextPage({ text, message: words.writing.kept.closed, isDraft: false }, shell);
  return { kind: 'page', page, status: 200, cookies };
}

/** The text that a sign-in form carries along. */
export function keptIn({ form }: PageRequest): KeptText | undefined {
  const { keptKind: kind, keptPlaceId: placeId, keptTitle: title, keptBody: body } = form;
  const { keptWritten: written, keptMadeFrom: madeFrom } = form;
  if ((kind !== 'reply' && kind !== 'edit' && kind !== 'thread') || !placeId || !body) return undefined;
  return { kind, placeId, title, body, written, madeFrom };
}

/** Keeps a text beside whatever is in the draft already. @returns whether that could be */
async function addToDraft(ctx: Ctx, text: KeptText): Promise<boolean> {
  const { kind, placeId, title, body, written } = text;
  try {
    const { draft } = await readDraft.execute(ctx, { kind, placeId });
    const language = languageOf(written);
    const isThere = draft?.body.trim() === body.trim();
    if (isThere && (language === undefined || language === draft.language)) return true;
    // Of two texts the older one's version: what was changed since is asked about.
    const made = [numberIn(text.madeFrom), draft?.postVersion ?? undefined].filter(
      (one) => one !== undefined,
    );
    const postVersion = made.length > 0 ? Math.min(...made) : null;
    const joined = draft && !isThere && draft.body.trim() !== '' ? `${draft.body}\n\n${body}` : body;
    const { replyTo = null, version = 0 } = draft ?? {};
    const more = { title: title || draft?.title || '', replyTo, version, language, postVersion };
    await saveDraft.execute(ctx, { kind, placeId, body: joined, ...more });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

const numberIn = (field: string | undefined) =>
  field && /^[1-9]\d{0,8}$/.test(field) ? Number(field) : undefined;

function draftOf(request: PageRequest, { written: _, madeFrom, ...text }: KeptText) {
  const { form } = request;
  const replyTo = numberIn(form.replyTo);
  const versions = { version: numberIn(form.draftVersion), postVersion: numberIn(madeFrom) };
  return { ...text, ...writtenIn(request), replyTo, ...versions };
}

/** `/drafts` */
export async function drafts({ ctx }: PageRequest): Promise<Answer> {
  return show(draftsPage, await listDrafts.execute(ctx, {}));
}

export async function discarded(request: PageRequest): Promise<Answer> {
  const version = Number(request.form.version);
  await discardDraft.execute(request.ctx, { ...fields(request, 'kind', 'placeId'), version });
  return seeOther('/drafts');
}
