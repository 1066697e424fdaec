import { DRAFT_SAVED_AT_LATEST_SECONDS } from '../../../contract/limits.js';
import type { DraftDto, DraftMessage, ReadDraftDto } from '../../../contract/writing.js';
import { late } from '../../../text/words.js';
import { chooseLanguage, languageListOf } from '../choose-language.js';
import { awaitComeBack } from '../come-back.js';
import { byId, link, signInPath } from '../dom.js';
import { localClock } from '../local-times.js';
import { answered, turnTo } from '../posts/reply-target.js';
import { ask } from './ask.js';
import { replaceText } from './box.js';
import { askWhichText } from './draft-conflict.js';
import { tabMemory } from './page.js';

const PAUSE_MS = 1_500;
const AGAIN_MS = 15_000;
/** Somebody who writes on without a pause may lose so much at most. */
const AT_LATEST_MS = DRAFT_SAVED_AT_LATEST_SECONDS * 1_000;

/**
 * Keeps what stands in the box on the server at every pause, and in step with the writer's other screens. Saves one
 * at a time, each made from the version before; a newer one from elsewhere is shown beside, and the writer chooses.
 */
export function keepDraftOnServer(place: HTMLElement, box: HTMLTextAreaElement): void {
  const { writing: kind, place: placeId } = place.dataset;
  const path = `/me/drafts/${kind}/${placeId}`;
  const title = box.form?.querySelector<HTMLInputElement>('input[name=title]') ?? null;
  const list = languageListOf(box.form);
  const served = [...(list?.options ?? [])].find(({ defaultSelected }) => defaultSelected)?.value;
  const field = box.form?.querySelector<HTMLInputElement>('input[name=draftVersion]') ?? null;
  const status = byId(box.id.replace(/body$/, 'status'));
  const memory = tabMemory(`convene:draft-version:${placeId}`);
  // A text that this tab had kept was made from the version it knew, which may not be the newest.
  const wasRestored = box.dataset.restored !== undefined;
  let version = Number((wasRestored ? memory.load() : place.dataset.draft) ?? 0);
  const answeredHere = () => (kind === 'reply' ? answered() : null);
  /** What the server has; for an edit without a draft, the post as it is. */
  let saved = textNow(place.dataset.draft !== undefined || kind === 'edit' ? box.defaultValue : '', served);
  let isBusy = false;
  let isLeaving = false;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function textNow(body = box.value, language = list?.value): string {
    const said = language || null;
    return textOf({ title: title?.value ?? '', body, replyTo: answeredHere(), language: said });
  }
  const isDirty = () => textNow() !== saved;
  const tell = (words: string, ...more: Node[]) => status?.replaceChildren(words, ...more);
  /** When the first word was written that is not on its way yet. */
  let since: number | null = null;
  const soon = (ms = PAUSE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const written = () => {
    since ??= performance.now();
    soon(Math.min(PAUSE_MS, Math.max(0, since + AT_LATEST_MS - performance.now())));
  };
  const keptAs = (draft: DraftDto) => {
    version = draft.version;
    memory.save(String(version));
    if (field) field.value = String(version);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isBusy || isAsking || !isDirty()) return;
    isBusy = true;
    since = null;
    const text = textNow();
    const isEmpty = box.value.trim() === '' && !title?.value.trim();
    const post = box.form?.querySelector<HTMLInputElement>('input[name=version]')?.value;
    const input = {
      body: box.value,
      title: title?.value ?? '',
      replyTo: answeredHere(),
      ...(list && { language: list.value || null }),
      version,
      postVersion: post ? Number(post) : null,
    };
    const answer = isEmpty
      ? await ask<{ draft?: DraftDto }>('DELETE', path, version > 0 ? { version } : {})
      : await ask<{ draft?: DraftDto }>('PUT', path, input);
    isBusy = false;
    if (answer?.ok) {
      saved = text;
      const { draft } = answer.data;
      // What was quoted of a post that is gone now, the server has not kept.
      if (draft && draft.body !== input.body && box.value === input.body) take(draft);
      else if (draft) keptAs(draft);
      else version = 0;
      tell(isEmpty ? '' : late.writing.saved(localClock(Date.now())));
      if (isDirty()) soon();
    } else if (answer?.error.reason === 'newer_draft') await meet();
    else if (answer?.error.code === 'unauthenticated') {
      tell(`${late.writing.signedOut} `, link(signInPath(), late.writing.signIn));
      awaitComeBack();
    } else {
      tell(answer?.error.code === 'forbidden' ? answer.error.message : late.writing.notSaved);
      if (answer === null) soon(AGAIN_MS);
    }
  }

  /** Looks at what the server has now. What is untouched here follows it; two texts are the writer's to choose from. */
  async function meet(): Promise<void> {
    const answer = await ask<ReadDraftDto>('GET', path);
    if (!answer?.ok || isAsking) return;
    const { draft } = answer.data;
    if (draft === null || draft.version === version) return;
    if (textNow() === textOf(draft)) {
      saved = textNow();
      return keptAs(draft);
    }
    if (!isDirty()) return take(draft);
    isAsking = true;
    const choice = await askWhichText(place, draft.body);
    isAsking = false;
    keptAs(draft);
    saved = textOf(draft);
    if (choice === 'other') take(draft);
    else if (choice === 'both') replaceText(box, `${box.value}\n\n${draft.body}`);
    void save();
  }

  function take(draft: DraftDto): void {
    keptAs(draft);
    box.value = draft.body;
    if (title) title.value = draft.title;
    if (list && draft.language !== undefined) chooseLanguage(list, draft.language ?? '');
    if (kind === 'reply') turnTo(draft.replyTo);
    saved = textNow();
    box.dispatchEvent(new Event('input'));
    tell(late.writing.saved(localClock(Date.parse(draft.savedAt))));
  }

  function heard({ kind: what, placeId: where, version: now }: DraftMessage): void {
    if (what !== kind || where !== placeId || isBusy || now === version) return;
    if (now !== null) return void meet();
    if (version === 0) return;
    version = 0;
    if (!isDirty() && box.value !== '') {
      box.value = '';
      box.dispatchEvent(new Event('input'));
      tell(late.writing.gone);
    }
    saved = textNow('');
    if (isDirty()) soon();
  }

  for (const one of [box, title]) one?.addEventListener('input', written);
  box.form?.addEventListener('change', () => isDirty() && soon());
  // A thread's page has a connection already; other forms open one.
  if (byId('posts') === null)
    void import('../drafts-live.js').then(({ hearDrafts }) => hearDrafts(heard, () => void meet()));
  addEventListener('convene:draft', (event) => heard((event as CustomEvent<DraftMessage>).detail));
  for (const back of ['online', 'convene:back']) addEventListener(back, () => void save());
  document.addEventListener('visibilitychange', () => document.hidden && void save());
  // A reply that went by script: its draft is spent, unless something new has been begun.
  box.form?.addEventListener('sent', async () => {
    if (box.value.trim() !== '') return soon(0);
    clearTimeout(timer);
    saved = textNow();
    version = 0;
    await ask('DELETE', path, {});
  });
  box.form?.addEventListener('submit', (event) => {
    clearTimeout(timer);
    isLeaving = !event.defaultPrevented;
  });
  const keep = box.form?.querySelector<HTMLButtonElement>('button[name=intent][value=draft]');
  keep?.addEventListener('click', (event) => {
    event.preventDefault();
    void save();
  });
  addEventListener('convene:reload', () => {
    isLeaving = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && isDirty() && box.value.trim() !== '') event.preventDefault();
  });
  // What another device wrote since this page was made; and what this tab had kept by itself.
  void meet().then(() => isDirty() && soon());
}

/** All that a draft holds, to be compared. What an empty text would answer is of no interest. */
function textOf(draft: Pick<DraftDto, 'title' | 'body' | 'replyTo'> & { language?: string | null }): string {
  const { title, body, replyTo, language = null } = draft;
  const isEmpty = `${title}${body}`.trim() === '';
  return JSON.stringify([title, body, isEmpty ? null : replyTo, isEmpty ? null : language]);
}
