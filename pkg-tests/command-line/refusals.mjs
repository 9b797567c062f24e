// Command lines and input that cannot be used, with what the command says: exit code 2, nothing on standard output.

const see = (command = "") => [`(see \`distanskoll ${command}--help\`)`, `(se \`distanskoll ${command}--help\`)`];

/** A broken JSON text, the place of the fault and what is said of it. */
const BROKEN = [
  ["", "1:1", "it is empty", "filen är tom"],
  ['{\n  "id": "a",\n}', "2:12", "a comma stands after the last entry; take it away", "ett komma står efter sista posten; ta bort det"],
  ['{\n  "id" "a"\n}', "2:8", 'a colon was expected, not `"`', 'här väntades ett kolon, inte `"`'],
  ['{\n  "id": "a"\n  "x": 1\n}', "3:3", 'a comma or } was expected, not `"`', 'här väntades ett komma eller }, inte `"`'],
  ['{ "å": [1, 2', "1:13", "it ends too early; a comma or ] was expected", "filen slutar för tidigt; här väntades ett komma eller ]"],
  ["{ id: 1 }", "1:3", 'names and texts stand between straight double quotes ("), not `i`', 'namn och texter står mellan raka dubbla citattecken ("), inte `i`'],
  ['{ "id": ”a” }', "1:9", 'names and texts stand between straight double quotes ("), not `”`', 'namn och texter står mellan raka dubbla citattecken ("), inte `”`'],
  ['{ "id": "a\n}', "1:9", "the text that begins here has no closing quote on its line", "texten som börjar här har inget avslutande citattecken på raden"],
  ['{ "id": 1, "id": 2 }', "1:12", "the name `id` already stands in this object; only one of the two can hold", "namnet `id` står redan i samma objekt; bara ett av dem kan gälla"],
  ['{ "id": ja }', "1:9", "a value was expected, not `j`", "här väntades ett värde, inte `j`"],
  ['{} []', "1:4", "it should end here, but `[` follows", "här skulle filen ta slut, men `[` följer"],
  ['{ "a": "\\x" }', "1:9", "a backslash here means nothing; write \\\\ for a backslash", "ett omvänt snedstreck betyder inget här; skriv \\\\ för ett omvänt snedstreck"],
];

/** → [{ args, input?, en, sv }] */
export function refusals({ file, own }) {
  const faulty = structuredClone(own);
  faulty.rules[0].requires.fact = "voluntry";
  const list = [
    [["chek"], `there is no command \`chek\` – did you mean \`check\`? ${see()[0]}`, `det finns inget kommando \`chek\` – menade du \`check\`? ${see()[1]}`],
    [["frobnicate", "x"], `there is no command \`frobnicate\` ${see()[0]}`, `det finns inget kommando \`frobnicate\` ${see()[1]}`],
    [["constructor"], `there is no command \`constructor\` ${see()[0]}`, `det finns inget kommando \`constructor\` ${see()[1]}`],
    [["check", "own.json", "--jsn"], `there is no option \`--jsn\` – did you mean \`--json\`? ${see("check ")[0]}`, `det finns inget alternativ \`--jsn\` – menade du \`--json\`? ${see("check ")[1]}`],
    [["check", "own.json", "-x"], `there is no option \`-x\` ${see("check ")[0]}`, `det finns inget alternativ \`-x\` ${see("check ")[1]}`],
    [["lint", "own.json", "--stage=draft"], `\`lint\` does not take \`--stage\`; it belongs to agreement ${see("lint ")[0]}`, `\`lint\` tar inte \`--stage\`; det hör till agreement ${see("lint ")[1]}`],
    [["--strict"], `no command is named for \`--strict\`; it belongs to lint ${see()[0]}`, `inget kommando är angivet för \`--strict\`; det hör till lint ${see()[1]}`],
    [["diff", "vgr"], `\`diff\` needs AFTER ${see("diff ")[0]}`, `\`diff\` behöver AFTER ${see("diff ")[1]}`],
    [["diff", "-", "-"], "`-` can stand for one input only: standard input can be read once", "`-` kan stå för en enda indata: standard in går att läsa en gång"],
    [["policies", "--json=1"], "`--json` takes no value", "`--json` tar inget värde"],
    [["eligibility", "--policy"], "`--policy` needs a value: --policy=ID|FILE", "`--policy` behöver ett värde: --policy=ID|FILE"],
    [["eligibility", "--policy", "--json"], "`--policy` needs a value: --policy=ID|FILE", "`--policy` behöver ett värde: --policy=ID|FILE"],
    [["eligibility", "--policy=vgr", "--policy=falkoping"], "`--policy` is given twice with different values; give it once", "`--policy` är angivet två gånger med olika värden; ange det en gång"],
    [["check"], `\`check\` needs ID|FILE ${see("check ")[0]}`, `\`check\` behöver ID|FILE ${see("check ")[1]}`],
    [["policies", "vgr"], `\`policies\` takes no argument; \`vgr\` is one too many ${see("policies ")[0]}`, `\`policies\` tar inget argument; \`vgr\` är ett för mycket ${see("policies ")[1]}`],
    [["policies", "--lang=no"], "there is no language `no`; choose sv or en", "språket `no` finns inte; välj sv eller en"],
    [["new", "vår rutin"], "an id holds letters a–z, digits, hyphens and underscores only, not `vår rutin`", "ett namn har bara bokstäverna a–z, siffror, bindestreck och understreck, inte `vår rutin`"],
    [["agreement", "-", "--policy", "-"], "`-` can stand for one input only: standard input can be read once", "`-` kan stå för en enda indata: standard in går att läsa en gång"],
    [["check", "no-such.json"], "there is no file `no-such.json`", "det finns ingen fil `no-such.json`"],
    [["check", "vgg"], "there is neither a built-in policy nor a file `vgg` – did you mean `vgr`? (built in: riktlinjer, falkoping, vgr, flexibelt-arbete, arbete-hemifran)", "det finns varken en inbyggd policy eller en fil `vgg` – menade du `vgr`? (inbyggda: riktlinjer, falkoping, vgr, flexibelt-arbete, arbete-hemifran)"],
    [["check", "."], "`.` is a folder, not a file", "`.` är en mapp, ingen fil"],
    [["eligibility", "--fact=a=1"], "say which policy: --policy ID or --policy FILE (`distanskoll policies` lists the ids)", "ange vilken policy: --policy ID eller --policy FIL (`distanskoll policies` visar namnen)"],
    [["eligibility", "--policy=vgr", "--fact=daysPerWeek"], "write a fact as NAME=VALUE, not `daysPerWeek`", "skriv en uppgift som NAMN=VÄRDE, inte `daysPerWeek`"],
    [["eligibility", "--policy=vgr", "--fact=daysPerWeek=1", "--fact=daysPerWeek=2"], "the fact `daysPerWeek` is given twice", "uppgiften `daysPerWeek` är angiven två gånger"],
    [["eligibility", "--policy=vgr", "--fact=dayPerWeek=1"], "--fact dayPerWeek: there is no fact `dayPerWeek` – did you mean `daysPerWeek`?", "--fact dayPerWeek: det finns ingen uppgift `dayPerWeek` – menade du `daysPerWeek`?"],
    [["eligibility", "--policy=vgr", "--as-of=2026-02-30"], "--as-of: no date `2026-02-30`: write YYYY-MM-DD and a day that exists", "--as-of: inget datum `2026-02-30`: skriv ÅÅÅÅ-MM-DD och en dag som finns"],
    [["notice", "--policy=vgr"], "say who gives notice: --given-by=employee or --given-by=employer", "ange vem som säger upp: --given-by=employee (medarbetaren) eller --given-by=employer (arbetsgivaren)"],
    [["notice", "--policy=vgr", "--given-by=employee", "--given-on=2026-03-01", "--end-by=2026-04-01"], "give either the day of notice (--given-on) or the day by which the agreement is to have ended (--end-by)", "ange antingen dagen för uppsägning (--given-on) eller dagen då överenskommelsen ska ha upphört (--end-by)"],
    [["notice", "--policy=vgr", "--given-by=employee", "--start=2026-01-01", "--notice-days=two"], "`--notice-days` takes a whole number of days, not `two`", "`--notice-days` tar ett helt antal dagar, inte `two`"],
    [["notice", "--policy=vgr", "--given-by=employee", "--id=a"], "`--id` names a calendar file's agreement; give `--ics` as well", "`--id` anger överenskommelsen i en kalenderfil; ange även `--ics`"],
    [["notice", "--policy=falkoping", "--given-by=employee", "--ics=-"], "a calendar file needs a name: --ics=FILE", "en kalenderfil behöver ett namn: --ics=FIL"],
    [["notice", "--policy=falkoping", "--given-by=employee", "--ics=own.json"], "`own.json` exists and is no calendar file; choose another name", "`own.json` finns redan och är ingen kalenderfil; välj ett annat namn"],
    [["notice", "--policy=falkoping", "--given-by=employee", "--ics=none/a.ics"], "there is no file `none/a.ics`", "det finns ingen fil `none/a.ics`"],
    [["renewal", "--policy=vgr"], "say when the agreement starts: --start=DATE, or --agreement FILE", "ange när överenskommelsen börjar: --start=DATUM, eller --agreement FIL"],
    [["eligibility", file("list.json", [1]), "--policy=vgr"], "list.json must hold a JSON object: { … }", "list.json måste innehålla ett JSON-objekt: { … }"],
    [["check", file("latin1.json", Buffer.from('{ "id": "\xe5" }', "latin1"))], "latin1.json is not text in UTF-8; save it with that encoding", "latin1.json är inte text i UTF-8; spara filen med den teckenkodningen"],
    [["source", "own.json", file("routine.docx", Buffer.from("PK\u0003\u0004…"))], "routine.docx is a PDF or an office document; save it as plain text first", "routine.docx är en pdf eller ett kontorsdokument; spara det som ren text först"],
    [["check", file("large.json", `"${"x".repeat(1_100_000)}"`)], "large.json is larger than 1 MiB, the most that is read", "large.json är större än 1 MiB, som är det mesta som läses"],
    [["source", "own.json", file("large.txt", "text ".repeat(2_200_000))], "large.txt is larger than 10 MiB, the most that is read", "large.txt är större än 10 MiB, som är det mesta som läses"],
    [
      ["eligibility", "--policy", file("faulty.json", faulty)],
      "the policy in faulty.json has a fault and cannot be used: - faulty.json:66:17 /rules/0/requires/fact: there is no fact `voluntry` – did you mean `voluntary`?",
      "policyn i faulty.json har 1 fel och går inte att använda: - faulty.json:66:17 /rules/0/requires/fact: det finns ingen uppgift `voluntry` – menade du `voluntary`?",
    ],
  ].map(([args, en, sv]) => ({ args, en: `distanskoll: ${en}`, sv: `distanskoll: ${sv}` }));
  const broken = BROKEN.map(([input, place, en, sv]) => ({
    args: ["check", "-"], input, en: `distanskoll: stdin:${place}: this is no valid JSON: ${en}`, sv: `distanskoll: stdin:${place}: det här är inte giltig JSON: ${sv}`,
  }));
  return [...list, ...broken];
}
