import {
  appealPage,
  appealsPage,
  decisionPage,
  type FormState,
  undoPage,
} from '../../../client/pages/index.js';
import { decideAppeal, listAppeals, makeAppeal, readAppeal, readDecision } from '../../appeals/index.js';
import { listUndoable, undoDecision } from '../../reports/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** `/decisions/:decisionId` */
export async function decision({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const { decisionId } = params;
  return show(decisionPage, { decision: await readDecision.execute(ctx, { decisionId }), form });
}

export async function appeal(request: PageRequest): Promise<Answer> {
  const { decisionId } = request.params;
  return submit(
    request,
    async () => {
      await makeAppeal.execute(request.ctx, { ...fields(request, 'words'), decisionId });
      return seeOther(`/decisions/${decisionId}`);
    },
    (form) => decision(request, form),
  );
}

/** `/appeals` */
export async function list({ ctx }: PageRequest): Promise<Answer> {
  return show(appealsPage, await listAppeals.execute(ctx, {}));
}

/** `/appeals/:appealId` */
export async function item({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const { appealId } = params;
  return show(appealPage, { appeal: await readAppeal.execute(ctx, { appealId }), form });
}

export async function answer(request: PageRequest): Promise<Answer> {
  const { appealId } = request.params;
  return submit(
    request,
    async () => {
      await decideAppeal.execute(request.ctx, { ...fields(request, 'outcome', 'words'), appealId });
      return seeOther(`/appeals/${appealId}`);
    },
    (form) => item(request, form),
  );
}

/** `/undo` */
export async function undoable({ ctx }: PageRequest, form?: FormState): Promise<Answer> {
  return show(undoPage, { ...(await listUndoable.execute(ctx, {})), form });
}

export async function undo(request: PageRequest): Promise<Answer> {
  const { decisionId } = request.params;
  return submit(
    request,
    async () => seeOther((await undoDecision.execute(request.ctx, { decisionId })).path),
    (form) => undoable(request, form),
  );
}
