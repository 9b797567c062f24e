// Hjälpen på svenska, under namnen i table.mjs.

export const help = {
  intro: "Policyer för distansarbete som data: granska, prova och jämför dem, och fråga dem. Allt sker på den här datorn.",
  usage: "Så skriver du",
  command: "KOMMANDO",
  options: "[alternativ]",
  optionsTitle: "Alternativ",
  arguments: "Argument",
  everywhere: "Alternativ för alla kommandon",
  exitCodes: "Slutkoder",
  exit0: "allt är bra",
  exit1: "svaret är negativt; varje kommando säger när",
  exit2: "kommandoraden eller indata går inte att använda",
  examples: "Exempel",
  more: "Ett kommando i detalj: distanskoll KOMMANDO --help",
  files: "Där en policy efterfrågas går det bra med namnet på en inbyggd, en fil, eller - för standard in.",
  groups: {
    "Policyer": ["policies", "questions", "new", "schema"],
    "Skriva en policy": ["check", "lint", "test", "source", "diff"],
    "Fråga en policy": ["eligibility", "agreement", "notice", "renewal"],
  },
  inputs: {
    "ID": "ett eget namn: bokstäver a–z, siffror, bindestreck, understreck",
    "ID|FILE": "en inbyggd policys namn, ett policydokument (JSON), eller - för standard in",
    "BEFORE": "den tidigare policyn: ett namn, en fil, eller -",
    "AFTER": "den senare",
    "TEXTFILE": "källdokumentet som ren text, eller -",
    "FACTS": "en JSON-fil med de uppgifter som är kända, eller -",
    "AGREEMENT": "en JSON-fil med överenskommelsen, eller -",
    "REQUEST": "en JSON-fil med frågan så som paketets anrop tar den, eller -; alternativ går före det som står där",
  },
};

export const options = {
  "policy": "policyn som tillfrågas: en inbyggds namn, en fil, eller -",
  "fact": "en uppgift, kan upprepas; flera val som a,b,c; den går före filens",
  "as-of": "dagen som frågan gäller; i dag om inget anges; none: bry dig inte om policyns datum",
  "all": "visa även råd och regler som är uppfyllda, inte är kända eller inte gäller",
  "stage": "hur långt överenskommelsen har kommit; submit om inget anges",
  "given-on": "dagen för uppsägningen; i dag om varken den eller --end-by anges",
  "given-by": "vem som säger upp: medarbetaren (employee) eller arbetsgivaren (employer)",
  "ground": "breach: för att överenskommelsen inte har följts; ordinary om inget anges",
  "end-by": "fråga i stället efter sista dag att säga upp, så att överenskommelsen har upphört med den här dagen",
  "today": "dagen att räkna från; din kalenders om inget anges",
  "evaluated-on": "dagen då distansarbetet utvärderades",
  "requested-end": "önskad sista dag i nästa period",
  "remind-days": "hur många dagar före sista dagen som påminnelsen kommer; 30 om inget anges",
  "agreement": "en JSON-fil med den sparade överenskommelsen, eller -",
  "start": "överenskommelsens första dag",
  "end": "överenskommelsens sista dag",
  "notice-days": "uppsägningstiden i dagar som överenskommelsen själv anger",
  "ics": "skriv dagarna till en kalenderfil; en tidigare kalenderfil med samma namn ersätts",
  "id": "överenskommelsens eget namn i kalendern, så att en senare fil ersätter dess dagar; hittas på om inget anges",
  "strict": "även varningar ger slutkod 1",
  "coverage": "visa vilka regler och avsnitt exemplen täcker",
  "json": "skriv svaret från paketets anrop, som JSON",
  "lang": "språk; ur systemets LC_ALL, LC_MESSAGES eller LANG om inget anges (sv… ger svenska, annars engelska)",
  "help": "visa hjälp",
  "version": "skriv paketets version",
};

export const commands = {
  policies: { summary: "Lista de inbyggda policyerna", about: [] },
  questions: { summary: "Lista en policys uppgifter som frågor", about: ["Var och en med namnet som --fact och JSON-filerna använder, och vad som går att svara."] },
  new: { summary: "Skriv ett policydokument att börja från", about: ["Det är komplett: det klarar check och test. Byt ut texter, regler och avsnitt mot dem i er rutin."] },
  schema: { summary: "Skriv JSON-schemat för policydokument", about: ["Ange filen i dokumentet som $schema, så kompletterar och stryker en editor under medan du skriver."] },
  check: {
    summary: "Peka ut varje fel i ett policydokument", about: ["Ett dokument med fel går inte att använda. Varje fel visas med rad och kolumn och med sin JSON-pekare."],
    exit1: "dokumentet har fel",
  },
  lint: {
    summary: "Hitta det som är giltigt men knappast menat",
    about: ["Regler som aldrig eller alltid är uppfyllda, motsägelser, uppgifter som ingen regel använder, inaktuella föreskrifter, långa meningar. Sist står det som inte gick att avgöra."],
    exit1: "det finns fel (med --strict: fel eller varningar)",
  },
  test: {
    summary: "Kör exemplen i ett policydokument", about: ["En inbyggd policy provas med de exempel som hör till den."],
    exit1: "ett exempel stämmer inte, eller det finns inget; med --coverage: någon regel är aldrig uppfylld eller aldrig bruten",
  },
  source: {
    summary: "Jämför en policy med källans text",
    about: ["Visar vilka rubriker som har försvunnit, vilka avsnitt som har ändrats och vilka regler som vilar på dem. Kontrollsummorna är de som en hänvisnings sourceDigest innehåller."],
    exit1: "ett avsnitt är ändrat eller borta",
  },
  diff: {
    summary: "Säg vad som skiljer två policyer eller utgåvor",
    about: ["För varje ändrat svar med ett minsta exempel: uppgifter eller en överenskommelse som får ett annat besked."],
    exit1: "de två skiljer sig i sak",
  },
  eligibility: {
    summary: "Får den här personen arbeta på distans?", about: ["Det som inte är känt förblir okänt: då visas bästa och sämsta fall och frågorna som avgör."],
    exit0: "inget i policyn hindrar (utfallet eligible)", exit1: "varje annat utfall",
  },
  agreement: {
    summary: "Är överenskommelsen komplett, och följer den policyn?", about: ["Varje anmärkning visas med rad och kolumn i filen."],
    exit0: "överenskommelsen håller", exit1: "den håller inte",
  },
  notice: {
    summary: "När upphör en överenskommelse, eller när måste den sägas upp?", about: [],
    exit0: "det finns ett datum", exit1: "varken policyn eller överenskommelsen anger någon uppsägningstid, eller --ics hade inget datum att skriva",
  },
  renewal: {
    summary: "Hur länge gäller en överenskommelse, och får den förlängas?", about: [],
    exit1: "överenskommelsen löper längre än tillåtet, den önskade slutdagen är inte tillåten, eller --ics hade inget datum att skriva",
  },
};
