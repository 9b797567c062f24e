// What the form asks for, part by part: the members of the document in the order a person thinks of them. A field has a `name` (the
// member), a `kind` (see fields.js), a `label`, and where it helps a `help`. `make` gives a new element of a list.

const CITATION = { name: "citation", kind: "section", label: { sv: "Rubrik i källan", en: "Heading in the source" }, needed: true };
const STRENGTH = { name: "strength", kind: "choice", list: "strength", label: { sv: "Hur starkt källan säger det", en: "How strongly the source puts it" }, needed: true };
const WHEN = { name: "when", kind: "condition", label: { sv: "När det gäller", en: "When it applies" } };
const ID = { name: "id", kind: "word", label: { sv: "Id (bokstäver a–z, siffror, bindestreck, understreck)", en: "Id (letters a–z, digits, hyphens, underscores)" }, needed: true };
const LABEL = { name: "label", kind: "pair", label: { sv: "Namn", en: "Name" }, needed: true };
const EMPTY = { sv: "", en: "" };

const section = (document) => ({ section: document?.source?.sections?.[0] ?? "" });
/** An id that no element of the list has yet. */
function free(list, stem) {
  const taken = new Set((list ?? []).map((item) => item?.id ?? item));
  for (let number = (list?.length ?? 0) + 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

export const PARTS = [
  {
    id: "about", title: { sv: "Om policyn", en: "About the policy" },
    fields: [
      ID,
      { name: "title", kind: "pair", label: { sv: "Titel", en: "Title" }, needed: true },
      { name: "organisation", kind: "word", empty: null, label: { sv: "Arbetsgivare", en: "Employer" } },
      { name: "version", kind: "word", empty: null, label: { sv: "Utgåva", en: "Edition" } },
      { name: "validFrom", kind: "date", label: { sv: "Gäller från och med", en: "In force from (that day included)" } },
      { name: "validTo", kind: "date", label: { sv: "Gäller till och med", en: "In force until (that day included)" } },
      { path: ["contact", "text"], name: "contact", kind: "pair", label: { sv: "Vem man frågar", en: "Whom to ask" }, whole: true },
    ],
  },
  {
    id: "source", title: { sv: "Källan", en: "The source" },
    fields: [
      { path: ["source", "document"], name: "document", kind: "word", label: { sv: "Dokumentets titel", en: "Title of the document" }, needed: true },
      { path: ["source", "id"], name: "number", kind: "word", label: { sv: "Diarienummer eller liknande", en: "Reference number" } },
      { path: ["source", "url"], name: "url", kind: "word", label: { sv: "Adress", en: "Address" } },
      {
        path: ["source", "sections"], name: "sections", kind: "lines", label: { sv: "Rubrikerna, en på varje rad", en: "The headings, one on each line" },
        help: { sv: "Skriv dem som de står i källan, utan nummer.", en: "Write them as the source has them, without numbers." },
      },
    ],
  },
  {
    id: "facts", title: { sv: "Frågor", en: "Questions" }, kind: "facts",
    help: { sv: "Frågorna ställs i den här ordningen. Det finns färdiga frågor, och du kan göra egna.", en: "The questions are asked in this order. There are ready-made ones, and you can make your own." },
    fields: [
      ID,
      { name: "kind", kind: "choice", list: "kind", label: { sv: "Slags svar", en: "Kind of answer" }, needed: true },
      { name: "label", kind: "pair", label: { sv: "Frågan", en: "The question" }, needed: true },
      { name: "help", kind: "pair", label: { sv: "Hjälptext", en: "Help text" } },
      {
        name: "choices", kind: "list", label: { sv: "Svarsalternativ", en: "Answers to choose from" }, only: (fact) => ["choice", "set"].includes(fact.kind),
        fields: [{ name: "value", kind: "word", label: { sv: "Värde", en: "Value" }, needed: true }, LABEL],
        make: (_, list) => ({ value: `value${(list?.length ?? 0) + 1}`, label: EMPTY }),
      },
      { name: "min", kind: "number", label: { sv: "Minsta tal", en: "Smallest number" }, only: (fact) => fact.kind === "number" },
      { name: "max", kind: "number", label: { sv: "Största tal", en: "Largest number" }, only: (fact) => fact.kind === "number" },
      { name: "step", kind: "number", label: { sv: "Steg", en: "Step" }, only: (fact) => fact.kind === "number" },
      { name: "group", kind: "group", label: { sv: "Grupp", en: "Group" } },
      { name: "askOf", kind: "choice", list: "askOf", label: { sv: "Vem som kan svara", en: "Who can answer" } },
      { name: "changeableBy", kind: "choice", list: "party", label: { sv: "Vem som kan ändra på det", en: "Who can change it" } },
    ],
    make: (document) => ({ id: free(document.facts, "question"), kind: "boolean", label: EMPTY }),
  },
  {
    id: "scope", title: { sv: "Vem policyn gäller", en: "Whom the policy speaks of" },
    fields: [{ name: "scope", kind: "condition", label: { sv: "Policyn gäller när", en: "The policy applies when" } }],
  },
  {
    id: "arrangements", title: { sv: "Slag av distansarbete", en: "Kinds of remote work" }, kind: "list",
    help: { sv: "Det första som stämmer gäller.", en: "The first that fits holds." },
    fields: [
      { name: "arrangement", kind: "choice", list: "arrangement", label: { sv: "Slag", en: "Kind" }, needed: true },
      WHEN,
      { name: "form", kind: "choice", list: "form", label: { sv: "Överenskommelsens form", en: "Form of the agreement" }, needed: true },
      { ...STRENGTH, needed: false },
      CITATION,
      { ...CITATION, name: "formCitation", needed: false, label: { sv: "Rubrik om formen", en: "Heading about the form" } },
    ],
    make: (document) => ({ arrangement: "regular", form: "written", strength: "must", citation: section(document) }),
  },
  {
    id: "decisions", title: { sv: "Vem som beslutar", en: "Who decides" }, kind: "list",
    help: { sv: "Den första som stämmer beslutar.", en: "The first that fits decides." },
    fields: [
      { name: "by", kind: "role", label: { sv: "Vem", en: "Who" }, needed: true },
      { name: "fact", kind: "fact", of: ["boolean"], label: { sv: "Frågan med beslutet", en: "The question that holds the decision" }, needed: true },
      WHEN, CITATION,
    ],
    make: (document) => ({ by: "nearestManager", fact: "managerApproves", citation: section(document) }),
  },
  {
    id: "rules", title: { sv: "Regler", en: "Rules" }, kind: "list",
    fields: [
      ID,
      { name: "text", kind: "pair", label: { sv: "Vad som ska gälla", en: "What must hold" }, needed: true, long: true },
      { name: "remedy", kind: "pair", label: { sv: "Vad man gör annars", en: "What to do otherwise" }, needed: true, long: true },
      STRENGTH,
      { name: "effect", kind: "choice", list: "effect", label: { sv: "När regeln inte är uppfylld", en: "When the rule is not met" }, needed: true },
      { name: "party", kind: "choice", list: "party", label: { sv: "Vem som ska göra något", en: "Who has to act" }, needed: true },
      { name: "appliesTo", kind: "several", list: "remoteWork", label: { sv: "Gäller bara", en: "Only for" }, help: { sv: "Alla slag om inget är valt.", en: "All kinds where nothing is chosen." } },
      WHEN,
      { name: "requires", kind: "condition", label: { sv: "Uppfylld när", en: "Met when" }, needed: true },
      CITATION,
    ],
    make: (document) => ({
      id: free(document.rules, "rule"), strength: "must", effect: "blocks", requires: { fact: firstFact(document), is: true }, party: "employee",
      text: EMPTY, remedy: EMPTY, citation: section(document),
    }),
  },
  {
    id: "agreement", title: { sv: "Överenskommelsen", en: "The agreement" },
    fields: [
      {
        path: ["agreement", "topics"], name: "topics", kind: "list", label: { sv: "Vad den ska ta upp", en: "What it has to speak of" },
        fields: [{ name: "topic", kind: "suggested", list: "topic", label: { sv: "Ämne", en: "Topic" }, needed: true }, { ...LABEL, needed: false }, STRENGTH, CITATION],
        make: (document) => ({ topic: "workingHours", strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "limits"], name: "limits", kind: "list", label: { sv: "Gränser", en: "Limits" },
        fields: [
          { name: "measure", kind: "choice", list: "measure", label: { sv: "Mått", en: "Measure" }, needed: true },
          { name: "per", kind: "choice", list: "per", label: { sv: "Räknas", en: "Counted" }, only: (limit) => limit.measure === "sharePercent" },
          { name: "atMost", kind: "number", label: { sv: "Högst", en: "At most" }, needed: true },
          { name: "unlessApprovedBy", kind: "role", label: { sv: "Mer kan godkännas av", en: "More can be approved by" } },
          STRENGTH, CITATION,
        ],
        make: (document) => ({ measure: "daysPerWeek", atMost: 2, strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "term"], name: "term", kind: "term", label: { sv: "Hur länge den gäller", en: "How long it runs" }, fields: [STRENGTH, CITATION],
        make: (document) => ({ length: { years: 1 }, strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "notice"], name: "notice", kind: "list", label: { sv: "Uppsägning", en: "Notice" },
        fields: [
          { name: "givenBy", kind: "several", list: "side", label: { sv: "Den som säger upp", en: "Given by" }, needed: true },
          { name: "ground", kind: "choice", list: "ground", label: { sv: "Skäl", en: "Ground" }, needed: true },
          { name: "period", kind: "period", label: { sv: "Uppsägningstid", en: "Notice period" }, needed: true },
          { name: "countFrom", kind: "choice", list: "countFrom", label: { sv: "Räknas", en: "Counted" } },
          STRENGTH, CITATION,
        ],
        make: (document) => ({ givenBy: ["employee", "employer"], ground: "ordinary", period: { months: 1 }, strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "evaluation"], name: "evaluation", kind: "evaluation", label: { sv: "Utvärdering", en: "Evaluation" }, fields: [STRENGTH, CITATION],
        make: (document) => ({ at: "end", strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "checks"], name: "checks", kind: "list", label: { sv: "Kontroller", en: "Checks" },
        fields: [
          { name: "code", kind: "choice", list: "check", label: { sv: "Kontroll", en: "Check" }, needed: true },
          { name: "days", kind: "several", list: "weekday", label: { sv: "Dagar på plats", en: "Days on site" }, only: (check) => check.code === "office-day" },
          { name: "unlessApprovedBy", kind: "role", label: { sv: "Kan godkännas av", en: "Can be approved by" }, only: (check) => check.code === "abroad" },
          { name: "before", kind: "choice", list: "before", label: { sv: "Ska vara gjord före", en: "Has to be made before" }, only: (check) => check.code === "risk-assessment-late" },
          {
            name: "categories", kind: "lines", label: { sv: "Slag av utrustning, ett på varje rad", en: "Kinds of equipment, one on each line" }, only: (check) => check.code === "cost-on-employer",
            help: { sv: "Till exempel it, phone, accessory, aid, furniture, lighting eller broadband.", en: "For example it, phone, accessory, aid, furniture, lighting or broadband." },
          },
          {
            name: "countries", kind: "list", label: { sv: "Länder", en: "Countries" }, only: (check) => ["country-not-allowed", "stay-too-long"].includes(check.code),
            fields: [
              { name: "country", kind: "word", label: { sv: "Landets kod, till exempel NO", en: "The country’s code, such as NO" }, needed: true },
              { name: "longestStay", kind: "stay", label: { sv: "Längsta tid", en: "Longest stay" } },
            ],
            make: () => ({ country: "NO" }),
          },
          WHEN, STRENGTH, CITATION,
        ],
        make: (document) => ({ code: "risk-assessment-missing", strength: "must", citation: section(document) }),
      },
      {
        path: ["agreement", "equipmentCategories"], name: "equipmentCategories", kind: "list", label: { sv: "Egna slag av utrustning", en: "Kinds of equipment of your own" },
        fields: [ID, LABEL], make: (_, list) => ({ id: free(list, "category"), label: EMPTY }),
      },
    ],
  },
  {
    id: "notRegulated", title: { sv: "Inte reglerat", en: "Not regulated" },
    fields: [{ name: "notRegulated", kind: "several", list: "notRegulated", label: { sv: "Policyn säger med avsikt ingenting om", en: "On purpose, the policy says nothing of" } }],
  },
  {
    id: "guidance", title: { sv: "Råd", en: "Guidance" }, kind: "list",
    fields: [
      ID,
      { name: "for", kind: "choice", list: "audience", label: { sv: "Till vem", en: "For whom" }, needed: true },
      { name: "title", kind: "pair", label: { sv: "Rubrik", en: "Heading" }, needed: true },
      { name: "text", kind: "pair", label: { sv: "Text", en: "Text" }, needed: true, long: true },
      { name: "items", kind: "list", label: { sv: "Punkter", en: "Points" }, fields: [{ path: [], kind: "pair", label: { sv: "Punkten", en: "The point" }, needed: true }], make: () => EMPTY },
      WHEN, CITATION,
    ],
    make: (document) => ({ id: free(document.guidance, "advice"), for: "everyone", title: EMPTY, text: EMPTY, citation: section(document) }),
  },
  {
    id: "assumptions", title: { sv: "Egna tolkningar", en: "Readings of our own" }, kind: "list",
    help: { sv: "Sådant som källan lämnar öppet och som ni har tolkat.", en: "What the source leaves open and you have interpreted." },
    fields: [
      { name: "text", kind: "pair", label: { sv: "Tolkningen", en: "The reading" }, needed: true, long: true },
      { name: "about", kind: "lines", label: { sv: "Regler som vilar på den, ett id på varje rad", en: "Rules that rest on it, an id on each line" } },
    ],
    make: () => ({ text: EMPTY, about: [] }),
  },
  {
    id: "roles", title: { sv: "Egna roller", en: "Roles of your own" }, kind: "list",
    fields: [ID, LABEL], make: (document) => ({ id: free(document.roles, "role"), label: EMPTY }),
  },
  {
    id: "groups", title: { sv: "Egna grupper av frågor", en: "Groups of questions of your own" }, kind: "list",
    fields: [ID, LABEL], make: (document) => ({ id: free(document.groups, "group"), label: EMPTY }),
  },
  {
    id: "examples", title: { sv: "Exempel", en: "Examples" }, kind: "list",
    help: { sv: "Fall med svaret som ni väntar er. De körs varje gång du ändrar något.", en: "Cases with the answer that you expect. They are run whenever you change something." },
    fields: [
      { name: "name", kind: "word", label: { sv: "Namn", en: "Name" } },
      { name: "facts", kind: "answers", label: { sv: "Svar på frågorna", en: "Answers to the questions" }, only: (example) => "facts" in example },
      { path: ["expect", "outcome"], name: "outcome", kind: "choice", list: "outcome", label: { sv: "Väntat besked", en: "Expected outcome" }, needed: true, only: (example) => "facts" in example },
      { path: ["expect", "unmet"], name: "unmet", kind: "lines", label: { sv: "Väntade regler som inte är uppfyllda, ett id på varje rad", en: "Rules expected not to be met, an id on each line" }, only: (example) => "facts" in example },
    ],
    make: () => ({ name: "", facts: {}, expect: { outcome: "eligible" } }),
  },
];

function firstFact(document) {
  const [first] = document.facts ?? [];
  return (typeof first === "string" ? first : first?.id) ?? "";
}
