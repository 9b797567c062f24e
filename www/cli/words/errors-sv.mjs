// Vad som hindrar ett kommando, på svenska: vad som är fel och vad man kan göra.

const meant = (suggestion) => (suggestion ? ` – menade du \`${suggestion}\`?` : "");
const helpOf = (command) => `se \`distanskoll ${command ? `${command} ` : ""}--help\``;
const size = (bytes) => `${Math.round(bytes / 1_048_576)} MiB`;
const JSON_FAULTS = {
  jsonEmpty: () => "filen är tom",
  jsonEnds: ({ expected }) => `filen slutar för tidigt; här väntades ${wanted(expected)}`,
  jsonExpected: ({ expected, found }) => `här väntades ${wanted(expected)}, inte \`${found}\``,
  jsonMore: ({ found }) => `här skulle filen ta slut, men \`${found}\` följer`,
  jsonComma: () => "ett komma står efter sista posten; ta bort det",
  jsonQuotes: ({ found }) => `namn och texter står mellan raka dubbla citattecken ("), inte \`${found}\``,
  jsonOpenText: () => "texten som börjar här har inget avslutande citattecken på raden",
  jsonControl: () => "en tabb eller ett annat styrtecken står i en text; skriv \\t eller ett blanksteg",
  jsonEscape: () => "ett omvänt snedstreck betyder inget här; skriv \\\\ för ett omvänt snedstreck",
  jsonTwice: ({ name }) => `namnet \`${name}\` står redan i samma objekt; bara ett av dem kan gälla`,
  jsonTooDeep: () => "innehållet är nästlat i för många nivåer",
};
const wanted = (expected) => ({ value: "ett värde", name: "ett namn i dubbla citattecken", ":": "ett kolon", ", ]": "ett komma eller ]", ", }": "ett komma eller }" })[expected];

export const errors = {
  unknownCommand: ({ command, suggestion }) => `det finns inget kommando \`${command}\`${meant(suggestion)} (${helpOf()})`,
  unknownOption: ({ option, command, suggestion }) => `det finns inget alternativ \`${option}\`${meant(suggestion)} (${helpOf(command)})`,
  optionElsewhere: ({ option, command, others }) => `${command ? `\`${command}\` tar inte` : "inget kommando är angivet för"} \`${option}\`; ${others.length === 0 ? "det står för sig själv" : `det hör till ${others.join(", ")}`} (${helpOf(command)})`,
  optionTwice: ({ option }) => `\`${option}\` är angivet två gånger med olika värden; ange det en gång`,
  optionWithoutValue: ({ option }) => `\`${option}\` tar inget värde`,
  optionNeedsValue: ({ option, value }) => `\`${option}\` behöver ett värde: ${option}=${value}`,
  inputMissing: ({ command, input }) => `\`${command}\` behöver ${input} (${helpOf(command)})`,
  inputTooMany: ({ command, input, most }) => `\`${command}\` tar ${most === 0 ? "inget argument" : most === 1 ? "ett argument" : `${most} argument`}; \`${input}\` är ett för mycket (${helpOf(command)})`,
  unknownLanguage: ({ value }) => `språket \`${value}\` finns inte; välj sv eller en`,
  policyNotChosen: () => "ange vilken policy: --policy ID eller --policy FIL (`distanskoll policies` visar namnen)",
  policyMissing: ({ name, ids, suggestion }) => `det finns varken en inbyggd policy eller en fil \`${name}\`${meant(suggestion)} (inbyggda: ${ids.join(", ")})`,
  fileMissing: ({ name }) => `det finns ingen fil \`${name}\``,
  fileIsFolder: ({ name }) => `\`${name}\` är en mapp, ingen fil`,
  fileForbidden: ({ name }) => `\`${name}\` får inte öppnas: behörighet saknas`,
  fileUnreadable: ({ name, code }) => `\`${name}\` går inte att använda (${code})`,
  fileIsOther: ({ name }) => `\`${name}\` finns redan och är ingen kalenderfil; välj ett annat namn`,
  icsToStdout: () => "en kalenderfil behöver ett namn: --ics=FIL",
  idWithoutIcs: () => "`--id` anger överenskommelsen i en kalenderfil; ange även `--ics`",
  stdinTwice: () => "`-` kan stå för en enda indata: standard in går att läsa en gång",
  tooLarge: ({ label, most }) => `${label} är större än ${size(most)}, som är det mesta som läses`,
  notUtf8: ({ label }) => `${label} är inte text i UTF-8; spara filen med den teckenkodningen`,
  noPlainText: ({ label }) => `${label} är en pdf eller ett kontorsdokument; spara det som ren text först`,
  json: ({ label, line, column, kind, ...detail }) => `${label}:${line}:${column}: det här är inte giltig JSON: ${JSON_FAULTS[kind](detail)}`,
  noObject: ({ label }) => `${label} måste innehålla ett JSON-objekt: { … }`,
  invalidPolicy: ({ label, issues }) => `policyn i ${label} har ${issues.length} fel och går inte att använda:`,
  badId: ({ id }) => `ett namn har bara bokstäverna a–z, siffror, bindestreck och understreck, inte \`${id}\``,
  factForm: ({ pair }) => `skriv en uppgift som NAMN=VÄRDE, inte \`${pair}\``,
  factTwice: ({ name }) => `uppgiften \`${name}\` är angiven två gånger`,
  givenByMissing: () => "ange vem som säger upp: --given-by=employee (medarbetaren) eller --given-by=employer (arbetsgivaren)",
  givenOnAndEndBy: () => "ange antingen dagen för uppsägning (--given-on) eller dagen då överenskommelsen ska ha upphört (--end-by)",
  startMissing: () => "ange när överenskommelsen börjar: --start=DATUM, eller --agreement FIL",
  noWholeNumber: ({ option, value }) => `\`${option}\` tar ett helt antal dagar, inte \`${value}\``,
};
