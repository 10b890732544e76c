// The host over loopback HTTP and one WebSocket, for an ordinary browser. Calls go one after the other, so presses arrive in order.
import {
  limitsOf,
  type CallName,
  type Failure,
  type FileContent,
  type Push,
  type Request,
  type Response,
} from "../../shared/contract/contract.ts";
import { pushSchema } from "../../shared/contract/pushes.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { readAnswer } from "./answer.ts";
import type { Host } from "./host.ts";
import { createListeners } from "./listeners.ts";

const reconnectAfterMs = 1_000;
/** Characters; a few bytes each at worst. */
const mostKeptAlive = 15_000;

/** What the browser offers, handed in so that tests need none. */
export type HttpParts = {
  readonly fetch: (
    path: string,
    init: RequestInit,
  ) => Promise<{ readonly status: number; json: () => Promise<unknown> }>;
  readonly openSocket: (path: string) => WebSocket;
  readonly after: (ms: number, work: () => void) => void;
  readonly download: (name: string, content: FileContent) => void;
};

export function createHttpHost(parts: HttpParts): Host {
  const pushes = createListeners<Push>();
  const connection = createListeners<boolean>();
  let connected = true;
  let queue: Promise<unknown> = Promise.resolve();

  function tellConnected(now: boolean): void {
    if (now === connected) return;
    connected = now;
    connection.tell(now);
  }

  function listen(): void {
    const socket = parts.openSocket("/push");
    socket.addEventListener("open", () => {
      if (connected) return;
      tellConnected(true);
      // Whatever happened while nobody listened is read again.
      pushes.tell({ type: "reread" });
    });
    socket.addEventListener("message", (message: MessageEvent<unknown>) => {
      const push = pushSchema.safeParse(parse(message.data));
      pushes.tell(push.success ? push.data : { type: "reread" });
    });
    socket.addEventListener("close", () => {
      tellConnected(false);
      parts.after(reconnectAfterMs, listen);
    });
  }
  listen();

  async function send<N extends CallName>(name: N, request: Request<N>): Promise<Result<Response<N>, Failure>> {
    const body = JSON.stringify(request);
    try {
      const answer = await parts.fetch(`/api/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        // What is sent while the page is being left still arrives; browsers allow that up to 64 KB.
        keepalive: body.length < mostKeptAlive,
        signal: AbortSignal.timeout(limitsOf(name).withinMs),
      });
      if (answer.status === 401) return err({ code: "not-entered" });
      if (answer.status !== 200) return err({ code: "host-failed" });
      return readAnswer(name, await answer.json());
    } catch {
      return err({ code: "host-gone" });
    }
  }

  function call<N extends CallName>(name: N, request: Request<N>): Promise<Result<Response<N>, Failure>> {
    // The clock handshake measures a round trip and must not wait behind anything.
    if (name === "clock.read") return send(name, request);
    const answer = queue.then(() => send(name, request));
    // An export comes after what was pressed before it; presses do not wait for it.
    if (name !== "export.compose") queue = answer;
    return answer;
  }

  return {
    kind: "browser",
    call,
    onPush: pushes.add,
    onConnection: connection.add,
    savePdf: null,
    files: "handed",
    async saveExport(asked) {
      const answer = await call("export.compose", asked);
      if (!answer.ok) return answer;
      const { text, ...rest } = answer.value;
      parts.download(rest.name, { text });
      return ok({ ...rest, saved: true });
    },
    async saveFile(name, content) {
      parts.download(name, content);
      return ok({ saved: true });
    },
  };
}

function parse(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
