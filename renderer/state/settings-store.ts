// The settings as the page sees them: what the host keeps, and changes shown at once. A change that could not be kept is taken back.
import type { Failure, Push } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import {
  readSettings,
  writtenSectionSchema,
  type ChangedSection,
  type Settings,
} from "../../shared/settings/settings.ts";
import type { Host } from "../host/host.ts";
import { createListeners } from "../host/listeners.ts";

export type SettingsStore = {
  readonly current: () => Settings;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the whole section; shown at once, and durable when the promise says so. */
  readonly change: (changed: ChangedSection) => Promise<Result<object, Failure>>;
};

/** Until the host has answered, and where it cannot, the defaults apply. */
export async function openSettings(host: Pick<Host, "call" | "onPush">): Promise<SettingsStore> {
  const listeners = createListeners<void>();
  let settings = readSettings(new Map());
  /** Changes of this window on their way, and what the host told meanwhile: it does not know of all of them yet. */
  let underway = 0;
  let late: Settings | null = null;

  function show(next: Settings): void {
    settings = next;
    listeners.tell();
  }
  async function read(): Promise<void> {
    const answer = await host.call("settings.read", {});
    if (answer.ok) show(answer.value);
  }
  host.onPush((push: Push) => {
    if (push.type === "settings" && underway > 0) late = push.settings;
    else if (push.type === "settings") show(push.settings);
    else if (push.type === "reread") void read();
  });
  await read();

  return {
    current: () => settings,
    subscribe: listeners.add,
    async change(changed) {
      // What this window had before goes with it: the host merges what another window changed meanwhile.
      const asked = writtenSectionSchema.safeParse({ ...changed, seen: settings[changed.section] });
      show({ ...settings, [changed.section]: changed.value });
      underway += 1;
      const answer = await host.call("settings.write", asked.success ? asked.data : changed);
      underway -= 1;
      if (underway === 0 && late !== null) show(late);
      if (underway === 0) late = null;
      if (!answer.ok) await read();
      return answer;
    },
  };
}
