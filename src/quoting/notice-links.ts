import type { NoticeLinks } from '../kernel/index.js';
import { questionPath } from './presenters/question.presenter.js';

const links = async (_db: unknown, _accountId: string, ids: string[]) =>
  new Map(ids.map((id) => [id, { path: questionPath(id), text: null }]));

/** Both lead to the question. */
export const quoteLinks: NoticeLinks = { quoteAsked: links, quoteAnswered: links };
