import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows the connections of a server, those too that became WebSockets: Node's `closeAllConnections` forgets them, and somebody
 * who never reads would keep a server from closing for half a minute.
 * @returns ends all that are open
 */
export function openConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
