/** What became of one message of the archive. */
export interface Outcome {
  number: number;
  /** Line of the archive where it begins. */
  line: number;
  /** Without any address. */
  subject: string;
  outcome: 'imported' | 'already there' | 'skipped' | 'not reached';
  /** Why it was skipped, or what was done to it. */
  reason: string;
}

/** What an import did; for a dry run, what it would do. */
export interface Summary {
  /** One for each message of the archive, in its order. */
  outcomes: Outcome[];
  newThreads: number;
  continuedThreads: number;
  authors: number;
  datesGuessed: number;
  attachmentsNamed: number;
  shortened: number;
  /** Messages that could show who a patient is. */
  mayShowPatients: number;
  /** What could not be read of the file, or null. */
  warning: string | null;
  isDryRun: boolean;
  isInterrupted: boolean;
  milliseconds: number;
}
