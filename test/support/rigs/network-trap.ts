// A place outside Steadyhold that hears whatever reaches it, over TCP and UDP, on this computer. What it heard left the app.
import { createSocket } from "node:dgram";
import { createServer, type Socket } from "node:net";

export type NetworkTrap = {
  /** "127.0.0.1:port", the same port for both. */
  readonly address: string;
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openTrap(): Promise<NetworkTrap> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    heard.push("tcp: a connection");
    socket.on("data", (data) => {
      heard.push(`tcp: ${data.toString("latin1").split("\r\n", 1)[0] ?? ""}`);
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nAccess-Control-Allow-Origin: *\r\n\r\n");
    });
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  const bound = tcp.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const udp = createSocket("udp4");
  udp.on("message", (data) => heard.push(`udp: ${data.length} bytes`));
  await new Promise<void>((resolve) => udp.bind(port, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        udp.close();
        for (const socket of sockets) socket.destroy();
        tcp.close(() => resolve());
      }),
  };
}
