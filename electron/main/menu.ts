// The application menu: what the system expects of one, and nothing that could end a session by accident (no reload, no tools).
import type { MenuItemConstructorOptions } from "electron";

/** Only a Mac needs a menu: without it there is no copying and no quitting. Elsewhere there is none. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== "darwin") return null;
  return [
    { role: "appMenu" },
    {
      role: "editMenu",
      submenu: [{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }],
    },
    { role: "windowMenu", submenu: [{ role: "minimize" }, { role: "togglefullscreen" }, { role: "front" }] },
  ];
}
