// The application menu: what each system expects of one, and nothing that could end a session by accident (no reload, no tools, no undo
// beside the session's own).
import type { MenuItemConstructorOptions } from "electron";
import { t } from "../../../shared/words/words.ts";

export type MenuActs = { readonly compact: () => void };

/** Under Windows and Linux the bar is hidden until Alt is pressed; its shortcuts work all the same. */
export function menuTemplate(platform: NodeJS.Platform, acts: MenuActs): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: t("menu.edit"),
    submenu: [{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }],
  };
  const view: MenuItemConstructorOptions = {
    label: t("menu.view"),
    submenu: [
      // F11, and on a Mac the system's own keys.
      { role: "togglefullscreen", label: t("menu.full-screen") },
      { label: t("menu.compact"), accelerator: "CmdOrCtrl+T", click: () => acts.compact() },
    ],
  };
  if (platform === "darwin") {
    return [
      { role: "appMenu" },
      edit,
      view,
      { role: "windowMenu", submenu: [{ role: "minimize" }, { role: "close" }, { role: "front" }] },
    ];
  }
  return [{ label: t("menu.file"), submenu: [{ role: "quit", accelerator: "CmdOrCtrl+Q" }] }, edit, view];
}
