// The help in English, under the names of table.mjs.

export const help = {
  intro: "Remote-work policies as data: check, test and compare them, and ask them. Everything happens on this machine.",
  usage: "Usage",
  command: "COMMAND",
  options: "[options]",
  optionsTitle: "Options",
  arguments: "Arguments",
  everywhere: "Options of every command",
  exitCodes: "Exit codes",
  exit0: "all is well",
  exit1: "the answer is negative; each command says when",
  exit2: "the command line or the input cannot be used",
  examples: "Examples",
  more: "One command in detail: distanskoll COMMAND --help",
  files: "Where a policy is asked for, the id of a built-in one, a file, or - for standard input will do.",
  groups: {
    "Policies": ["policies", "questions", "new", "schema"],
    "Writing a policy": ["check", "lint", "test", "source", "diff"],
    "Asking a policy": ["eligibility", "agreement", "notice", "renewal"],
  },
  inputs: {
    "ID": "an id of your own: letters a–z, digits, hyphens, underscores",
    "ID|FILE": "a built-in policy's id, a policy document (JSON), or - for standard input",
    "BEFORE": "the earlier policy: an id, a file, or -",
    "AFTER": "the later one",
    "TEXTFILE": "the source document as plain text, or -",
    "FACTS": "a JSON file with the facts that are known, or -",
    "AGREEMENT": "a JSON file with the agreement, or -",
    "REQUEST": "a JSON file with the request as the package's call takes it, or -; options go before what it says",
  },
};

export const options = {
  "policy": "the policy that is asked: a built-in id, a file, or -",
  "fact": "a fact, may be repeated; several choices as a,b,c; it goes before the file's",
  "as-of": "the day that the question is about; today when not given; none: do not look at the policy's dates",
  "all": "show also guidance and the rules that are met, not known, or do not apply",
  "stage": "how far the agreement has come; submit when not given",
  "given-on": "the day on which notice is given; today when neither this nor --end-by is given",
  "given-by": "who gives notice",
  "ground": "breach: on the ground that the agreement has been broken; ordinary when not given",
  "end-by": "ask instead for the last day for giving notice, so that the agreement has ended with this day",
  "today": "the day to count from; your calendar's when not given",
  "evaluated-on": "the day on which the remote work was evaluated",
  "requested-end": "the last day wished for in the next term",
  "remind-days": "how many days before the last day to remind; 30 when not given",
  "agreement": "a JSON file with the stored agreement, or -",
  "start": "the agreement's first day",
  "end": "the agreement's last day",
  "notice-days": "the period of notice that the agreement itself states",
  "ics": "write the days to a calendar file; an earlier calendar file of that name is replaced",
  "id": "the agreement's own id in the calendar, so that a later file replaces its days; made up when not given",
  "strict": "warnings give exit code 1 as well",
  "coverage": "show which rules and sections the examples cover",
  "json": "print the answer of the package's call, as JSON",
  "lang": "language; from the system's LC_ALL, LC_MESSAGES or LANG when not given (sv… is Swedish, else English)",
  "help": "show help",
  "version": "print the package's version",
};

export const commands = {
  policies: { summary: "List the built-in policies", about: [] },
  questions: { summary: "List a policy's facts as questions", about: ["Each with the name that --fact and the JSON files use, and what may be answered."] },
  new: { summary: "Print a policy document to start from", about: ["It is complete: it passes check and test. Replace its texts, rules and sections by those of your routine."] },
  schema: { summary: "Print the JSON Schema of policy documents", about: ["Name the file in your document as $schema, and an editor completes and underlines while you write."] },
  check: {
    summary: "Name every fault of a policy document", about: ["A document with faults cannot be used. Each fault is shown with its line and column and its JSON Pointer."],
    exit1: "the document has faults",
  },
  lint: {
    summary: "Find what is valid but hardly meant",
    about: ["Rules that can never be met or unmet, contradictions, facts that no rule uses, outdated regulations, long sentences. What the analysis could not settle is said at the end."],
    exit1: "there are errors (with --strict: errors or warnings)",
  },
  test: {
    summary: "Run the examples in a policy document", about: ["A built-in policy is tested with the examples that belong to it."],
    exit1: "an example failed, or there is none; with --coverage: some rule is never met or never unmet",
  },
  source: {
    summary: "Compare a policy with its source's text",
    about: ["Tells which headings have disappeared, which sections have changed, and which rules rest on them. The digests shown are what a citation's sourceDigest holds."],
    exit1: "a section has changed or is missing",
  },
  diff: {
    summary: "Say what differs between two policies or editions",
    about: ["For every change of an answer with a smallest example: facts or an agreement that get another verdict."],
    exit1: "the two differ in meaning",
  },
  eligibility: {
    summary: "May this person work remotely?", about: ["What is not known stays not known: then the best and the worst case and the questions that decide are shown."],
    exit0: "nothing in the policy stands in the way (outcome eligible)", exit1: "any other outcome",
  },
  agreement: {
    summary: "Is this agreement complete, and does it keep to the policy?", about: ["Each remark is shown with its line and column in the file."],
    exit0: "the agreement holds", exit1: "it does not",
  },
  notice: {
    summary: "When does an agreement end, or when must notice be given?", about: [],
    exit0: "there is a date", exit1: "neither the policy nor the agreement says how long notice is, or --ics had no date to write",
  },
  renewal: {
    summary: "How long does an agreement run, and may it be renewed?", about: [],
    exit1: "the agreement runs longer than its term, the wanted end is not allowed, or --ics had no date to write",
  },
};
