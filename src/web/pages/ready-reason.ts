import type { FormState } from '../../../client/pages/index.js';
import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import { chooseReadyReason } from '../../moderation/index.js';
import type { PageRequest } from './answer.js';

/** What whoever moderates a forum can choose from. */
export async function readyFor({ ctx }: PageRequest, forumId: string): Promise<ReadyReasonDto[]> {
  return (await chooseReadyReason.execute(ctx, { forumId })).reasons;
}

/** Whether a form was sent to have a ready reason put into it: then nothing is decided yet. */
export const isFilling = ({ form }: PageRequest): boolean => form.fill !== undefined;

/** The form with all that was typed and the chosen reason in its place, to be changed; undefined: it was not sent for that. */
export function filledForm(
  request: PageRequest,
  ready: ReadyReasonDto[],
  name: 'reason' | 'words',
): FormState | undefined {
  if (!isFilling(request)) return undefined;
  const { _csrf, fill, ...values } = request.form;
  const chosen = ready.find(({ id }) => id === values.ready);
  return { values: chosen ? { ...values, rule: chosen.rule, [name]: chosen.words } : values };
}
