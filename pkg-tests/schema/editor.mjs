// What VS Code offers and underlines in a policy document: the language service it uses itself, with the schema.
import { createRequire } from "node:module";

const { TextDocument, getLanguageService } = createRequire(import.meta.url)("vscode-json-languageservice");

export function editor(schema) {
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ["*"], schema }] });
  const open = (text) => {
    const document = TextDocument.create("file:///policy.json", "json", 1, text);
    return [document, service.parseJSONDocument(document)];
  };
  /** The text without its mark | and the place where it stood. */
  const marked = (text) => {
    const [document, json] = open(text.replace("|", ""));
    return [document, document.positionAt(text.indexOf("|")), json];
  };
  return {
    /** What is offered at the mark |, as it is shown. */
    async offers(text) {
      const { items } = await service.doComplete(...marked(text));
      return items.map(({ label, documentation }) => ({ label: label.replaceAll('"', ""), says: documentation?.value ?? documentation ?? "" }));
    },
    /** What is told of the word at the mark |. */
    async tells(text) {
      const { contents } = (await service.doHover(...marked(text))) ?? { contents: "" };
      return [contents].flat().map((part) => part.value ?? part).join("\n").replaceAll("\\", "");
    },
    /** The underlined pieces of a text. */
    async underlines(text) {
      const [document, json] = open(text);
      const faults = await service.doValidation(document, json);
      return faults.map(({ range }) => text.slice(document.offsetAt(range.start), document.offsetAt(range.end)));
    },
  };
}
