import type { SignedInAnswer } from '../../auth/index.js';
import { clearCookie, setCookie } from '../cookies.js';
import { endedSession, startedSession } from '../session-cookies.js';
import type { ApiRoute } from './route.js';

type AnswerOf = NonNullable<ApiRoute['answer']>;

/** A session goes into its cookies and never into a body that scripts can read. */
export const keepSession: AnswerOf = (result, { web, res }) => {
  const started = result as SignedInAnswer;
  for (const { name, value, maxAge } of startedSession(web.services, started)) {
    if (value === null) clearCookie(res, name, web.isSecure);
    else setCookie(res, name, value, web.isSecure, maxAge);
  }
  return { account: started.account };
};

export const forgetSession: AnswerOf = (result, { web, res }) => {
  for (const { name } of endedSession) clearCookie(res, name, web.isSecure);
  res.setHeader('Clear-Site-Data', '"cache", "storage"');
  return result;
};
