// Words of what fills a session beside its holds (warm-up, stretching, heat, other massage), on screens, in the note, in tables and in FHIR.
export const modalityWords = {
  "action.warm-up": "Warm-up",
  "action.stretching": "Stretching",
  "action.heat": "Heat",
  "action.massage": "Other massage",
  "group.modality": "Rest of the session: start and end",

  "modality.warm-up": "warm-up",
  "modality.stretching": "stretching",
  "modality.heat": "heat",
  "modality.massage": "other massage",
  "modality.end": "End {modality}",

  "said.modality-started": "{modality} started",
  "said.modality-started.through-holds": "{modality} started; it goes on during holds",
  "said.modality-ended": "{modality}: {time}",
  "act.modality-start": "start of warm-up, stretching, heat or massage",
  "act.modality-end": "end of warm-up, stretching, heat or massage",
  "refusal.only-heat-in-hold": "End the hold first. Only heat goes on during a hold.",
  "refusal.no-modality-running": "No warm-up, stretching, heat or other massage is running.",

  "settings.protocol.rest": "Record in the session",
  "settings.protocol.modalities": "Minutes of warm-up, stretching, heat and other massage",
  "settings.protocol.modalities.help":
    "One key starts and ends each, and the note adds them up. A hold ends warm-up, stretching and massage; heat goes on during holds. A pause and the end of the session end all of them.",

  "note.rest": "Rest of the session",
  "note.rest.one": "{modality} {time}",
  "note.rest.one.in-holds": "{modality} {time} ({shared} of it during holds)",
  "note.rest.one.all-in-holds": "{modality} {time} (all of it during holds)",
  "note.visit.no-hold": "none of the course: no hold was made",
  "note.not-treated.title.no-hold": "No hold",
  "letter.opening.gate-no-hold": "The client named above came on {date}. No hold was made: {why}. {advised}",
  "aftercare.gate.no-hold": "There were no holds today",
  "note.not-treated.no-hold": "No hold was made: {why}.",

  "csv.sessions.time-warm-up": "Time of warm-up, in whole seconds; empty where none was recorded.",
  "csv.sessions.time-stretching": "Time of stretching, in whole seconds; empty where none was recorded.",
  "csv.sessions.time-heat": "Time of heat, in whole seconds, also during holds; empty where none was recorded.",
  "csv.sessions.time-massage": "Time of other massage, in whole seconds; empty where none was recorded.",
  "csv.sessions.time-heat-in-holds":
    "How much of the time of heat fell into holds and is in the hold time as well; empty where no heat was recorded.",

  "fhir.modality.note": "{modality}, {time}; recorded beside the holds.",
} as const;
