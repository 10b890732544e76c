// Words of FHIR documents: what each resource says in a sentence, the letter's sections, and what the guide tells of them.
export const fhirWords = {
  "fhir.says.patient": "Client of the practice: {client}.",
  "fhir.says.practitioner": "{name}, who signed.",
  "fhir.says.organization": "{name}, the practice that keeps this document.",
  "fhir.says.program": "Written by {app}, version {version}.",
  "fhir.says.encounter": "Massage session from {start} to {end} on {day}.",
  "fhir.says.encounter.cancelled": "The client came on {day}. The visit ended before treatment: none took place.",
  "fhir.says.encounter.in-progress": "Massage session that began at {start} on {day} and goes on.",
  "fhir.says.complaint":
    'What the client came for, in their own words: "{complaint}". Nobody has confirmed it, and it is no diagnosis.',
  "fhir.says.hold":
    "Hold {hold} on the {site}: {seconds} seconds at {level} pressure with the {applicator}, {outcome}.",
  "fhir.says.hold.interrupted":
    "Hold {hold} on the {site}: {seconds} seconds at {level} pressure with the {applicator}, interrupted ({reason}).",
  "fhir.says.hold.running": "Hold {hold} on the {site}, at {level} pressure with the {applicator}, goes on.",
  "fhir.says.pain.before": "Pain before the session, from 0 (none) to 10 (worst imaginable): {score}.",
  "fhir.says.pain.after": "Pain after the session, from 0 (none) to 10 (worst imaginable): {score}.",
  "fhir.says.value": "{name}: {value}.",
  "fhir.says.cm": "{value} cm",
  "fhir.says.tenderness.before":
    "Tenderness of the {site} to pressure before its holds, from 0 (none) to 10 (worst): {score}.",
  "fhir.says.tenderness.after":
    "Tenderness of the {site} to pressure after its holds, from 0 (none) to 10 (worst): {score}.",
  "fhir.says.site-gone": "site whose mark was taken away",
  "fhir.says.felt": "Pressure on the {site} is felt here: {place}.",
  "fhir.says.feedback": 'The client said of the pressure on the {site}: "{feedback}". {by}',
  "fhir.says.feedback.of-hold": 'The client said of hold {hold} on the {site}: "{feedback}". {by}',
  "fhir.says.response": "After hold {hold} the {site} was {response}.",
  "fhir.says.inflammation": "The therapist suspects inflammation at the {site}. It is no diagnosis.",
  "fhir.says.lift": "The {site} was treated again after inflammation had been suspected. Reason: {reason}.",
  "fhir.says.course": "Course of neuromuscular massage: {visits}, from {from} to {to}.",
  "fhir.says.course.next": "The next visit is due between {from} and {to}.",
  "fhir.says.doctor": "The client was advised to see a doctor, because inflammation is suspected at the {site}. {note}",
  "fhir.says.picture":
    "{count, plural, one {Drawing of the body chart with the one spasm site of this visit.} other {Drawing of the body chart with the # spasm sites of this visit.}}",
  "fhir.says.signed": "Signed by {name} on {when} with the seal {seal}.",
  "fhir.says.amended": "Amended by {name} on {when} with the seal {seal}.",
  "fhir.says.goal": 'What the client wants to be able to do again, in their own words: "{measure}". {scores}',
  "fhir.says.goal.before": "From 0 (not at all) to 10 (as before): {before} before the session.",
  "fhir.says.goal.after": "From 0 (not at all) to 10 (as before): {after} after the session.",
  "fhir.says.goal.both": "From 0 (not at all) to 10 (as before): {before} before the session, {after} after.",
  "fhir.says.medication": "Medication, in the client's words and not checked by anybody: {medication}.",
  "fhir.says.care-team": "The care team of the client: {people}.",
  "fhir.says.contact": "{person}, of the care team of the client.",

  "fhir.letter": "Letter to the care team",
  "fhir.letter.to": "To",
  "fhir.letter.report": "Report",
  "fhir.letter.sites": "Spasm sites and responses",
  "fhir.letter.advice": "Advice",
  "fhir.letter.closing": "Closing",
  "fhir.care-team": "Care team on the client's record",
  "fhir.guide.title": "FHIR R4 documents (4.0.1)",
  "fhir.guide.documents":
    "A session is a Bundle of type document. In the note the Composition is a progress note (LOINC 11506-3), in the letter to the care team a referral note (LOINC 57133-1). Several sessions are a Bundle of type collection with the documents in it.",
  "fhir.guide.status":
    "The status is preliminary until the note is signed, then final, then amended. An amended document names the one it replaces, a letter the note it was made from. Every signature and amendment has a Provenance with its seal.",
  "fhir.guide.ids":
    "Ids are UUIDs and the same in every export, so that a second export brings the first up to date. The identifier of a document is another one whenever its content is.",
  "fhir.guide.advice":
    "What was advised is a ServiceRequest with the intent proposal: it orders nothing. The complaint is an unconfirmed Condition, in the client's words. A Goal has no number to reach, because nobody sets one.",
  "fhir.guide.codes":
    "Codes are LOINC's and HL7's. The side of a site is HL7's body site modifier (table 0495: L, R), beside Steadyhold's own codes urn:steadyhold:side and urn:steadyhold:muscle; side and muscle together are the site, and its text says the place and the view. HL7's list bodysite-laterality is SNOMED CT. SNOMED CT and CPT need licences that Steadyhold does not have: all else is told in words.",
  "fhir.guide.us-core":
    "US Core: Patient, CarePlan and Encounter have what its profiles require. No document claims a profile, because this is outside of them:",
  "fhir.guide.us-core.gender": "Patient.gender is unknown: Steadyhold does not ask it.",
  "fhir.guide.us-core.name":
    "Patient.name is text in one piece, and its extension data-absent-reason says so. US Core 5.0.1 looks for that extension on the Patient and refuses it; US Core 6 and later find it.",
  "fhir.guide.us-core.empty":
    "Address, telephone, language, race and ethnicity of the client, and place and discharge of the visit, are not recorded.",
  "fhir.guide.us-core.type": "Encounter.type is text: US Core's list for it is CPT and SNOMED CT.",
  "fhir.guide.point": "- {text}",
  "save.format.fhir-letter": "Letter to the care team, FHIR R4 (JSON)",
  "save.file.fhir-letter": "letter FHIR",
} as const;
