//! What lint has found, in Swedish: full sentences for those who write a policy; ids and places in backticks.

use crate::analysis::lint::{LintCode, Ordered, Problem};
use crate::calendar::Date;
use crate::eligibility::Outcome;
use crate::policy::{Arrangement, PolicyPart};
use crate::text::{enumeration, number};

/// What is wrong and why it matters.
pub fn message(problem: &Problem) -> String {
    match problem {
        Problem::ScopeNeverHolds => "Villkoret i `scope` är aldrig uppfyllt. Policyn gäller därför ingen alls.".into(),
        Problem::RuleNeverApplies { rule } => {
            format!("Regeln `{rule}` gäller aldrig. Villkoren för när den gäller går inte att förena.")
        }
        Problem::RuleNeverMet { rule, reached } => {
            format!("Regeln `{rule}` kan aldrig bli uppfylld när den gäller. Då blir svaret {}.", always(*reached))
        }
        Problem::RuleNeverUnmet { rule } => {
            format!("Regeln `{rule}` är alltid uppfylld när den gäller. Den kan därför aldrig ändra något svar.")
        }
        Problem::RulesContradict { one, other } => format!(
            "Reglerna `{one}` och `{other}` kan gälla samtidigt men aldrig vara uppfyllda samtidigt. Den som omfattas av båda kan inte göra rätt."
        ),
        Problem::NeverEligible { rules } if rules.is_empty() => {
            "Inget fall leder till ja. Hindret ligger i `scope`, `arrangements` eller `decisions`.".into()
        }
        Problem::NeverEligible { rules } => {
            format!("Inget fall leder till ja. {} går aldrig att uppfylla tillsammans.", these(rules))
        }
        Problem::OutcomeUnreachable { outcome: Outcome::OutOfScope } => {
            "Villkoret i `scope` är alltid uppfyllt. Inget fall hamnar utanför policyn.".into()
        }
        Problem::OutcomeUnreachable { outcome } => format!(
            "Utfallet {} kan aldrig bli svaret, fast policyn har regler eller beslut som ska leda dit.",
            outcome_name(*outcome)
        ),
        Problem::ArrangementNeverEligible { arrangement, rules } => {
            let kind = arrangement_name(*arrangement);
            if rules.is_empty() {
                format!("För {kind} leder inget fall till ja.")
            } else {
                format!("För {kind} leder inget fall till ja. {} går aldrig att uppfylla tillsammans.", these(rules))
            }
        }
        Problem::NeverHolds { list } => {
            format!("Villkoret är aldrig uppfyllt. {} används därför aldrig.", this(*list))
        }
        Problem::Shadowed { list, by } => {
            let by: Vec<String> = by.iter().map(|place| at(*list, *place)).collect();
            let names: Vec<&str> = by.iter().map(String::as_str).collect();
            format!(
                "{} används aldrig. Varje fall som passar här tas redan av en tidigare post, till exempel {}.",
                this(*list),
                enumeration(&names, "eller")
            )
        }
        Problem::Overlap { list, first, second } => format!(
            "Samma fall kan passa både {} och {}. Då gäller den som står först.",
            at(*list, *first),
            at(*list, *second)
        ),
        Problem::Gap { list: Ordered::Arrangements } => {
            "Det finns fall som policyn gäller men som inte passar någon arbetsform. Svaret blir då utan arbetsform.".into()
        }
        Problem::Gap { list: Ordered::Decisions } => {
            "Det finns fall som ingen beslutar om. Svaret kan då inte säga vem som ger besked.".into()
        }
        Problem::GuidanceNeverShown { card } => format!("Rådet `{card}` visas aldrig. Villkoret är aldrig uppfyllt."),
        Problem::FactUnused { fact } => {
            format!("Uppgiften `{fact}` ställs som fråga men används inte. Svaret blir detsamma vad man än svarar.")
        }
        Problem::FactWithoutEffect { fact } => format!(
            "Uppgiften `{fact}` står i villkor, men de ger samma resultat för alla värden. Frågan ställs då i onödan."
        ),
        Problem::RoleUnused { role } => format!("Rollen `{role}` varken beslutar eller godkänner något."),
        Problem::CategoryUnused { category } => {
            format!("Ingen kontroll gäller utrustning av slaget `{category}`.")
        }
        Problem::CheckNeverApplies { check } => format!(
            "Kontrollen `{check}` kan aldrig hitta något. Det den behöver veta står aldrig i en överenskommelse eller i policyn."
        ),
        Problem::CheckShadowed { check, by } => format!(
            "Kontrollen `{check}` behövs inte. `/agreement/checks/{by}` hittar samma fel och är minst lika sträng."
        ),
        Problem::LimitShadowed { by } => format!(
            "Gränsen behövs inte. Allt som går över den går också över `/agreement/limits/{by}`."
        ),
        Problem::LimitExcludesAll { least } => format!(
            "Ingen överenskommelse kan hålla gränsen. Det minsta som går att avtala är {}.",
            number(*least, ',')
        ),
        Problem::LimitsContradictArrangement => {
            "Alla fall som kräver en skriftlig överenskommelse går över en gräns som ingen kan göra undantag från.".into()
        }
        Problem::NoticeByNobody => "Uppsägningsregeln säger inte vem som får säga upp. Den används därför aldrig.".into(),
        Problem::EvaluationNeverDue { every, term } => format!(
            "Utvärderingen ska göras var {every}:e månad, men en överenskommelse gäller högst {term} månader. Den hinner aldrig bli aktuell."
        ),
        Problem::TermOver => {
            "Överenskommelser får gälla längst till en dag före policyns första dag. Ingen ny kan därför gälla.".into()
        }
        Problem::SectionNotListed { section, .. } => {
            format!("Rubriken \"{section}\" finns inte i `source.sections`. Läsaren hittar då inte stället i källan.")
        }
        Problem::SectionsNotListed => {
            "Källans rubriker saknas i `source.sections`. Då går det inte att kontrollera hänvisningarna.".into()
        }
        Problem::AssumptionAboutUnknown { about, .. } => {
            format!("Antagandet gäller `{about}`, som inte finns i policyn.")
        }
        Problem::PartNotRegulated { part } => {
            format!("Policyn säger inget om {} och säger inte heller att det är meningen.", part_name(*part))
        }
        Problem::NumbersDiffer { only_sv, only_en } => format!(
            "Den svenska och den engelska texten har olika tal: {}. Läsarna får då olika besked.",
            differing(only_sv, only_en)
        ),
        Problem::SentenceTooLong { sv, words, start } => {
            let language = if *sv { "svenska" } else { "engelska" };
            format!("En mening i den {language} texten har {words} ord. Den börjar: \"{start} …\"")
        }
        Problem::Outdated { old } => {
            let since = old.since().map(|day| format!(" {day}")).unwrap_or_default();
            format!("Texten nämner {}. Den upphörde att gälla{since} och ersattes av {}.", old.name, old.by)
        }
    }
}

/// How to mend it.
pub fn suggestion(problem: &Problem) -> String {
    match problem {
        Problem::ScopeNeverHolds => "Rätta villkoret, eller ta bort `scope` om policyn gäller alla.".into(),
        Problem::RuleNeverApplies { .. } => "Rätta `when` eller `appliesTo`, eller ta bort regeln.".into(),
        Problem::RuleNeverMet { .. } => {
            "Är det ett förbud är allt i sin ordning. Annars ska du rätta `requires` eller `when`.".into()
        }
        Problem::RuleNeverUnmet { .. } => {
            "Rätta `requires` så att något fall inte uppfyller regeln. Gör den annars till ett råd i `guidance`.".into()
        }
        Problem::RulesContradict { .. } => {
            "Läs källan igen. Låt en av reglerna gälla färre fall, eller ändra vad den kräver.".into()
        }
        Problem::NeverEligible { .. } | Problem::ArrangementNeverEligible { .. } => {
            "Läs källan igen och ändra det som utesluter varandra.".into()
        }
        Problem::OutcomeUnreachable { outcome: Outcome::OutOfScope } => {
            "Ta bort `scope` om policyn gäller alla. Rätta annars villkoret.".into()
        }
        Problem::OutcomeUnreachable { .. } => "Pröva om reglernas `effect` och `when` är som källan menar.".into(),
        Problem::NeverHolds { .. } => "Rätta `when`, eller ta bort posten.".into(),
        Problem::Shadowed { .. } => "Flytta posten uppåt om den är ett undantag. Ta annars bort den.".into(),
        Problem::Overlap { .. } => {
            "Pröva om ordningen är rätt enligt källan. Byt plats på dem om den andra ska gälla.".into()
        }
        Problem::Gap { .. } => "Lägg sist till en post utan `when`, eller vidga ett villkor.".into(),
        Problem::GuidanceNeverShown { .. } => "Rätta `when`, eller ta bort rådet.".into(),
        Problem::FactUnused { .. } => "Ta bort uppgiften, eller använd den i en regel.".into(),
        Problem::FactWithoutEffect { .. } => "Rätta jämförelserna, eller ta bort uppgiften.".into(),
        Problem::RoleUnused { .. } => "Ta bort rollen, eller ange den i `decisions` eller `unlessApprovedBy`.".into(),
        Problem::CategoryUnused { .. } => "Ta bort slaget om ingen kontroll behöver det.".into(),
        Problem::CheckNeverApplies { .. } => "Rätta `when` eller kontrollens egna uppgifter, eller ta bort den.".into(),
        Problem::CheckShadowed { .. } => "Ta bort kontrollen, eller rätta det som skiljer dem åt.".into(),
        Problem::LimitShadowed { .. } => "Ta bort gränsen, eller rätta `atMost` eller `unlessApprovedBy`.".into(),
        Problem::LimitExcludesAll { .. } => "Höj `atMost`, eller ange vem som kan godkänna mer.".into(),
        Problem::LimitsContradictArrangement => "Höj gränsen, eller ändra villkoret i `arrangements`.".into(),
        Problem::NoticeByNobody => "Ange `employee`, `employer` eller båda i `givenBy`.".into(),
        Problem::EvaluationNeverDue { .. } => "Korta tiden mellan utvärderingarna, eller skriv `\"at\": \"end\"`.".into(),
        Problem::TermOver => "Rätta `until` eller `validFrom`.".into(),
        Problem::SectionNotListed { nearest: Some(name), .. } => format!("Menade du \"{name}\"?"),
        Problem::SectionNotListed { .. } => {
            "Skriv rubriken som i källan men utan nummer, eller lägg till den i `source.sections`.".into()
        }
        Problem::SectionsNotListed => "Räkna upp rubrikerna i källans ordning och utan nummer.".into(),
        Problem::AssumptionAboutUnknown { nearest: Some(name), .. } => format!("Menade du `{name}`?"),
        Problem::AssumptionAboutUnknown { .. } => "Ange id för en regel, ett råd eller en uppgift, eller namnet på en del.".into(),
        Problem::PartNotRegulated { part } => {
            format!("Reglera det, eller lägg till `\"{}\"` i `notRegulated`.", part.as_str())
        }
        Problem::NumbersDiffer { .. } => "Jämför med källan och skriv samma tal på båda språken.".into(),
        Problem::SentenceTooLong { .. } => "Dela upp meningen. Högst 25 ord är lätt att läsa.".into(),
        Problem::Outdated { old } => {
            format!("Skriv {}. Nämner källan den gamla ska texten säga att den är ersatt.", old.by)
        }
    }
}

/// On which days it is so.
pub fn days(from: Option<Date>, until: Option<Date>) -> String {
    match (from, until) {
        (Some(from), Some(until)) => format!("Så är det från och med {from} till och med {until}."),
        (Some(from), None) => format!("Så är det från och med {from}."),
        (None, Some(until)) => format!("Så är det till och med {until}."),
        (None, None) => "Så är det alltid.".into(),
    }
}

/// That a question was too much for the budget.
pub fn gave_up(about: LintCode) -> String {
    format!(
        "Villkoren hänger ihop för tätt för att hinna prövas. Vi vet därför inte om `{}` gäller här.",
        about.as_str()
    )
}

fn these(rules: &[String]) -> String {
    let quoted: Vec<String> = rules.iter().map(|rule| format!("`{rule}`")).collect();
    let names: Vec<&str> = quoted.iter().map(String::as_str).collect();
    match names.len() {
        1 => format!("Kravet i {}", enumeration(&names, "och")),
        _ => format!("Kraven i {}", enumeration(&names, "och")),
    }
}

fn this(list: Ordered) -> &'static str {
    match list {
        Ordered::Arrangements => "Arbetsformen",
        Ordered::Decisions => "Beslutet",
    }
}

fn at(list: Ordered, place: usize) -> String {
    format!("`/{}/{place}`", list.member())
}

fn always(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotEligible => "alltid nej",
        Outcome::Referral => "alltid minst en hänvisning",
        Outcome::ActionNeeded => "alltid att något återstår att göra",
        Outcome::Eligible | Outcome::OutOfScope | Outcome::Undetermined => "alltid en påminnelse",
    }
}

fn outcome_name(outcome: Outcome) -> String {
    format!("`{}`", outcome.as_str())
}

fn arrangement_name(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Regular => "regelbundet distansarbete",
        Arrangement::Occasional => "tillfälligt distansarbete",
        Arrangement::NotRemoteWork => "det som inte är distansarbete",
    }
}

fn part_name(part: PolicyPart) -> &'static str {
    match part {
        PolicyPart::Extent => "hur mycket distansarbete som får avtalas",
        PolicyPart::Term => "hur länge en överenskommelse får gälla",
        PolicyPart::Notice => "uppsägning av en överenskommelse",
        PolicyPart::Evaluation => "när distansarbetet ska utvärderas",
        PolicyPart::Abroad => "arbete utomlands",
        PolicyPart::RiskAssessment => "riskbedömning",
        PolicyPart::Insurance => "försäkring",
        PolicyPart::Equipment => "utrustning",
        PolicyPart::FollowUp => "uppföljning",
    }
}

fn differing(only_sv: &[String], only_en: &[String]) -> String {
    let list = |numbers: &[String]| numbers.join(", ");
    match (only_sv.is_empty(), only_en.is_empty()) {
        (false, false) => format!("{} bara på svenska, {} bara på engelska", list(only_sv), list(only_en)),
        (false, true) => format!("{} bara på svenska", list(only_sv)),
        _ => format!("{} bara på engelska", list(only_en)),
    }
}
