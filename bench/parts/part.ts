import { type Arena, openArena } from '../arena.js';
import type { Turn } from '../phases/side.js';
import type { Row } from '../report/rows.js';

/** What a part of the bench is told. */
export interface PartOptions {
  /** Length of one measurement, and how often what is compared takes turns. */
  seconds: number;
  rounds: number;
  profile: string | null;
  say(line: string): void;
}

/** Rows for the table, and whether nothing was lost, doubled or out of order meanwhile. */
export interface PartResult {
  rows: Row[];
  isSound: boolean;
}

export type Part = (options: PartOptions) => Promise<PartResult>;

/** A database, members and clients for a part. @param connections the most at once */
export function arenaFor({ say, profile }: PartOptions, connections: number): Promise<Arena> {
  say('Starting a database');
  return openArena({ connections, profile });
}

/** Whether each turn's posts arrived once and in one order. */
export function areSound(turns: Turn[]): boolean {
  return turns.every(({ lost, duplicates, gaps, orders }) => lost + duplicates + gaps === 0 && orders <= 1);
}

export const repliesPerSecond = (turn: Turn): number => turn.posts / turn.seconds;
