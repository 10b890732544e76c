// Words of the desktop app around its page: menus, dialogs of the window, what is said when the page has gone.
export const desktopWords = {
  "menu.file": "File",
  "menu.edit": "Edit",
  "menu.view": "View",
  "menu.full-screen": "Full screen",
  "menu.compact": "Small timer on top",
  "close.question": "A hold is running. Close Steadyhold all the same?",
  "close.detail": "The hold would be recorded as interrupted and not counted. Everything else is saved.",
  "close.unsaved.question": "Not everything is on the disk yet. Close Steadyhold all the same?",
  "close.unsaved.detail":
    "What the disk has not taken would be lost. Free some space or put the data folder back first.",
  "close.sign": "A hold is running",
  "close.sign.detail": "Closing ends it as interrupted.",
  "close.unsaved.sign": "Not everything is saved",
  "close.unsaved.sign.detail": "What the disk has not taken would be lost.",
  "close.stay": "Go on",
  "close.leave": "Close",
  "gone.question": "The window has failed several times in a minute. Try again?",
  "gone.detail": "Everything recorded is saved. If it goes on failing, restart the computer.",
  "gone.again": "Try again",
  "gone.leave": "Close Steadyhold",
} as const;
