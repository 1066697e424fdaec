import { confirmMovePage, type FormState, moveThreadPage } from '../../../client/pages/index.js';
import { AppError } from '../../lib/errors.js';
import { moveThread, readMove } from '../../moderation/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** `/t/:threadId/move` */
export async function moveForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { threadId } = request.params;
  const move = await readMove.execute(request.ctx, { threadId });
  return show(moveThreadPage, { move, isMoved: request.query.has('moved'), form });
}

/** Where others can read it afterwards the mover is shown who, each time that this has changed. */
export async function move(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  const input = { ...fields(request, 'forumId', 'reason', 'confirmed'), threadId };
  return submit(
    request,
    async () => {
      try {
        await moveThread.execute(request.ctx, input);
      } catch (error) {
        if (!(error instanceof AppError) || error.extras.reason !== 'confirm_readers') throw error;
        const asked = await readMove.execute(request.ctx, { threadId, forumId: request.form.forumId });
        return show(confirmMovePage, { move: asked, reason: request.form.reason ?? '' });
      }
      return seeOther(`/t/${threadId}/move?moved=1`);
    },
    (form) => moveForm(request, form),
  );
}
