// Words of the backups: their settings page, and the offer to put one back.
export const backupWords = {
  "settings.page.backups": "Backups",
  "backup.intro":
    "A checked copy of everything is made after each session and once a day; the newest fourteen are kept. A copy is as readable as the data itself: keep it where only you can reach it.",
  "backup.folder": "Folder",
  "backup.folder.other": "Another folder",
  "backup.folder.help":
    "The whole path, for example of a stick or a second disk. Copies made before stay where they are.",
  "backup.folder.usual": "Beside the data again",
  "backup.newest": "Newest copy",
  "backup.newest.none": "none yet",
  "backup.kept": "Kept",
  "backup.kept.of": "{count, plural, =0 {no copies} one {one copy, {size}} other {# copies, {size} in all}}",
  "backup.folder.use": "Use this folder",
  "backup.folder.moved": "Backups go to {folder} from now on.",
  "backup.make": "Back up now",
  "backup.made": "Backed up and checked.",
  "backup.list": "Copies",
  "backup.none": "No copies yet. The first one is made after a session.",
  "backup.restore": "Put back",
  "backup.restore.of": "Put back the copy of {when}",
  "backup.restore.sure":
    "Everything recorded after {when} leaves the screen, and a client deleted since comes back where the copy still holds them. The data as it is now is kept in the data folder, under a name that begins with “replaced”.",
  "backup.restore.yes": "Put this copy back",
  "backup.restore.no": "Leave it",
  "backup.checking": "Reading it from its first entry to its last …",
  "backup.whole": "The copy of {when} is whole.",
  "backup.not-whole": "The copy of {when} is damaged and cannot be put back. Take another one.",
  "backup.broken": "damaged",
  "backup.restored": "The copy of {when} is back.",
  "backup.forget": "Take the client out of the backups too",
  "backup.forget.help":
    "{count, plural, one {One copy} other {# copies}} may hold this client, and would bring the client back. Without this a copy goes only when fourteen newer ones were made. Copies in other folders, and files you saved or printed, are yours to delete.",
  "backup.forget.none": "No backups were made here. Files you saved or printed are yours to delete.",
  "backup.uncleaned":
    "A deleted client could not be taken out of {count, plural, one {this file, which} other {these files, which}} may still hold them. Try again, or delete {count, plural, one {the file} other {the files}} by hand.",
  "backup.uncleaned.again": "Try again",
  "backup.size": "{size, number} KB",
  "backup.size.mb": "{size, number} MB",
  "backup.problem.disk-full":
    "The last backup failed: the disk of its folder is full. Free some space, or choose another folder.",
  "backup.problem.not-writable":
    "The last backup failed: its folder cannot be written. Plug it in again, or choose another folder.",
  "backup.problem.damaged": "The last backup failed its check: the data file may be damaged. Put the newest copy back.",
  "backup.problem.failed": "The last backup failed. Try it again.",
  "backup.damaged": "The data file is damaged, so nothing can be recorded.",
  "backup.damaged.checking": "Reading the copy of {when} from its first entry to its last …",
  "backup.damaged.newest": "The copy of {when} is the newest whole one.",
  "backup.damaged.skipped": "{count, plural, one {A newer one is} other {# newer ones are}} damaged as well.",
  "backup.damaged.none":
    "None of the copies in {folder} is whole. Leave everything as it is, close Steadyhold, and start it with another backup folder plugged in or with --data and a new folder.",
  "backup.damaged.help":
    "Putting it back takes a moment. The damaged file is kept beside it, so that nothing that may still be in it is lost.",
} as const;
