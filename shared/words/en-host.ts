// Words of the hosts: what is said on the command line when Steadyhold opens or cannot.
export const hostWords = {
  "open.ready": "Steadyhold is ready: {address}",
  "open.folder-not-writable":
    "The data folder {folder} cannot be written: check its permissions, or choose another one with --data FOLDER.",
  "open.in-use":
    "Steadyhold is already open on the data folder {folder}: go on in that window, or choose another folder with --data FOLDER.",
  "open.not-writable":
    "The data file in {folder} cannot be read and written: check its permissions, or choose another folder with --data FOLDER.",
  "open.disk-full": "The disk of the data folder {folder} is full: free some space, then start Steadyhold again.",
  "open.damaged":
    "The data file in {folder} is damaged ({detail}) and was left untouched: put a backup in its place, or choose another folder with --data FOLDER.",
  "open.not-ours":
    "The data file in {folder} belongs to another program and was left untouched: choose another folder with --data FOLDER.",
  "open.newer":
    "The data file in {folder} was written by a newer Steadyhold and was left untouched: start that version, or choose another folder with --data FOLDER.",
  "open.port-in-use":
    "Port {port} is in use by another program: choose another with --port N, or leave it out to take any free one.",
  "open.port-refused":
    "Port {port} cannot be used here ({detail}): choose another with --port N, or leave it out to take any free one.",
  "open.no-browser": "No browser could be opened: copy the address above into one.",
  "open.not-built": "The page is missing: run npm run build, then start Steadyhold again.",
  "open.failed": "Steadyhold could not start: {detail}",

  // Words of the desktop app around its page: menus, dialogs of the window, what is said when the page has gone.
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

  // Words of the command line: `npm start`, its options and why it opens the one host or the other.
  "start.help": `Usage: npm start -- [options]

Opens Steadyhold: as a desktop app (Electron) where that can run, else in your browser.

  --browser      open in the browser even when the desktop app can run
  --no-open      open nothing; browser mode prints its address
  --port N       port of browser mode (0, the default, takes any free one)
  --data FOLDER  keep the data in this folder (default: the system''s user-data folder)
  --help         show this
  --version      show the version`,
  "start.version": "Steadyhold {version}",
  "start.unknown-option": "{option} is not an option of Steadyhold: `npm start -- --help` lists them.",
  "start.unexpected-word": "“{word}” has no meaning here: `npm start -- --help` lists what can be asked for.",
  "start.needless-value": "{option} takes no value: write it alone.",
  "start.missing-port": "--port needs a number: write for example --port 8080, or --port 0 for any free port.",
  "start.bad-port": "“{port}” is not a port: give --port a whole number from 0 (any free port) to 65535.",
  "start.missing-folder": "--data needs a folder: write for example --data ~/steadyhold.",
  "start.fetching-electron": "Fetching the desktop app (Electron), once …",
  "start.no-electron":
    "Opening in the browser: the desktop app (Electron) could not be fetched. It is tried again in a day.",
  "start.no-display": "Browser mode, opening nothing: no screen (DISPLAY or WAYLAND_DISPLAY) is set here.",
  "start.root": "Opening in the browser: the desktop app (Electron) does not run as the system''s administrator.",
  "start.electron-broken": "Opening in the browser: the desktop app (Electron) could not start on this system.",
  "start.build-failed": "Steadyhold could not be built: {detail}",
} as const;
