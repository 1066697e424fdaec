import type { QueryRunner } from 'typeorm';
import { createUnclaimedAccounts } from '../auth/index.js';
import { AppError } from '../lib/errors.js';
import { openSpool, type Spool } from './archive/spool.js';
import type { Outcome, Summary } from './outcome.js';
import { type ReadArchive, type ReadyMessage, readArchive } from './read-archive.js';
import { chooseNames } from './write/choose-names.js';
import { findTarget } from './write/find-target.js';
import { knownMessages } from './write/known-messages.js';
import { planThreads, type ThreadPlan } from './write/plan-threads.js';
import { type WritingServices, writeThreadPlan } from './write/write-thread-plan.js';

export interface ImportOptions {
  path: string;
  /** Short names, as in addresses. */
  network: string;
  forum: string;
  isDryRun?: boolean;
  onProgress?: (phase: 'reading' | 'writing', done: number, total: number) => void;
  /** Stops between two statements; what is committed stays. */
  signal?: AbortSignal;
}

/**
 * Imports an archive into a forum: each message once, whatever ran before. Safe to stop and to run again.
 * @throws AppError a sentence for the person at the terminal: no such file, network or forum, no archive,
 *   or another import into that forum is running
 */
export async function importArchive(services: WritingServices, options: ImportOptions): Promise<Summary> {
  const started = Date.now();
  const { forumId } = await findTarget(services.db, options.network, options.forum);
  const spool = await openSpool();
  const runner = services.db.createQueryRunner();
  try {
    await lockForum(runner, forumId);
    const progress = (done: number, total: number): void => options.onProgress?.('reading', done, total);
    const archive = await readArchive(options.path, spool, services.clock.now(), progress, options.signal);
    const summary = await importMessages(services, options, forumId, archive, spool);
    return { ...summary, milliseconds: Date.now() - started };
  } finally {
    // Ends the connection's advisory lock as well.
    await runner.query('select pg_advisory_unlock_all()').catch(() => {});
    await runner.release();
    await spool.close();
  }
}

async function lockForum(runner: QueryRunner, forumId: string): Promise<void> {
  const [row] = await runner.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [
    `import ${forumId}`,
  ]);
  if (row?.taken !== true)
    throw new AppError('conflict', () => 'Another import into this forum is running. Wait for it to end.');
}

async function importMessages(
  services: WritingServices,
  options: ImportOptions,
  forumId: string,
  { messages, skipped, warning }: ReadArchive,
  spool: Spool,
): Promise<Omit<Summary, 'milliseconds'>> {
  const keys = messages.flatMap(({ key, parents }) => [key, ...parents]);
  const known = await knownMessages(services.db, forumId, keys);
  const plans = planThreads(messages, known);
  const written = new Set<ReadyMessage>();
  let isInterrupted = false;
  if (!options.isDryRun) {
    isInterrupted = await writePlans(services, options, forumId, plans, spool, written);
  }
  const planned = new Set(plans.flatMap((plan) => plan.messages));
  const done = options.isDryRun ? planned : written;
  const outcomes = messages.map((message) => outcomeOf(message, planned.has(message), done.has(message)));
  const begun = plans.filter((plan) => plan.messages.some((message) => done.has(message)));
  return {
    outcomes: [...outcomes, ...skipped].sort((a, b) => a.number - b.number),
    newThreads: begun.filter((plan) => plan.threadId === null).length,
    continuedThreads: begun.filter((plan) => plan.threadId !== null).length,
    authors: new Set([...done].map((message) => message.author.key)).size,
    datesGuessed: [...done].filter((message) => message.isDateGuessed).length,
    attachmentsNamed: [...done].reduce((sum, message) => sum + message.attachments.length, 0),
    shortened: [...done].filter((message) => message.isCut).length,
    mayShowPatients: [...done].filter((message) => message.mayShowPatient).length,
    warning,
    isDryRun: options.isDryRun ?? false,
    isInterrupted,
  };
}

/** @returns true when it was stopped */
async function writePlans(
  services: WritingServices,
  { onProgress, signal }: ImportOptions,
  forumId: string,
  plans: ThreadPlan<ReadyMessage>[],
  spool: Spool,
  written: Set<ReadyMessage>,
): Promise<boolean> {
  const total = plans.reduce((sum, plan) => sum + plan.messages.length, 0);
  const authors = plans.flatMap((plan) => plan.messages.map((message) => message.author));
  const accounts = await createUnclaimedAccounts(services.db, chooseNames(authors));
  const onWritten = (messages: ReadyMessage[]): void => {
    for (const message of messages) written.add(message);
    onProgress?.('writing', written.size, total);
  };
  try {
    for (const plan of plans)
      await writeThreadPlan(services, forumId, plan, accounts, spool, onWritten, signal);
    return false;
  } catch (error) {
    if (signal?.aborted) return true;
    throw error;
  }
}

function outcomeOf(message: ReadyMessage, isPlanned: boolean, isDone: boolean): Outcome {
  const { number, line, subject } = message;
  if (!isPlanned) return { number, line, subject, outcome: 'already there', reason: '' };
  if (!isDone) return { number, line, subject, outcome: 'not reached', reason: 'stopped before' };
  const notes = [
    message.isDateGuessed ? 'date guessed' : '',
    message.isCut ? 'too long, shortened' : '',
    message.mayShowPatient ? 'may show who a patient is' : '',
    ...message.attachments.map((name) => `attachment not imported: ${name}`),
  ];
  return { number, line, subject, outcome: 'imported', reason: notes.filter(Boolean).join('; ') };
}
