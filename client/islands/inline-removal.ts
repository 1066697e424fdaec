import type { Ack } from '../../contract/errors.js';
import type { ReadyChoiceDto } from '../../contract/ready-reasons.js';
import { late } from '../../text/words.js';
import { startOf } from '../views/start-of.js';
import { sayPolitely } from './announce.js';
import { element, focusOn } from './dom.js';
import { fetchPage, write } from './send-reply.js';

/**
 * Lets a moderator remove a post where it stands, with a reason. The link goes to the same on a page of its own:
 * with a key held down it still opens there.
 */
export function offerInlineRemoval(options: {
  list: HTMLElement;
  /** Makes sure that later changes of the post leave what is added to its element alone. */
  adopt(number: number): Promise<void>;
  remove(postId: string, reason: string, rule: string): Promise<Ack<unknown>>;
  /** Where the thread is now: its network has reasons ready. */
  forumId(): string;
}): void {
  options.list.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-action=remove]') : null;
    const post = link?.closest<HTMLElement>('li[id^=post-]');
    if (!post || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const open = post.querySelector<HTMLElement>('.inline-removal textarea');
    if (open !== null) return open.focus();
    const { href, pathname } = link as HTMLAnchorElement;
    const postId = pathname.split('/')[2] ?? '';
    try {
      await options.adopt(Number(post.id.replace('post-', '')));
    } catch {
      return location.assign(href);
    }
    if (post.querySelector('.inline-removal') === null) post.append(removalForm(post, postId, options));
    post.querySelector<HTMLElement>('.inline-removal textarea')?.focus();
  });
}

function removalForm(
  post: HTMLElement,
  postId: string,
  { remove, forumId }: Pick<Parameters<typeof offerInlineRemoval>[0], 'remove' | 'forumId'>,
) {
  const form = element('form', 'inline-removal form');
  const field = element('div', 'field');
  const label = element('label', '', late.threadTools.reasonForAuthor);
  const box = element('textarea');
  const problem = element('p', 'problem');
  const row = element('div', 'row');
  const submit = element('button', 'button button-warning', late.threadTools.removePost);
  const cancel = element('button', 'link-button', late.threadTools.cancel);
  form.noValidate = true;
  box.id = label.htmlFor = `reason-${post.id}`;
  box.rows = 2;
  problem.setAttribute('role', 'alert');
  cancel.type = 'button';
  const rule = ruleField(post.id);
  field.append(label, problem, box);
  row.append(submit, cancel);
  form.append(rule.field, field, row);
  offerReady(rule.field, forumId(), { box, rule: rule.select });

  const close = () => {
    form.remove();
    focusOn(post);
  };
  cancel.addEventListener('click', close);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    const answer = await remove(postId, box.value, rule.select.value).catch(() => null);
    if (answer?.ok) {
      close();
      offerUndo(post, postId);
      return;
    }
    problem.textContent = answer?.error.message ?? late.threadTools.noAnswer;
    box.focus();
  });
  return form;
}

/** The rule that the decision goes by; the one for everything else unless another is chosen. */
function ruleField(id: string) {
  const field = element('div', 'field');
  const label = element('label', '', late.rules.label);
  const select = element('select');
  select.id = label.htmlFor = `rule-${id}`;
  for (const [value, name] of Object.entries(late.rules.names)) select.add(new Option(name, value));
  select.value = 'other';
  field.append(label, select);
  return { field, select };
}

/** Forums whose network had no reason ready when it was asked last. */
const without = new Set<string>();

/**
 * Puts a ready reason into the form when one is chosen; what is in it can be changed. Its field has its place before the
 * answer is there, so nothing moves under the hand. Without an answer there is none to choose.
 */
function offerReady(
  before: HTMLElement,
  forumId: string,
  { box, rule }: { box: HTMLTextAreaElement; rule: HTMLSelectElement },
): void {
  const field = element('div', 'field is-awaited');
  const label = element('label', '', late.threadTools.ready);
  const select = element('select');
  select.id = label.htmlFor = rule.id.replace('rule-', 'ready-');
  select.add(new Option(late.threadTools.noReady, ''));
  let reasons: ReadyChoiceDto['reasons'] = [];
  let last = '';
  select.addEventListener('change', () => {
    const chosen = reasons.find(({ id }) => id === select.value);
    const words = chosen?.words ?? '';
    // What the moderator typed stays: only what came from here is exchanged.
    const own = box.value.endsWith(last) ? box.value.slice(0, box.value.length - last.length) : box.value;
    box.value = own.trim() === '' ? words : `${own.trimEnd()} ${words}`.trimEnd();
    last = words;
    if (chosen) rule.value = chosen.rule;
  });
  field.append(label, select);
  if (!without.has(forumId)) before.before(field);
  void fetchPage<ReadyChoiceDto>(`/forums/${forumId}/ready-reasons`).then(
    (answer) => {
      reasons = answer.reasons;
      if (reasons.length === 0) {
        without.add(forumId);
        return;
      }
      without.delete(forumId);
      for (const { id, words } of reasons) select.add(new Option(startOf(words), id));
      field.classList.remove('is-awaited');
      if (!field.isConnected) before.before(field);
    },
    () => {},
  );
}

/** What a moderator removed by mistake is one press away for as long as the page stays. Both are in the log. */
function offerUndo(post: HTMLElement, postId: string): void {
  const words = late.threadTools;
  const number = Number(post.id.slice('post-'.length));
  const row = element('div', 'inline-undo row');
  const text = element('p', '', words.removed(number));
  const button = element('button', 'button button-quiet', words.undoRemoval(number));
  button.type = 'button';
  row.append(text, button);
  post.querySelector('.inline-undo')?.remove();
  post.append(row);
  sayPolitely(`${words.removed(number)} ${words.canUndo}`);
  button.addEventListener('click', async () => {
    const answer = await write('DELETE', `/posts/${postId}/removal`, { reason: words.undoReason }).catch(
      () => null,
    );
    if (answer?.ok) {
      row.remove();
      focusOn(post);
      sayPolitely(words.undone(number));
      return;
    }
    text.textContent = answer?.error.message ?? words.noAnswer;
    sayPolitely(text.textContent);
  });
}
