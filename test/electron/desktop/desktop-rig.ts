// The built desktop app on the stand-in for Electron, with a data folder of its own; what is started is ended with the test.
import { expect } from "vitest";
import { startDesktop, type Desktop, type DesktopSettings } from "../../support/desktop/start-desktop.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

const page = { url: "app://steadyhold/", top: true };

export function desktopRig() {
  const folder = makeFolder();
  const running: Desktop[] = [];

  function start(settings?: DesktopSettings): Desktop {
    const desktop = startDesktop(folder.path, settings);
    running.push(desktop);
    return desktop;
  }

  return {
    path: folder.path,
    start,
    /** Started, its window asking for the page, and the page shown. */
    async opened(settings?: DesktopSettings): Promise<Desktop> {
      const desktop = start(settings);
      const { window, url } = await desktop.firstLoad;
      desktop.tell({ type: "loaded", window, url });
      return desktop;
    },
    async end(): Promise<void> {
      for (const desktop of running.splice(0)) await desktop.stop("SIGKILL");
      folder.remove();
    },
  };
}

export const call = (desktop: Desktop, name: string, request: unknown, frame = page) =>
  desktop.invoke(1, "steadyhold:call", [name, request], frame);

export async function startHold(desktop: Desktop): Promise<string> {
  const started = await call(desktop, "session.start", { client: "JM-042", commandId: "c1" });
  const sessionId = String(Reflect.get(Object(Reflect.get(Object(started), "value")), "sessionId"));
  const point = { x: -50, y: -40 };
  const site = { type: "mark-site", muscle: "quadratus-lumborum", side: "left", view: "back", point };
  for (const [commandId, command] of [
    ["c2", site],
    ["c3", { type: "start-hold" }],
  ] as const) {
    expect(await call(desktop, "session.command", { sessionId, commandId, stamp: null, command })).toMatchObject({
      ok: true,
    });
  }
  return sessionId;
}

export async function lastEvent(desktop: Desktop, sessionId: string): Promise<unknown> {
  const read = await call(desktop, "session.read", { sessionId });
  const events: unknown = Reflect.get(Object(Reflect.get(Object(read), "value")), "events");
  return Array.isArray(events) ? Reflect.get(Object(events.at(-1)), "event") : null;
}
