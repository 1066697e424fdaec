import { type FormState, reshapeThreadPage } from '../../../client/pages/index.js';
import { said } from '../../../text/index.js';
import { readThread } from '../../forums/index.js';
import { mergeThread, splitThread } from '../../moderation/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { readNumber } from './read-number.js';
import { requireRight } from './require-right.js';

/** `/t/:threadId/split` */
export const splitForm = (request: PageRequest) => reshape(request);

async function reshape(request: PageRequest, refused?: 'split' | 'merge', form?: FormState): Promise<Answer> {
  const { threadId } = request.params;
  const number = readNumber(request.query.get('page') ?? request.form.page);
  const page = await readThread.execute(request.ctx, { threadId, page: number });
  requireRight(request, page.viewer.canModerate, (words) => words.rooms.onlyModerators);
  return show(reshapeThreadPage, { page, refused, form });
}

/** The chosen posts, by the names of their boxes. */
export async function split(request: PageRequest): Promise<Answer> {
  const { ctx, params, form } = request;
  const postIds = Object.keys(form).flatMap((name) => (name.startsWith('post-') ? [name.slice(5)] : []));
  if (postIds.length === 0) return lacking(request, 'split', 'postIds');
  return submit(
    request,
    async () => {
      const input = { ...fields(request, 'title', 'reason'), threadId: params.threadId, postIds };
      return seeOther((await splitThread.execute(ctx, input)).thread.path);
    },
    (state) => reshape(request, 'split', state),
  );
}

/** The other thread by its address, whole or in part. */
export async function merge(request: PageRequest): Promise<Answer> {
  const { ctx, params, form } = request;
  const intoId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(form.into ?? '')?.[0];
  if (!intoId) return lacking(request, 'merge', 'intoId');
  return submit(
    request,
    async () => {
      const input = { threadId: params.threadId, intoId, reason: form.mergeReason };
      return seeOther((await mergeThread.execute(ctx, input)).thread.path);
    },
    (state) => reshape(request, 'merge', state),
  );
}

function lacking(
  request: PageRequest,
  form: 'split' | 'merge',
  field: 'postIds' | 'intoId',
): Promise<Answer> {
  const message = said(
    ({ shifts }) => (field === 'postIds' ? shifts.noPosts : shifts.noThread),
    request.ctx.language,
  );
  return reshape(request, form, { values: request.form, problems: [{ field, message }] });
}
