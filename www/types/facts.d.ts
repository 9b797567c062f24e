/** A calendar day, `YYYY-MM-DD`, without time or time zone; from 1900-01-01 to 2199-12-31, both included. */
export type CivilDate = string;

export type Language = "sv" | "en";

/** Three weights that a source gives its statements: has to, ought to, is allowed to. */
export type Strength = "must" | "should" | "may";

/** What a fact can be. `null` and `undefined`: not given, so unknown; never read as false. */
export type FactValue = boolean | number | string | readonly string[] | null | undefined;

type Yes = boolean | null;

export type Activity = "ordinaryWork" | "businessTrip" | "meeting";
export type Place = "home" | "otherInSweden" | "abroad";
export type Tenure = "owned" | "rented" | "cooperative";
export type AssessmentAspect = "social" | "legal" | "cost" | "workEnvironment";
export type DialogueTopic = "suitableTasks" | "prerequisites" | "assignmentAndRoles" | "followUp";
export type RiskArea =
  | "suitableTasks" | "availability" | "physicalEnvironment" | "workload" | "socialEnvironment" | "organisation" | "emergencies"
  | "confidentiality" | "insurance" | "substanceAbuse";

/**
 * What is known about one person's remote work. Every policy accepts every fact named here and those that it defines itself; an
 * unknown name, a value of the wrong kind or out of range is an error.
 */
export interface Facts {
  /** What is done away from the workplace. */
  activity?: Activity | null;
  /** The work away from the main workplace comes back regularly, not now and then. */
  recurring?: Yes;
  /** Days a week away from the main workplace, 0 to 7 in half days. */
  daysPerWeek?: number | null;
  /** Days a month away from the main workplace, 0 to 31 in half days; for patterns counted by month. */
  daysPerMonth?: number | null;
  /** Share of the working time away from the main workplace, 0 to 100 per cent. */
  sharePercent?: number | null;
  /** It is done from one fixed other place. */
  fixedPlace?: Yes;
  place?: Place | null;
  /** How the home is held. */
  tenure?: Tenure | null;
  /** The employee does it of free will. */
  voluntary?: Yes;
  /** The wish is the employee's own. */
  employeeInitiative?: Yes;
  /** The nearest manager, or the employer, says yes. Not given: the decision is pending. */
  managerApproves?: Yes;
  /** The one who decides above the nearest manager says yes. Not given: the decision is pending. */
  higherApproval?: Yes;
  /** HR has looked into the case. */
  hrConsulted?: Yes;
  /** The operations require the work abroad. */
  abroadNeededForOperations?: Yes;
  /** The unit's needs leave room for remote work. */
  operationsAllow?: Yes;
  /** Service to residents, its quality, and internal work stay at their level. */
  serviceLevelMaintained?: Yes;
  /** The tasks can be done away from the workplace. */
  tasksSuitable?: Yes;
  /** The case has been assessed on its own. */
  individualAssessmentDone?: Yes;
  /** Aspects that the assessment covered. */
  assessmentAspects?: readonly AssessmentAspect[] | null;
  /** The whole situation at both workplaces has been considered. */
  bothWorkplacesConsidered?: Yes;
  /** What manager and employee have talked through. */
  dialogueTopics?: readonly DialogueTopic[] | null;
  /** Manager and employee agree on the conditions. */
  prerequisitesAgreed?: Yes;
  /** Manager and employee agree how the work is done. */
  workFormsAgreed?: Yes;
  /** Delivery, hours and place are planned with the manager. */
  planAgreed?: Yes;
  /** Risks to work environment and operations assessed before the decision. */
  riskAssessmentDone?: Yes;
  riskAreasReviewed?: readonly RiskArea[] | null;
  /** The employer has made sure that the home is a suitable and safe workplace. */
  homeWorkplaceSuitable?: Yes;
  /** Children who need looking after during working hours. */
  hasChildren?: Yes;
  childcareArranged?: Yes;
  /** Reachable in working hours by the employer's channels. */
  reachable?: Yes;
  /** Can come to the main workplace when needed. */
  canAttendOnSite?: Yes;
  /** Will be on site when tasks or meetings require it. */
  presentWhenRequired?: Yes;
  /** The days leave room for the workplace's joint meetings. */
  attendsJointMeetings?: Yes;
  /** Continuous follow-up is agreed. */
  followUpPlanned?: Yes;
  /** Home insurance that covers person and property. */
  homeInsurance?: Yes;
  /** Landlord or housing association asked. */
  landlordConsulted?: Yes;
  /** The employer's information-security routine is followed. */
  followsSecurityRoutine?: Yes;
  /** Internet and approved IT security are in place at the remote place. */
  internetAndItSecurity?: Yes;
  /** Classified information is handled. */
  handlesClassified?: Yes;
  /** Classified information is neither kept nor printed at the remote place. */
  classifiedStaysOnSite?: Yes;
  /** No outsider can see or hear classified information. */
  outsidersKeptOut?: Yes;
  /** The employer's time-limited decision on working from home is in force. */
  decisionInForce?: Yes;
  /** The employee has the personal conditions for it: wish, boundaries, isolation. */
  personalPrerequisites?: Yes;
  /** Has the equipment and the systems. */
  technicalAids?: Yes;
  /** Has the skills for the digital tools. */
  digitalCompetence?: Yes;
  /** Connection, systems and tools tested on the spot. */
  homeSetupTested?: Yes;
  /** Whether tasks have to be shared out anew has been looked at. */
  taskDistributionReviewed?: Yes;
  /** Enough people remain on site for colleagues and the public. */
  enoughOnSite?: Yes;
  /** How contact is kept is agreed and check-ins booked. */
  contactPlanAgreed?: Yes;
  /** Personal check-ins a week, 0 to 50, whole. */
  weeklyCheckIns?: number | null;
  /** Facts that a policy defines itself. */
  [own: string]: FactValue;
}
