// English, the first language of the catalogue: one row a message, in ICU form. Words of one area live in en-<area>.ts.
import { adviceWords } from "./en-advice.ts";
import { backupWords } from "./en-backup.ts";
import { beforeSheetWords } from "./en-before-sheet.ts";
import { bodyWords } from "./en-body.ts";
import { clientWords } from "./en-client.ts";
import { courseWords } from "./en-course.ts";
import { exportWords } from "./en-export.ts";
import { fhirWords } from "./en-fhir.ts";
import { hostWords } from "./en-host.ts";
import { inputWords } from "./en-input.ts";
import { keyWords } from "./en-keys.ts";
import { measureWords } from "./en-measures.ts";
import { noteWords } from "./en-note.ts";
import { screenWords } from "./en-screens.ts";
import { recordWords } from "./en-record.ts";
import { questionSourceWords, questionWords, screeningWords } from "./en-screening.ts";
import { sessionWords } from "./en-session.ts";
import { soundWords } from "./en-sound.ts";
import { wrapWords } from "./en-wrap.ts";

export const en = {
  ...sessionWords,
  ...screenWords,
  ...soundWords,
  ...inputWords,
  ...keyWords,
  ...noteWords,
  ...courseWords,
  ...adviceWords,
  ...clientWords,
  ...screeningWords,
  ...questionWords,
  ...questionSourceWords,
  ...beforeSheetWords,
  ...bodyWords,
  ...hostWords,
  ...wrapWords,
  ...exportWords,
  ...fhirWords,
  ...backupWords,
  ...measureWords,
  ...recordWords,
} as const;
