// Words of what a practice may measure beside pain: further scores, and how each stands on screens, in the note, in tables and in FHIR.
export const measureWords = {
  "rating.low-mood": "Low mood",
  "rating.anxiety": "Anxiety",
  "wrap.rating.low-mood": "Low mood, 0 none to 10 most",
  "wrap.rating.anxiety": "Anxiety, 0 none to 10 most",
  "note.rating.low-mood": "Low mood, from 0 (none) to 10 (most)",
  "note.rating.anxiety": "Anxiety, from 0 (none) to 10 (most)",
  "rating.own-measure": "Own measure",
  "wrap.rating.own-measure": "{measure}, 0 not at all to 10 as before",
  "note.rating.own-measure": 'Own measure, "{measure}", from 0 (not at all) to 10 (as before)',
  "note.rating.before-only": "{rating}: {before} before.",
  "course.goal": "What the client wants to be able to do again",
  "refusal.own-measure-missing":
    "Write down in the plan of the course what the client wants to be able to do again. Then it can be scored.",
  "refusal.score-out-of-range": "This score goes from 0 to 10, in whole numbers.",

  "tenderness.title": "Tenderness of site {site}, 0 none to 10 worst",
  "tenderness.before": "Before its holds",
  "tenderness.after": "After its holds",
  "findings.of-site": "Site {site}, {words}",
  "wrap.findings": "Sites",
  "settings.protocol.tenderness": "Tenderness of a site, before and after its holds",
  "settings.protocol.findings": "Offer at each site",
  "note.site.tenderness":
    "Tenderness to pressure, from 0 (none) to 10 (worst): {before} before the holds, {after} after.",
  "act.tenderness": "tenderness",
  "said.tenderness-before": "Site {site}: tenderness {score} before its holds",
  "said.tenderness-after": "Site {site}: tenderness {score} after its holds",
  "said.tenderness-none": "Site {site}: tenderness not given",
  "csv.holds.tenderness-before":
    "Tenderness of the hold's site before its holds, 0 none to 10 worst; empty where no score was given.",
  "csv.holds.tenderness-after":
    "Tenderness of the hold's site after its holds, 0 none to 10 worst; empty where no score was given.",
  "csv.sessions.tenderness": "Tenderness of each site before and after its holds, 0 none to 10 worst.",
  "csv.tenderness": "{name}: {before} before, {after} after",
  "fhir.tenderness.before": "Tenderness to pressure before the holds, 0 to 10",
  "fhir.tenderness.after": "Tenderness to pressure after the holds, 0 to 10",

  "csv.sessions.sleep-before": "Sleep before the session, 0 bad to 10 good; empty where no score was given.",
  "csv.sessions.sleep-after": "Sleep after the session, 0 bad to 10 good; empty where no score was given.",
  "csv.sessions.stress-before": "Stress before the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.stress-after": "Stress after the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.bend-before": "Forward bend before the session, fingertips to floor; empty where it was not measured.",
  "csv.sessions.bend-after": "Forward bend after the session, fingertips to floor; empty where it was not measured.",
  "csv.sessions.low-mood-before": "Low mood before the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.low-mood-after": "Low mood after the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.anxiety-before": "Anxiety before the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.anxiety-after": "Anxiety after the session, 0 none to 10 most; empty where no score was given.",
  "csv.sessions.own-measure-before":
    "How well the client could do it before the session, 0 not at all to 10 as before; empty where no score was given.",
  "csv.sessions.own-measure-after":
    "How well the client could do it after the session, 0 not at all to 10 as before; empty where no score was given.",
  "csv.sessions.own-measure": "What the client wants to be able to do again, in the client's words.",
  "csv.sessions.soreness": "How long the client was sore after the last visit; empty where it was not answered.",
  "csv.sessions.relaxed":
    "How long the muscles stayed more relaxed after the last visit; empty where it was not answered.",

  "fhir.rating.before": "{rating}, before the session",
  "fhir.rating.after": "{rating}, after the session",
  "fhir.soreness": "Soreness after the last visit",
  "fhir.relaxed": "More relaxed after the last visit",
} as const;
