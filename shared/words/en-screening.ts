// Words of the screening before the first hold of a course. The questions and their sources are in shared/screening/questions.ts.
export { questionSourceWords, questionWords } from "../screening/questions.ts";

export const screeningWords = {
  "screening.title": "Before the first hold",
  "screening.intro": "Ask once in a course. {no} is no, {yes} is yes; {record} records them, all no until you say yes.",
  "screening.by": "Answered by",
  "screening.all-no": "All answers are no",
  "screening.save": "Record answers",
  "screening.yes": "Yes",
  "screening.no": "No",
  "screening.again": "Ask again",
  "screening.level.emergency": "Emergency today",
  "screening.level.physician": "A physician before starting",
  "screening.standing.none": "Quick session: no screening",
  "screening.standing.missing": "Screening has not been answered yet",
  "screening.standing.clear": "Screening: nothing in the way",
  "screening.standing.physician": "A physician should see the client before the first hold",
  "screening.standing.emergency": "Emergency: the session cannot start. Seek emergency care now.",
  "screening.settle": "Who has seen the client, or why may the session start?",
  "site.contraindicated": "{answer}: no pressure on the belly",
  "advice.contraindicated": "{answer}: no pressure on points of the belly. This site is one.",
  "screening.answered": "Answered {when} by {by}",
  "screening.answered.nobody": "Answered {when}",
} as const;
