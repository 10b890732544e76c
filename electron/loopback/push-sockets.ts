// The WebSockets over which the host tells open windows what happened. They only listen: what a window says here ends its socket.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { Push } from "../../shared/contract/contract.ts";

/** A window that has not answered within this time is gone. */
const pingEveryMs = 15_000;
const mostWindows = 32;
/** A window that does not read is let go before it costs memory; it comes back and reads the session again. */
const mostUnreadBytes = 4 * 1024 * 1024;

export function createPushSockets() {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 64,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const answered = new WeakSet<WebSocket>();

  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, pingEveryMs);
  pinging.unref();

  return {
    /** `request` has passed the gate. */
    take(request: IncomingMessage, raw: Duplex, head: Buffer): void {
      if (server.clients.size >= mostWindows) return void raw.destroy();
      server.handleUpgrade(request, raw, head, (socket) => {
        answered.add(socket);
        socket.on("pong", () => answered.add(socket));
        socket.on("message", () => socket.close(1008));
        socket.on("error", () => socket.terminate());
      });
    },
    send(push: Push): void {
      const text = JSON.stringify(push);
      for (const socket of server.clients) {
        if (socket.bufferedAmount > mostUnreadBytes) socket.terminate();
        else if (socket.readyState === socket.OPEN) socket.send(text);
      }
    },
    close(): void {
      clearInterval(pinging);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
