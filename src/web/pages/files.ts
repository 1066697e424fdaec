import { type FormState, filesPage } from '../../../client/pages/index.js';
import {
  deleteAttachment,
  listAttachments,
  readAttachment,
  uploadAttachment,
} from '../../attachments/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** `/attachments`: one's own files. After adding one, `?added=` names it. */
export async function files(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, query } = request;
  const attachmentId = query.get('added');
  const [list, added] = await Promise.all([
    listAttachments.execute(ctx, { before: query.get('before') }),
    attachmentId === undefined ? undefined : readAttachment.execute(ctx, { attachmentId }),
  ]);
  return show(filesPage, { list, added, form });
}

export async function added(request: PageRequest): Promise<Answer> {
  const { ctx, file, form } = request;
  const input = {
    ...fields(request, 'alt', 'isDecorative', 'mayPublish'),
    file,
    attested: form.attestedFile,
  };
  return submit(
    request,
    async () => seeOther(`/attachments?added=${(await uploadAttachment.execute(ctx, input)).id}`),
    (state) => files(request, state),
  );
}

export async function deleted(request: PageRequest): Promise<Answer> {
  await deleteAttachment.execute(request.ctx, fields(request, 'attachmentId'));
  return seeOther('/attachments');
}
