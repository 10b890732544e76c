// Words of the command line: `npm start`, its options and why it opens the one host or the other.
export const startWords = {
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
