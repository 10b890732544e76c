// Words of what the client's record holds for a practice beside the complaint: birth date, earlier care, medication, and the course's referral.
export const recordWords = {
  "client.birth-date": "Birth date, or the year alone",
  "client.birth-date.help": "The year first: 1980-04-12, or 1980",
  "client.born": "born {day}",
  "client.born-in": "born in {year}",
  "client.born.unreadable":
    "This birth date cannot be read. Write the year first, as in 1980-04-12, or the year alone.",
  "client.born.no-such-day": "The calendar has no such day. Look at the birth date once more.",
  "client.born.too-early": "The birth date is before 1900. Look at it once more.",
  "client.born.future": "The birth date is in the future. Look at it once more.",
  "client.details.wrong": "Something here is too long to be kept.",
  "client.details.meanwhile":
    "Changed elsewhere since you began to type: {parts}. Save once more to put what stands here in its place.",
  "client.details.part": "{part} is now “{text}”",
  "client.details.empty": "empty",
  "client.care.nameless":
    "Person {number} of the care team has no name. Give them one, or empty the whole line to take them off.",
  "client.earlier-care": "Earlier care",
  "client.medication": "Medication",
  "record-refusal.born-in-future": "The birth date is in the future. Look at it once more.",

  "course.referral.by": "Referred by",
  "course.referral.visits": "Visits the referral allows, in this course",
  "course.referral.until": "Last day of the referral",
  "course.referral.until.help": "The year first: 2026-05-17",
  "course.referral.visits.wrong": "The visits a referral allows go from 1 to 365.",
  "course.referral.until.wrong":
    "The last day of the referral cannot be read. Write a day from 2000 to 2100 with the year first, as in 2026-05-17.",

  "referral.list": ", ",
  "referral.standing": "Referral: {parts}",
  "referral.standing.by": "Referred by {by}",
  "referral.standing.by-with": "Referred by {by}: {parts}",
  "referral.made": "visit {made} of {allowed} made",
  "referral.made.none": "no visit of {allowed} made yet",
  "referral.made.beyond": "{made, plural, one {# visit} other {# visits}} made, {allowed} allowed",
  "referral.visit": "visit {visit} of {allowed} allowed",
  "referral.visit.beyond": "visit {visit}, {allowed} allowed",
  "referral.allowed": "{allowed, plural, one {# visit} other {# visits}} allowed",
  "referral.until": "until {day}",

  "rule.referral": "Referral",
  "source.referral": "What this referral allows, as recorded by this practice",
  "guidance.referral.the": "the referral",
  "guidance.referral.by": "the referral by {by}",
  "guidance.referral.used": "Visit {made} of {allowed} that {referral} allows was made: it is used up.",
  "guidance.referral.beyond": "Visit {made} was made; {referral} allows {allowed}.",
  "guidance.referral.ended": "The last day of {referral} was {day}.",
  "guidance.referral.ask": "A new referral may be needed before the next visit.",

  "note.referral": "Referral: {referral}.",
  "note.earlier-care": "Earlier care: {text}.",
  "note.medication": "Medication: {text}.",

  "csv.sessions.earlier-care": "Earlier care of the complaint, as it stood in the client's record at this visit.",
  "csv.sessions.medication": "What the client takes, as it stood in the client's record at this visit.",
  "csv.sessions.referred-by": "Who referred the client; empty where nobody is on record.",
  "csv.sessions.referral-until": "The last day on which the referral allows a visit.",
  "csv.sessions.referral-visits": "How many visits of the course the referral allows.",
  "csv.sessions.referral-visit":
    "Which of the visits that the referral allows it was; empty where no treatment took place, or where it sets no number.",

  "fhir.earlier-care": "Earlier care",
  "fhir.referral": "Referral to massage therapy",
  "fhir.referral.visits": "visits of the course",
} as const;
