// Words of the course across visits: guidance, sources, outcomes, and what may be refused of a client's record.
export const courseWords = {
  "source.mueller": "Mueller, Massage Therapy for Lower Back Pain",
  "source.mueller-severe":
    "Mueller, Massage Therapy for Lower Back Pain; from which score pain is severe is the practice's own setting",
  "source.mueller-farrar":
    "Mueller, Massage Therapy for Lower Back Pain; 2 points or 30 % as a fall a client notices: Farrar and others, Pain 94 (2001)",
  "source.worse-course":
    "Steadyhold's own rule; 2 points and 30 % as a change a client notices after Farrar and others, Pain 94 (2001)",
  "source.beyond-plan":
    "Steadyhold's own rule, after Mueller, Massage Therapy for Lower Back Pain: most spasms need four visits, usually over six weeks",

  "rule.emergency": "Emergency",
  "rule.physician-first": "A physician first",
  "rule.severe": "Severe pain",
  "rule.inflammation": "Inflammation suspected",
  "rule.two-visits": "No response after two visits",
  "rule.worse-course": "Pain has risen",
  "rule.beyond-plan": "More visits than planned",
  "rule.four-in-six": "Course",
  "rule.soreness": "Soreness",
  "rule.relaxed": "Relaxed",
  "rule.together": "Together with other care",

  "guidance.moment": "{day}, {time}",
  "guidance.emergency": "Seek emergency care now: {answers}. The session cannot start.",
  "guidance.emergency.also":
    "Seek emergency care now: {answers}. The session cannot start. Also answered yes: {others}.",
  "guidance.physician-first": "A physician should see the client before the first hold: {answers}.",
  "guidance.severe": "Pain of {score} counts as severe here and should be checked by medical staff first.",
  "guidance.inflammation.suspected":
    "Inflammation was suspected on the {site} on {day}, and the client was advised to see a doctor. Massage is usually not the best option there.",
  "guidance.inflammation.unanswered":
    "On {day} the {site} did not release in three counted holds, and whether inflammation is suspected was not answered.",
  "guidance.inflammation.ask": "Ask whether a doctor has seen it before you begin.",
  "guidance.two-visits":
    "No site was released or easing within two visits, and pain has not fallen noticeably. This therapy may not be the best option; consider other care.",
  "guidance.two-visits.unknown":
    "Whether the muscles have begun to respond within two visits cannot be said. Not recorded: {missing}.",
  "guidance.two-visits.ask": "Record pain before and after, and the response of each site, to know.",
  "guidance.two-visits.first-pain": "pain before the first visit",
  "guidance.two-visits.second-pain": "pain at the second visit",
  "guidance.two-visits.first-sites": "the response of a site at the first visit",
  "guidance.two-visits.second-sites": "the response of a site at the second visit",
  "guidance.worse-course.first":
    "Pain before the session is {score}; before the first visit, on {day}, it was {before}. It has risen noticeably.",
  "guidance.worse-course.last":
    "Pain before the session is {score}; before the last visit, on {day}, it was {before}. It has risen noticeably.",
  "guidance.worse-course.ask": "Review the course with the client, and think of a physician.",
  "guidance.beyond-plan": "This was visit {number}; {planned, plural, one {one was} other {# were}} planned.",
  "guidance.beyond-plan.ask": "Review the progress before more visits.",
  "guidance.four-in-six.next": "Visit {next} of {planned} is due between {from} and {to}.",
  "guidance.four-in-six.overdue": "Visit {next} of {planned} was due between {from} and {to}.",
  "guidance.four-in-six.beyond":
    "The {weeks, plural, one {planned week ends} other {# planned weeks end}} on {end} with {left, plural, one {one visit} other {# visits}} still to make. Visit {next} of {planned} is due between {from} and {to}.",
  "guidance.four-in-six.all":
    "{planned, plural, one {The planned visit was made} other {All # planned visits were made}}.",
  "guidance.four-in-six.all.ask":
    "Review the progress with the client, then close the course with its outcome or plan more visits.",
  "guidance.soreness": "Some soreness is usual. It fades within 24 to 36 hours and should be gone by {to} (36 hours).",
  "guidance.relaxed":
    "The muscles that relaxed usually stay more relaxed at least until {from}, at most until {to}, depending on stress, activity and how strong the pain was.",
  "guidance.together":
    "The therapy works best together with other care, such as physical therapy, chiropractic or a physician. No other care provider is on record.",
  "guidance.together.ask": "Name the client's care team on the client's page.",

  "visit.standing": "{visit} · {day}",
  "visit.number": "visit {number} of {planned}",
  "visit.number.more": "visit {number}, {planned} planned",
  "visit.day": "day {day} of {days}",
  "visit.day.over": "day {day}, {days} planned",

  "note.severe": "Pain of {score} counts as severe here and should be checked by medical staff first. {settled}",
  "note.severe.checked-by": "At {time} it was recorded: checked by {text}.",
  "note.severe.checked-by.named": "At {time} {by} recorded: checked by {text}.",
  "note.severe.reason": "At {time} the therapist went on without a check. Reason: {text}.",
  "note.severe.reason.named": "At {time} {by} went on without a check. Reason: {text}.",
  "note.severe.covered": "{settled}.",
  "note.severe.open": "It was not checked.",
  "note.soreness": "Soreness after the last visit: {answer}.",
  "note.relaxed": "After the last visit the muscles stayed more relaxed for {answer}.",
  "note.rating": "{rating}: {before} before, {after} after.",
  "note.rating.none": "not given",
  "note.rating.sleep": "Sleep, from 0 (bad) to 10 (good)",
  "note.rating.stress": "Stress, from 0 (none) to 10 (most)",
  "note.rating.bend": "Forward bend, fingertips to floor in cm",

  "aftercare.next": "Your next visit",
  "aftercare.next.text": "Between {from} and {to}.",

  "settled.seen-by": "Already seen by {text}",
  "settled.checked-by": "Checked by {text}",
  "settled.reason": "Goes on for this reason: {text}",
  "settled.cleared": "Asked again: inflammation is not suspected any more",
  "settled.checked-earlier": "Checked by {text} on {day}, when it was {score}",
  "settled.not-treated": "No treatment took place",
  "settled.recorded-later": "The score was recorded after the first hold",

  "course.outcome.resolved": "complaint resolved",
  "course.outcome.better": "better",
  "course.outcome.unchanged": "unchanged",
  "course.outcome.worse": "worse",
  "course.outcome.referred": "referred to other care",
  "course.outcome.stopped": "stopped early",

  "soreness.none": "none",
  "soreness.under-24-hours": "gone within 24 hours",
  "soreness.24-36-hours": "24 to 36 hours",
  "soreness.over-36-hours": "longer than 36 hours",
  "relaxed.under-4-days": "under 4 days",
  "relaxed.4-7-days": "4 to 7 days",
  "relaxed.8-14-days": "8 to 14 days",
  "relaxed.over-14-days": "longer than 14 days",
  "rating.sleep": "Sleep",
  "rating.stress": "Stress",
  "rating.bend": "Forward bend",

  "act.severe": "severe pain settled",
  "act.look-back": "answer about the last visit",
  "act.rating": "score",
  "said.attached": "Visit of {client}",
  "said.severe": "Severe pain: {text}",
  "said.soreness": "Sore after the last visit: {answer}",
  "said.relaxed": "Relaxed after the last visit: {answer}",
  "said.rating": "{rating}: {value}",
  "said.rating-skipped": "{rating} not asked",

  "refusal.screening-missing": "Answer the screening questions first: once in a course, before its first hold.",
  "refusal.physician-first":
    "A physician should see the client first. Record who has seen the client, or why the session may start.",
  "refusal.emergency": "Emergency: no hold. The client should seek emergency care now.",
  "refusal.severe-unchecked":
    "Severe pain should be checked by medical staff first. Record who checked it, or why the session goes on.",
  "refusal.not-severe": "There is no severe pain score to settle.",
  "refusal.rating-out-of-range": "Sleep and stress go from 0 to 10, the forward bend from 0 to 150 cm.",

  "record-refusal.code-taken": "Another client has this code. Choose another, or merge the two records.",
  "record-refusal.archived": "This client is archived. Restore the record first.",
  "record-refusal.not-archived": "This client is not archived.",
  "record-refusal.merged": "This record was merged into another one.",
  "record-refusal.same-client": "A record cannot be merged with itself.",
  "record-refusal.notes-too-long":
    "The notes of the two records are too long for one. Shorten one of them first, then merge.",
  "record-refusal.unknown-course": "That course is not there any more.",
  "record-refusal.course-open": "A course is open. Close it first, or go on with it.",
  "record-refusal.course-closed": "This course is closed. Open a new one, or reopen it.",
  "record-refusal.course-not-closed": "This course is not closed.",
  "record-refusal.not-screened": "The screening questions have not been answered yet.",
  "record-refusal.nothing-to-settle": "Nothing in the screening needs to be settled.",
  "record-refusal.emergency-stands":
    "An emergency cannot be overridden. Ask the questions again when it has been seen to.",
  "record-refusal.not-dismissable": "This one needs an answer in the record, not a dismissal.",
  "record-refusal.already-dismissed": "This was dismissed before.",
  "record-refusal.nothing-changes": "Nothing has changed.",
  "record-refusal.session-open": "A session of this client is open. Finish it first.",
  "record-refusal.already-attached": "This session already belongs to that course.",
  "record-refusal.wrong-confirmation": "The code does not match. Nothing was deleted.",
  "failure.unknown-client": "This client’s record is not there. It may have been deleted.",
} as const;
