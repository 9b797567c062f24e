// The engine as JavaScript, the same crate translated. Importing it starts it: it is imported only where it is wanted.

import { Handle, applyFixes, policies, start, toICalendar, unknownPolicy } from "../build/js/distanskoll.js";
import { translated } from "../build/js/translated.js";

start(translated);

export const engine = { Handle, applyFixes, policies, toICalendar, unknownPolicy };
