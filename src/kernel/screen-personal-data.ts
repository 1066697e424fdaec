import {
  findPersonalData,
  highOnly,
  maskPersonalData,
  type PersonalDataFinding,
  type PersonalDataMode,
} from '../../contract/personal-data.js';
import { AppError, type Sentence } from '../lib/errors.js';
import type { Ctx } from './context.js';

type Texts = Record<string, string | readonly string[] | undefined>;

/** What of a use-case's input others will see, and how the place guards it. */
export interface Screen<I, F> {
  /** By the names of the input's fields. */
  texts(input: I): Texts;
  /** Left out where no network stands behind the place: then the writer is asked. */
  mode?(facts: F): PersonalDataMode;
  /** Such a text can wait for moderators: where the place stops it, its writer's word brings it to them. */
  canWait?: boolean;
}

/** The input with these of its texts masked. Numbers and lists stay as they are. */
export function masked<T>(input: T, fields: readonly (keyof T & string)[] = []): T {
  const texts = fields
    .map((field) => [field, input[field]] as const)
    .filter(([, text]) => typeof text === 'string');
  return {
    ...input,
    ...Object.fromEntries(texts.map(([field, text]) => [field, maskPersonalData(String(text))])),
  };
}

/** @returns what has to wait in these texts; the low grade is for the writer's own screen only */
export function screened(texts: Texts): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = [];
  for (const [field, text] of Object.entries(texts)) {
    for (const one of typeof text === 'string' ? [text] : (text ?? []))
      for (const finding of highOnly(findPersonalData(one))) found.push({ field, ...finding });
  }
  return found;
}

/**
 * The one place that decides about texts in which something was found.
 * @throws AppError invalid_input naming field, kind and place, and nothing that stands there
 */
export function holdPersonalData(
  ctx: Ctx,
  findings: PersonalDataFinding[],
  mode: PersonalDataMode,
  input: unknown,
  canWait = false,
): void {
  if (mode === 'off') return;
  const isToWait = mode === 'stop' && canWait && ctx.gate !== undefined;
  const isAttestable = mode === 'warn' || isToWait;
  const isAttested = ctx.attests === true || (input as { attested?: boolean }).attested === true;
  if (isAttestable && isAttested) return;
  const sentence = ({ kind }: PersonalDataFinding): Sentence => {
    return ({ personalData: say }) =>
      (isToWait ? say.waits : isAttestable ? say.asked : say.stopped)(say.kinds[kind]);
  };
  const named = [...new Set(findings.map(({ field }) => field))];
  const first = (field: string) => findings.find((finding) => finding.field === field)!;
  throw new AppError('invalid_input', sentence(findings[0]!), {
    reason: 'personal_data',
    fields: named.map((field) => ({ field, message: sentence(first(field)) })),
    personalData: { findings, isAttestable },
  });
}
