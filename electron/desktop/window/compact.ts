// The small timer: the window shrinks into the lower right corner, above all others, and comes back as it was.
import type { BrowserWindow } from "electron";
import { smallest, type Area } from "./window-state.ts";

const size = { width: 380, height: 300 };
const margin = 16;

type Resizable = Pick<
  BrowserWindow,
  "getBounds" | "setBounds" | "setMinimumSize" | "setAlwaysOnTop" | "isFullScreen" | "setFullScreen" | "unmaximize"
>;

export function createCompact(window: Resizable, workArea: (near: Area) => Area) {
  let before: Area | null = null;
  return {
    /** The window's own place, also while it is small. */
    normalBounds: (now: Area): Area => before ?? now,
    toggle(): void {
      if (before === null) {
        if (window.isFullScreen()) window.setFullScreen(false);
        window.unmaximize();
        before = window.getBounds();
        const screen = workArea(before);
        window.setMinimumSize(size.width, size.height);
        window.setAlwaysOnTop(true, "floating");
        window.setBounds({
          ...size,
          x: screen.x + screen.width - size.width - margin,
          y: screen.y + screen.height - size.height - margin,
        });
      } else {
        window.setAlwaysOnTop(false);
        window.setBounds(before);
        window.setMinimumSize(smallest.width, smallest.height);
        before = null;
      }
    },
  };
}
