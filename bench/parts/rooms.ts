import { measureRoom, type RoomResult } from '../phases/rooms.js';
import { integrityOf, isSound } from '../report/integrity.js';
import { roomRows } from '../report/room-rows.js';
import { arenaFor, type Part } from './part.js';

/** P1 to P4, P6: threads with nobody, one, a hundred, a thousand watching. @param sizes of the rooms */
export const roomsPart =
  (sizes: number[]): Part =>
  async (options) => {
    const arena = await arenaFor(options, Math.max(...sizes));
    const servers = await arena.startServers();
    const rooms: RoomResult[] = [];
    for (const watchers of sizes) {
      options.say(`A thread with ${watchers} watching`);
      const { ours, bare } = await arena.aim(servers);
      rooms.push(await measureRoom(arena.clients, [ours, bare], watchers, options));
    }
    return { rows: rooms.flatMap(roomRows), isSound: isSound(integrityOf(rooms, 'ours')) };
  };
