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
} as const;
