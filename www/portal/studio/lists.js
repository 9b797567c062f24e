// The fixed choices of the format, each with a name for people.

const REMOTE_WORK = {
  regular: { sv: "Återkommande distansarbete", en: "Regular remote work" },
  occasional: { sv: "Tillfälligt distansarbete", en: "Occasional remote work" },
};

export const LISTS = {
  remoteWork: REMOTE_WORK,
  arrangement: {
    ...REMOTE_WORK,
    notRemoteWork: { sv: "Räknas inte som distansarbete", en: "Does not count as remote work" },
  },
  form: {
    written: { sv: "Skriftlig överenskommelse", en: "Written agreement" },
    oral: { sv: "Muntlig överenskommelse räcker", en: "The spoken word is enough" },
    none: { sv: "Ingen överenskommelse", en: "No agreement" },
  },
  strength: {
    must: { sv: "Måste (ska, krävs)", en: "Must" },
    should: { sv: "Bör (rekommenderas)", en: "Should" },
    may: { sv: "Kan (får)", en: "May" },
  },
  effect: {
    blocks: { sv: "Hindrar distansarbete", en: "Rules out remote work" },
    refers: { sv: "Någon annan ska pröva ärendet först", en: "Someone else has to look at the case first" },
    requires: { sv: "Ska ordnas före start", en: "Has to be arranged before the start" },
    advises: { sv: "Råd, ändrar inte svaret", en: "Advice, changes no answer" },
  },
  party: {
    employee: { sv: "Medarbetaren", en: "The employee" },
    manager: { sv: "Chefen", en: "The manager" },
    employer: { sv: "Arbetsgivaren", en: "The employer" },
    hr: { sv: "HR", en: "HR" },
  },
  side: {
    employee: { sv: "Medarbetaren", en: "The employee" },
    employer: { sv: "Arbetsgivaren", en: "The employer" },
  },
  askOf: {
    employee: { sv: "Medarbetaren", en: "The employee" },
    manager: { sv: "Chefen", en: "The manager" },
  },
  audience: {
    everyone: { sv: "Alla", en: "Everyone" },
    employee: { sv: "Medarbetare", en: "Employees" },
    manager: { sv: "Chefer", en: "Managers" },
  },
  kind: {
    boolean: { sv: "Ja eller nej", en: "Yes or no" },
    number: { sv: "Tal", en: "Number" },
    choice: { sv: "Ett av flera svar", en: "One of several answers" },
    set: { sv: "Flera svar samtidigt", en: "Several answers at once" },
    date: { sv: "Datum", en: "Date" },
  },
  measure: {
    daysPerWeek: { sv: "Dagar i veckan", en: "Days a week" },
    daysPerMonth: { sv: "Dagar i månaden", en: "Days a month" },
    sharePercent: { sv: "Procent av arbetstiden", en: "Per cent of working time" },
  },
  per: {
    week: { sv: "Räknat per vecka", en: "Counted by week" },
    month: { sv: "Räknat per månad", en: "Counted by month" },
  },
  ground: {
    ordinary: { sv: "Utan särskilt skäl", en: "No particular ground" },
    breach: { sv: "Överenskommelsen har inte följts", en: "The agreement has not been kept" },
  },
  countFrom: {
    sameDay: { sv: "Från dagen efter uppsägningen", en: "From the day after notice" },
    inclusive: { sv: "Uppsägningsdagen räknas med", en: "The day of notice counts" },
    nextMonth: { sv: "Från nästa månadsskifte", en: "From the first day of the next month" },
  },
  topic: {
    workingHours: { sv: "Arbetstid", en: "Working hours" },
    onSiteTasks: { sv: "Uppgifter på arbetsplatsen", en: "Tasks on site" },
    workEnvironment: { sv: "Arbetsmiljö", en: "Work environment" },
    informationSecurity: { sv: "Informationssäkerhet", en: "Information security" },
    insurance: { sv: "Försäkring", en: "Insurance" },
    attendanceLeadTime: { sv: "Hur snabbt man ska kunna komma in", en: "How soon one must be able to come in" },
    employerResponsibility: { sv: "Arbetsgivarens ansvar", en: "The employer’s responsibility" },
    responsibilities: { sv: "Ansvar", en: "Responsibilities" },
    presence: { sv: "Närvaro på arbetsplatsen", en: "Presence at the workplace" },
    prerequisites: { sv: "Förutsättningar", en: "Conditions" },
    availability: { sv: "Tillgänglighet", en: "Availability" },
  },
  check: {
    "risk-assessment-missing": { sv: "Riskbedömning ska finnas", en: "A risk assessment is needed" },
    "risk-assessment-late": { sv: "Riskbedömning ska göras i tid", en: "The risk assessment has to be made in time" },
    "insurance-missing": { sv: "Hemförsäkring ska finnas", en: "Home insurance is needed" },
    "landlord-not-consulted": { sv: "Hyresvärden ska vara tillfrågad", en: "The landlord has to be asked" },
    "cost-on-employer": { sv: "Utrustning som medarbetaren själv betalar", en: "Equipment that the employee pays for" },
    abroad: { sv: "Arbete utomlands begränsas", en: "Work abroad is limited" },
    "follow-up-missing": { sv: "Uppföljning ska vara inplanerad", en: "Follow-up has to be planned" },
    "employment-contract": { sv: "Hör inte till anställningsavtalet", en: "Is no part of the employment contract" },
    "early-termination-excluded": { sv: "Ska gå att säga upp i förtid", en: "Must be possible to end early" },
    "outside-policy-validity": { sv: "Ska ligga inom policyns giltighetstid", en: "Has to lie within the policy’s validity" },
    "office-day": { sv: "Fasta kontorsdagar", en: "Fixed office days" },
    "country-not-allowed": { sv: "Bara vissa länder", en: "Certain countries only" },
    "stay-too-long": { sv: "Längsta tid i ett land", en: "Longest stay in a country" },
  },
  before: {
    start: { sv: "Första dagen", en: "The first day" },
    approval: { sv: "Första godkännandet", en: "The first approval" },
  },
  notRegulated: {
    extent: { sv: "Hur mycket", en: "How much" },
    term: { sv: "Hur länge en överenskommelse gäller", en: "How long an agreement runs" },
    notice: { sv: "Uppsägning", en: "Notice" },
    evaluation: { sv: "Utvärdering", en: "Evaluation" },
    abroad: { sv: "Utomlands", en: "Abroad" },
    riskAssessment: { sv: "Riskbedömning", en: "Risk assessment" },
    insurance: { sv: "Försäkring", en: "Insurance" },
    equipment: { sv: "Utrustning", en: "Equipment" },
    followUp: { sv: "Uppföljning", en: "Follow-up" },
  },
  role: {
    nearestManager: { sv: "Närmaste chef", en: "The immediate manager" },
    hrDirector: { sv: "HR-direktören", en: "The HR director" },
    hr: { sv: "HR", en: "HR" },
    employer: { sv: "Arbetsgivaren", en: "The employer" },
  },
  outcome: {
    eligible: { sv: "Möjligt", en: "Possible" },
    actionNeeded: { sv: "Något ska ordnas först", en: "Something has to be arranged first" },
    referral: { sv: "Någon annan ska pröva", en: "Someone else has to look at it" },
    notEligible: { sv: "Inte möjligt", en: "Not possible" },
    outOfScope: { sv: "Policyn gäller inte", en: "The policy does not apply" },
    undetermined: { sv: "Går inte att avgöra", en: "Cannot be told" },
  },
  weekday: {
    mon: { sv: "Måndag", en: "Monday" },
    tue: { sv: "Tisdag", en: "Tuesday" },
    wed: { sv: "Onsdag", en: "Wednesday" },
    thu: { sv: "Torsdag", en: "Thursday" },
    fri: { sv: "Fredag", en: "Friday" },
    sat: { sv: "Lördag", en: "Saturday" },
    sun: { sv: "Söndag", en: "Sunday" },
  },
  unit: {
    days: { sv: "dagar", en: "days" },
    weeks: { sv: "veckor", en: "weeks" },
    months: { sv: "månader", en: "months" },
    years: { sv: "år", en: "years" },
  },
};

/** The options of a list as `[value, name]`. */
export function options(list, lang) {
  return Object.entries(LISTS[list]).map(([value, name]) => [value, name[lang]]);
}
