// A policy document handed in as JSON text.

import { DistanskollError } from "./error.js";

/** What a policy document may hold in bytes, as text or packed. */
const MAX_BYTES = 1_048_576;

/** The object of a JSON text; what is wrong with the text is a fault of the document. A byte order mark before it is passed over. */
export function parse(text) {
  if (text.length > MAX_BYTES) throw refused([{ code: "too-large", path: "", message: `the document is larger than ${MAX_BYTES} bytes` }]);
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let document;
  try {
    document = JSON.parse(json);
  } catch (fault) {
    throw refused([{ code: "wrong-kind", path: "", message: `the text is no valid JSON: ${fault.message}` }]);
  }
  const twice = repeated(json);
  if (twice.length > 0) throw refused(twice);
  return document;
}

function refused(issues) {
  return new DistanskollError({ code: "invalid-policy", path: "", message: issues[0].message, issues });
}

const escaped = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The members of a valid JSON text that stand a second time in their object: JSON.parse would drop the first without a word. */
function repeated(json) {
  const issues = [];
  // Of each object and list around the place: where it stands, the names so far (null in a list), the member or index it is at.
  const around = [];
  let name = null;
  const here = () => {
    const holder = around.at(-1);
    return holder ? `${holder.path}/${holder.names ? escaped(holder.at) : holder.at}` : "";
  };
  for (const [token] of json.matchAll(/"(?:[^"\\]+|\\.)*"|[{}[\],:]/g)) {
    const holder = around.at(-1);
    switch (token) {
      case "{": around.push({ path: here(), names: new Set(), at: "" }); break;
      case "[": around.push({ path: here(), names: null, at: 0 }); break;
      case "}": case "]": around.pop(); break;
      case ",": if (!holder.names) holder.at++; break;
      case ":":
        holder.at = JSON.parse(name);
        if (holder.names.has(holder.at)) {
          issues.push({ code: "duplicate-member", path: here(), message: `the member stands twice in one object \`${holder.at}\`: keep one of them` });
        }
        holder.names.add(holder.at);
        break;
      default: name = token;
    }
  }
  return issues.sort((a, b) => (a.path < b.path ? -1 : 1));
}
