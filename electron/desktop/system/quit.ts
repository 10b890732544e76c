// How the desktop app ends: at once where the computer or the terminal ends it; else, for a moment, when the backup of a finished session is
// made. Knows no window.
import type { App } from "electron";
import type { OpenHost } from "../../host/guarded-host.ts";

/** A backup on a slow stick is left for the next start. */
const leaveWithinMs = 5_000;

export type Leaving = {
  /** Ends the app without a question and without waiting. */
  readonly end: () => void;
  /** The system ends it: nobody is asked any more. */
  readonly force: () => void;
  readonly isForced: () => boolean;
};

export function createLeaving(
  app: Pick<App, "on" | "quit" | "exit">,
  host: Pick<OpenHost, "leave" | "close">,
): Leaving {
  let forced = false;
  app.on("will-quit", (event) => {
    if (forced) return host.close();
    event.preventDefault();
    void host.leave(leaveWithinMs).then(() => {
      host.close();
      app.exit(0);
    });
  });
  return {
    end() {
      forced = true;
      app.quit();
    },
    force: () => void (forced = true),
    isForced: () => forced,
  };
}
