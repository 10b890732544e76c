// Words of the page about Steadyhold itself.
export const aboutWords = {
  "settings.page.about": "About",
  "about.version": "Steadyhold {version}",
  "about.host": "{host, select, electron {Desktop app} other {In the browser, served by this computer only}}",
  "about.local": "Nothing leaves this computer: no account, no network, no telemetry.",
  "about.diagnostics": "Copy diagnostics",
  "about.diagnostics.help":
    "Versions, the state of the backups and the log of this program, for whoever helps you. No client is named in it.",
  "about.diagnostics.copied": "Diagnostics copied",
  "about.diagnostics.failed": "The diagnostics could not be copied. Click into the window once and try again.",
  "about.licences": "Licences of what Steadyhold is made from",
  "about.licences.failed": "The list could not be read. It lies beside the program as licences.txt.",
} as const;
