// A host in this process on a data folder, and the few acts the fault tests need: sessions through the contract, as a window does it.
import { openHost, type HostSettings } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import type { CallName, Request, Response } from "../../../shared/contract/contract.ts";
import type { Failure } from "../../../shared/contract/contract.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import { ok, type Result } from "../../../shared/result.ts";

export type OpenFolder = {
  readonly host: OpenHost;
  readonly call: <N extends CallName>(name: N, request: Request<N>) => Promise<Result<Response<N>, Failure>>;
  readonly command: (
    sessionId: string,
    command: SessionCommand,
  ) => Promise<Result<Response<"session.command">, Failure>>;
  /** A session with a site, two holds' worth of words, finished unless said otherwise. Its id. */
  readonly session: (client: string, finished?: boolean) => Promise<string>;
  readonly events: (sessionId: string) => Promise<readonly unknown[]>;
};

export function settingsFor(folder: string, more: Partial<HostSettings> = {}): HostSettings {
  return { folder, version: "1.2.3", kind: "browser", saveFile: async () => ok({ saved: true }), ...more };
}

let last = 0;

export function openFolder(folder: string, more: Partial<HostSettings> = {}): OpenFolder {
  const opened = openHost(settingsFor(folder, more));
  if (!opened.ok) throw new Error(opened.error.code);
  const host = opened.value;
  const nextId = (): string => `t${(last += 1)}`;

  // The answer is the contract's own; the transports parse it, which is tested elsewhere.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const call: OpenFolder["call"] = async (name, request) => (await host.dispatch(name, request)) as never;
  const command: OpenFolder["command"] = (sessionId, asked) =>
    call("session.command", { sessionId, commandId: nextId(), stamp: null, command: asked });

  return {
    host,
    call,
    command,
    async session(client, finished = true) {
      const started = await call("session.start", { client, commandId: nextId() });
      if (!started.ok) throw new Error(started.error.code);
      const { sessionId } = started.value;
      const acts: readonly SessionCommand[] = [
        {
          type: "mark-site",
          muscle: "quadratus-lumborum",
          side: "left",
          view: "back",
          point: { x: -50, y: -40 },
        },
        { type: "start-hold" },
        { type: "end-hold" },
        { type: "write-remarks", text: `remarks about ${client} `.repeat(20) },
      ];
      for (const act of acts) await command(sessionId, act);
      if (finished) await command(sessionId, { type: "finish-session" });
      return sessionId;
    },
    async events(sessionId) {
      const read = await call("session.read", { sessionId });
      if (!read.ok) throw new Error(read.error.code);
      return read.value.events;
    },
  };
}
