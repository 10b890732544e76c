// Words of the sheet "Before your first session": for somebody who was never there, in short sentences, read at home without a dictionary.
export const beforeSheetWords = {
  "before-sheet.title": "Before your first session",
  "before-sheet.lead": "Massage for lower back pain: what happens, how it feels, what you can say.",

  "before-sheet.what": "What happens",
  "before-sheet.what.text":
    "The work is called neuromuscular therapy, or trigger point work. Your therapist presses on one tight place in a muscle, with fingers, knuckles or an elbow, and keeps the pressure the same for 10 to 30 seconds. Then comes a lighter or a firmer press.",

  "before-sheet.why": "Why it hurts at first",
  "before-sheet.why.text":
    "A muscle that has tightened up, a spasm, gets too little blood and so too little oxygen. That is why it hurts to touch. When the muscle relaxes, the blood comes back.",
  "before-sheet.why.good":
    "Most people call the feeling “good pain”. It should never hurt too much. If it does, say so.",

  "before-sheet.words": "Say one of these at any moment",
  "before-sheet.words.text": "You never have to wait or explain. Your therapist listens and works by what you say.",

  "before-sheet.helps": "What massage can do",
  "before-sheet.helps.text":
    "Researchers in Miami found in 2001 that people with lower back pain had less pain after massage, felt less depressed and anxious, slept better and could move more freely. Nobody can promise you the same.",

  "before-sheet.visits": "How many visits",
  "before-sheet.visits.text":
    "Usually four, over six weeks. If nothing has begun to change after two visits, this may not be the best treatment for you. Then it is time to look at other care.",

  "before-sheet.together": "Together with other care",
  "before-sheet.together.text":
    "It works best beside physical therapy, chiropractic or care from your physician. Tell your therapist who else treats you.",

  "before-sheet.find": "Finding a therapist",
  "before-sheet.find.text":
    "Ask your physician to refer you, or ask a professional association, such as the American Massage Therapy Association.",

  "before-sheet.doctor": "See a doctor first",
  "before-sheet.doctor.text": "Is your back pain severe? Have it checked by medical staff before you start.",

  "before-sheet.sources":
    "Source: {source}, in our own words. The study it names: Touch Research Institute, University of Miami, International Journal of Neuroscience 106 (2001). Emergency signs: AHCPR guideline 14 (1994) and later medical reviews. Nothing here is a diagnosis.",
  "before-sheet.contact": "Questions? Please ask",

  "before-sheet.open": "First-visit sheet",
  "before-sheet.preview": "The sheet",
  "before-sheet.about": "For a new client to read at home. It needs no name and no session.",

  "format.before": "First-visit sheet",
  "format.pdf-before": "First-visit sheet as PDF",
  "sheet.before": "before the first session",
  "save.format.before": "First-visit sheet, for a new client",
} as const;
