// The built-in policies as modules of JavaScript, one file each: a page loads those that it asks about.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILTIN } from "../entry/documents.js";
import { root, www } from "./run.mjs";

/** Writes `build/policies`: each policy under its id, and `all.js` for editions that hold every one. */
export function writePolicies() {
  const folder = join(www, "build", "policies");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const id of BUILTIN) {
    const document = JSON.parse(readFileSync(join(root, "src", "policies", `${id}.json`), "utf8"));
    writeFileSync(join(folder, `${id}.js`), `export default ${JSON.stringify(document)};\n`);
  }
  const imports = BUILTIN.map((id, at) => `import policy${at} from "./${id}.js";\n`);
  const members = BUILTIN.map((id, at) => `  "${id}": policy${at},\n`);
  writeFileSync(join(folder, "all.js"), `${imports.join("")}\nexport const all = {\n${members.join("")}};\n`);
}
