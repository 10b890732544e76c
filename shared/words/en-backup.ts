// Words of the backups: their settings page, and the offer to put one back.
export const backupWords = {
  "settings.page.backups": "Backups",
  "backup.intro":
    "A checked copy of everything is made after each session and once a day; the newest fourteen are kept. A copy is as readable as the data itself: keep it where only you can reach it.",
  "backup.folder": "Folder of the backups",
  "backup.folder.help": "The whole path, for example a stick or a second disk. Empty: beside the data.",
  "backup.folder.use": "Use this folder",
  "backup.folder.moved": "Backups go to {folder} from now on.",
  "backup.make": "Back up now",
  "backup.made": "Backed up and checked.",
  "backup.list": "Copies",
  "backup.none": "No copies yet. The first one is made after a session.",
  "backup.restore": "Put back",
  "backup.restore.of": "Put back the copy of {when}",
  "backup.restore.sure":
    "Everything recorded after {when} leaves the screen. The data as it is now is kept in the data folder, under a name that begins with “replaced”.",
  "backup.restore.yes": "Put this copy back",
  "backup.restore.no": "Leave it",
  "backup.restored": "The copy of {when} is back.",
  "backup.size": "{size, number} KB",
  "backup.problem.disk-full":
    "The last backup failed: the disk of its folder is full. Free some space, or choose another folder.",
  "backup.problem.not-writable":
    "The last backup failed: its folder cannot be written. Plug it in again, or choose another folder.",
  "backup.problem.damaged": "The last backup failed its check: the data file may be damaged. Put the newest copy back.",
  "backup.problem.failed": "The last backup failed. Try it again.",
  "backup.damaged": "The data file is damaged, so nothing can be recorded. The newest good copy is of {when}.",
  "backup.damaged.help":
    "Putting it back takes a moment. The damaged file is kept beside it, so that nothing that may still be in it is lost.",
} as const;
