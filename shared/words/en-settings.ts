// Words of the settings screen and its pages.
export const settingsWords = {
  "settings.title": "Settings",
  "settings.open": "Settings",
  "settings.too-long": "Please shorten this to 120 characters: it is not kept yet.",
  "settings.page.practice": "Practice",
  "settings.practice.intro": "Stands under signed notes and at the head of letters. Kept as you type.",
  "settings.practice.therapist": "Therapist’s name",
  "settings.practice.credentials": "Credentials",
  "settings.practice.practice": "Practice",
  "settings.practice.phone": "Phone",
} as const;
