import {
  type FormState,
  guardiansPage,
  letterPage,
  letterQueuePage,
  letterStatusPage,
  lettersStartPage,
  writeLetterPage,
} from '../../../client/pages/index.js';
import { type LetterDesk, letterKinds } from '../../../contract/letters.js';
import { said } from '../../../text/index.js';
import {
  answerLetter,
  endGuardian,
  listGuardians,
  listLetters,
  nameGuardian,
  readLetter,
  readLetterStatus,
  sendLetter,
} from '../../letters/index.js';
import { AppError, notFound } from '../../lib/errors.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { findByReceipt } from './by-receipt.js';
import { fields, flag, submit } from './form.js';

/** `/letters`, and `?number=` from its form. */
export const start = (request: PageRequest): Promise<Answer> =>
  findByReceipt(request, {
    read: (receipt) => readLetterStatus.execute(request.ctx, { receipt }),
    path: '/letters/status',
    unknown: (words) => words.letters.unknown,
    ask: (form) => show(lettersStartPage, { form }, form ? 404 : 200),
  });

/** `/letters/new/:kind`, and `?about=` */
export async function writeForm({ params, query }: PageRequest, form?: FormState): Promise<Answer> {
  const kind = letterKinds.find((one) => one === params.kind);
  if (!kind) throw notFound();
  return show(writeLetterPage, { kind, about: query.get('about')?.slice(0, 500), form });
}

export async function send(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request;
  const again = (form: FormState) => writeForm(request, form);
  if (request.isStale) return again(staleOf(request));
  const input = {
    ...fields(request, 'about', 'reason', 'words', 'name', 'email'),
    kind: params.kind,
    isTrue: flag(request, 'isTrue'),
  };
  return submit(request, async () => seeOther((await sendLetter.execute(ctx, input)).path), again);
}

/** Signed in or out since the page was made: what was written is worth more than the token. */
function staleOf({ ctx, form }: PageRequest): FormState {
  return { values: form, message: said((words) => words.writing.staleForm, ctx.language) };
}

/** `/letters/status/:receipt` */
export async function status({ ctx, params }: PageRequest): Promise<Answer> {
  const receipt = String(params.receipt);
  return show(letterStatusPage, { receipt, letter: await readLetterStatus.execute(ctx, { receipt }) });
}

/** `/letters/received`, `?desk=` and `?show=`: without a desk, the one that the reader has. */
export async function received({ ctx, query }: PageRequest): Promise<Answer> {
  const shown = query.get('show') ?? 'open';
  const read = async (desk: string) => {
    try {
      return await listLetters.execute(ctx, { desk, show: shown });
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  };
  const wanted = query.get('desk') ?? 'site';
  const other: LetterDesk = wanted === 'site' ? 'guardians' : 'site';
  const [first, second] = await Promise.all([read(wanted), read(other)]);
  const letters = first ?? (query.has('desk') ? null : second);
  if (!letters) throw notFound();
  return show(letterQueuePage, { ...letters, hasBoth: first !== null && second !== null });
}

/** `/letters/received/:letterId` */
export async function item({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  return show(letterPage, { letter: await readLetter.execute(ctx, { letterId: params.letterId }), form });
}

export async function answer(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request;
  const again = (form: FormState) => item(request, form);
  if (request.isStale) return again(staleOf(request));
  const act = async () => {
    const input = { ...fields(request, 'outcome', 'words'), letterId: params.letterId };
    return seeOther((await answerLetter.execute(ctx, input)).path);
  };
  return submit(request, act, again);
}

/** `/guardians` */
export async function guardians({ ctx }: PageRequest, form?: FormState): Promise<Answer> {
  return show(guardiansPage, { ...(await listGuardians.execute(ctx, {})), form });
}

export async function name(request: PageRequest): Promise<Answer> {
  const act = async () => {
    await nameGuardian.execute(request.ctx, fields(request, 'username'));
    return seeOther('/guardians');
  };
  return submit(request, act, (form) => guardians(request, form));
}

export async function end({ ctx, params }: PageRequest): Promise<Answer> {
  await endGuardian.execute(ctx, { guardianId: params.guardianId });
  return seeOther('/guardians');
}
