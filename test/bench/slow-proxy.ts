// Stands in front of the host and hands every piece of every connection on late, in both directions and in order.
import { createConnection, createServer, type Socket } from "node:net";

export interface SlowProxy {
  readonly port: number;
  /** From now on each piece waits at random between these, in ms, each way. */
  readonly delay: (fromMs: number, toMs: number) => void;
  readonly pieces: () => number;
  readonly stop: () => void;
}

export async function startSlowProxy(targetPort: number): Promise<SlowProxy> {
  let from = 0;
  let to = 0;
  let pieces = 0;
  const open = new Set<Socket>();

  function pipeLate(source: Socket, target: Socket): void {
    let free = 0;
    const later = (work: () => void): void => {
      const now = performance.now();
      free = Math.max(free, now + from + Math.random() * (to - from));
      setTimeout(work, free - now);
    };
    source.on("data", (piece: Buffer) => {
      pieces += 1;
      later(() => target.write(piece));
    });
    source.on("end", () => later(() => target.end()));
    source.on("error", () => target.destroy());
    source.on("close", () => open.delete(source));
    open.add(source);
  }

  const server = createServer((client) => {
    const host = createConnection({ host: "127.0.0.1", port: targetPort });
    for (const socket of [client, host]) socket.setNoDelay(true);
    pipeLate(client, host);
    pipeLate(host, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    delay(fromMs, toMs) {
      [from, to] = [fromMs, toMs];
    },
    pieces: () => pieces,
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
