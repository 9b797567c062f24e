// The engine's functions, named one by one: a namespace import would be built at load time from property descriptors, which a page
// with extra members on Object.prototype breaks.

import { Handle, applyFixes, policies, toICalendar, unknownPolicy } from "../build/wasm/distanskoll.js";

export const engine = { Handle, applyFixes, policies, toICalendar, unknownPolicy };
