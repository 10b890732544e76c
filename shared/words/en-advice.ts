// Words of the advice of a course in the note, the letter and the files: when it was said and what was decided. The advice itself is en-course's.
export const adviceWords = {
  "said.advice":
    "{count, plural, =0 {No advice of the course} one {Advice of the course} other {Advice of the course, # times}}",

  "guidance.list": "; ",

  "note.advice": "Advice of the course",
  "note.advice.since": "{text} Said since {day}.",
  "note.advice.dismissed": "{said} On {when} dismissed by the therapist.",
  "note.advice.dismissed.because": "{said} On {when} dismissed by the therapist for this reason: {reason}",
  "note.advice.recorded": "{said} On {when} recorded: {decision}.",
  "note.screening": "Screening",
  "note.screening.clear": "All screening questions of the course were answered with no.",
  "note.screening.none": "No answers to the screening questions were on record at this visit.",
  "note.screening.all-no": "{asked}: all {count} answers no.",
  "note.screening.yes": "{asked}: yes to {answers}; the other {count} answers no.",
  "note.screening.asked": "Screening on {day}",
  "note.screening.asked-by": "Screening on {day}, asked by {by}",

  "letter.two-visits":
    "In two visits no site was released or easing, and pain has not fallen noticeably. This therapy may not be the best option; your view would be welcome.",

  "csv.sessions.screening":
    "What the screening of the course advised and how that was settled; empty where it advised nothing.",
  "csv.sessions.advice":
    "What the rules of the course said to the therapist at this visit, when, and what was decided, with semicolons between.",
  "csv.sessions.severe":
    "How pain that counts as severe was settled before the first hold: checked by whom, or the reason to go on.",

  "fhir.advice": "Advice of the course: {rule}",
  "fhir.advice.decided": "{words} ({when})",
  "fhir.advice.dismissed": "Dismissed by the therapist",
  "fhir.advice.dismissed.because": "Dismissed by the therapist: {reason}",
} as const;
