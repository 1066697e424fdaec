import { type FormState, joinPage } from '../../../client/pages/index.js';
import { addEvidence } from '../../attachments/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { canAskToJoin, canJoinNetwork, joinNetwork, requestMembership } from '../../networks/index.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/join`: the questions. */
export async function joinForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  const { actor } = request.ctx;
  const door = { ...viewer, joining: network.joining };
  allowOrThrow(actor, viewer.canRequest ? canAskToJoin(actor, door) : canJoinNetwork(actor, door));
  const returnTo = request.form.returnTo;
  return show(joinPage, { network, viewer, form, returnTo });
}

/** Joining an open network, or asking one that decides. */
export async function join(request: PageRequest): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  const back = seeOther(localPath(request.form.returnTo, network.path));
  // Pressing the button twice is no mistake.
  if (viewer.role !== null) return back;
  const input = { networkId: network.id, answers: answersOf(request) };
  let hasAdded = flag(request, 'hasAdded');
  return submit(
    request,
    async () => {
      if (network.joining === 'request' && network.evidence !== '' && (request.file || !hasAdded)) {
        const about = { networkId: network.id, file: request.file };
        await addEvidence.execute(request.ctx, { ...about, ...fields(request, 'description') });
        hasAdded = true;
      }
      if (network.joining === 'request') await requestMembership.execute(request.ctx, input);
      else await joinNetwork.execute(request.ctx, input);
      return back;
    },
    (form) => joinForm(request, { ...asAnswers(form), hasAdded: hasAdded && !isAbout(form, 'file') }),
  );
}

const isAbout = ({ problems }: FormState, name: string): boolean =>
  problems?.some(({ field }) => field === name) ?? false;

/** Up to the first that was left out: the rest is asked for by its field. */
export function answersOf({ form }: PageRequest): { question: string; answer: string }[] {
  const answers = [];
  for (let n = 0; form[`question-${n}`] !== undefined; n++) {
    const answer = form[`answer-${n}`] ?? '';
    if (answer.trim() === '') break;
    answers.push({ question: form[`question-${n}`]!, answer });
  }
  return answers;
}

export function asAnswers(form: FormState): FormState {
  const problems = form.problems?.map((problem) => {
    const [, index] = /^answers\.(\d+)\./.exec(problem.field) ?? [];
    return index ? { ...problem, field: `answer-${index}` } : problem;
  });
  return { ...form, problems };
}
