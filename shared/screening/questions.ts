// The screening questions, for a clinician to edit: which are asked, in which order, what a yes means, and where each comes from. Knows no
// screen. To add a question: one row in `questions` and its sentence in `questionWords`. An id that was ever used is never given to another
// question, because old answers keep it.

export const screeningLevels = ["emergency", "physician"] as const;
/** emergency: care today, no session. physician: a physician first, unless the client has been seen or there is a reason. */
export type ScreeningLevel = (typeof screeningLevels)[number];

/** Where questions come from. AHCPR's table has neither pain in both legs nor what only speaks against pressure. */
export const questionSourceWords = {
  "source.ahcpr": "Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994)",
  "source.both-legs": "Pain or numbness in both legs: later reviews of the signs of a pressed cauda equina",
  "source.checklist":
    "Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline",
} as const;
export type QuestionSource = keyof typeof questionSourceWords;

export const questions = [
  { id: "saddle-numbness", level: "emergency", kind: "red-flag", source: "source.ahcpr" },
  { id: "bladder-bowel", level: "emergency", kind: "red-flag", source: "source.ahcpr" },
  { id: "leg-weakness", level: "emergency", kind: "red-flag", source: "source.ahcpr" },
  { id: "both-legs", level: "emergency", kind: "red-flag", source: "source.both-legs" },
  { id: "trauma", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "cancer", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "fever-weight", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "infection", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "night-pain", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "age", level: "physician", kind: "red-flag", source: "source.ahcpr" },
  { id: "wound", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "acute-inflammation", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "thrombosis", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "fracture", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "osteoporosis", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "tumour", level: "physician", kind: "contraindication", source: "source.checklist" },
  { id: "pregnancy", level: "physician", kind: "contraindication", source: "source.checklist" },
] as const satisfies readonly {
  readonly id: string;
  readonly level: ScreeningLevel;
  readonly kind: "red-flag" | "contraindication";
  readonly source: QuestionSource;
}[];

export type Question = (typeof questions)[number];
export type QuestionId = Question["id"];
export const questionIds: readonly QuestionId[] = questions.map((question) => question.id);

/** A yes to one of these warns at every mark on that part of the body, beside what its level asks for. */
export const warnsAt: readonly { readonly id: QuestionId; readonly part: "belly" }[] = [
  { id: "pregnancy", part: "belly" },
];

export const questionWords = {
  "question.saddle-numbness": "Numbness around the saddle area (between the legs, the buttocks)?",
  "question.bladder-bowel": "New trouble holding or passing urine or stool?",
  "question.leg-weakness": "Severe weakness in a leg, or weakness that is getting worse?",
  "question.both-legs": "Pain or numbness that came suddenly in both legs?",
  "question.trauma": "A recent bad fall or accident, or a lighter one with brittle bones?",
  "question.cancer": "Cancer, now or in the past?",
  "question.fever-weight": "Fever, or weight lost without a known reason?",
  "question.infection": "A recent infection, a weakened immune system, or injected drugs?",
  "question.night-pain": "Pain that is worse lying down or at night?",
  "question.age": "Under 20 or over 50, and this pain is new?",
  "question.wound": "An open wound where pressure would be given?",
  "question.acute-inflammation": "A hot, red or swollen place there?",
  "question.thrombosis": "A thrombosis, or medicine that thins the blood?",
  "question.fracture": "A broken bone in the area?",
  "question.osteoporosis": "Osteoporosis?",
  "question.tumour": "A tumour in the area?",
  "question.pregnancy": "Pregnant? (No pressure on points of the belly.)",
} as const satisfies Readonly<Record<`question.${QuestionId}`, string>>;
