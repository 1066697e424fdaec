import { cpus } from 'node:os';
import { type Integrity, integrityOf, isSound } from './integrity.js';
import { memoryRows, pageRows } from './other-rows.js';
import type { Results } from './results.js';
import { roomRows } from './room-rows.js';
import type { Row } from './rows.js';

export interface Report {
  date: string;
  machine: { cores: number; node: string };
  /** Size of the frame of one post, in bytes. */
  frameBytes: number;
  idleMegabytes: number;
  rows: Row[];
  integrity: { ours: Integrity; bare: Integrity; held: boolean };
}

export function reportOf({ frameBytes, idleBytes, rooms, pages, memory }: Results): Report {
  const ours = integrityOf(rooms, 'ours');
  return {
    date: new Date().toISOString(),
    machine: { cores: cpus().length, node: process.version },
    frameBytes,
    idleMegabytes: idleBytes / 1e6,
    rows: [...rooms.flatMap(roomRows), ...pageRows(pages), ...memoryRows(memory)],
    integrity: { ours, bare: integrityOf(rooms, 'bare'), held: isSound(ours) },
  };
}
