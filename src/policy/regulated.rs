//! Which part of a document regulates what, so that silence by intent can be told from a gap.

use crate::error::{Code, Detail, Issue};
use crate::policy::condition::{Condition, Test};
use crate::policy::facts::{FactValue, as_scalar};
use crate::policy::model::{CheckCode, Policy, PolicyPart, TermLength};

/// What speaks of a part beside the agreement's own members: checks, a topic, and facts that rules require or that
/// decide who decides.
struct Signs {
    checks: &'static [CheckCode],
    topic: Option<&'static str>,
    facts: &'static [&'static str],
}

fn signs(part: PolicyPart) -> Signs {
    use CheckCode as C;
    let (checks, topic, facts): (&[CheckCode], Option<&str>, &[&str]) = match part {
        PolicyPart::Extent => (&[C::OfficeDay], None, &["daysPerWeek", "daysPerMonth", "sharePercent"]),
        PolicyPart::Term | PolicyPart::Notice | PolicyPart::Evaluation => (&[], None, &[]),
        PolicyPart::Abroad => {
            (&[C::Abroad, C::CountryNotAllowed, C::StayTooLong], None, &["abroadNeededForOperations"])
        }
        PolicyPart::RiskAssessment => (
            &[C::RiskAssessmentMissing, C::RiskAssessmentLate],
            None,
            &["riskAssessmentDone", "riskAreasReviewed"],
        ),
        PolicyPart::Insurance => (&[C::InsuranceMissing], Some("insurance"), &["homeInsurance"]),
        PolicyPart::Equipment => (&[C::CostOnEmployer], None, &["technicalAids"]),
        PolicyPart::FollowUp => {
            (&[C::FollowUpMissing], None, &["followUpPlanned", "contactPlanAgreed", "weeklyCheckIns"])
        }
    };
    Signs { checks, topic, facts }
}

impl Policy {
    /// What the document says is not regulated and regulates all the same (`contradiction`, naming the place that
    /// does), or says twice (`duplicate-id`); paths lead into `notRegulated`. A document with such faults loads, since
    /// no answer rests on that list: they are for those who write it.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (at, part) in self.not_regulated.iter().enumerate() {
            let twice = self.not_regulated.iter().take(at).any(|before| before == part);
            let (code, name) = match self.regulates(*part) {
                _ if twice => (Code::DuplicateId, part.as_str().to_owned()),
                Some(place) => (Code::Contradiction, place),
                None => continue,
            };
            issues.push(Issue::new(code, format!("/notRegulated/{at}"), Detail::Name(name)));
        }
        issues
    }

    /// The place in the document (RFC 6901) that regulates a part; none where the policy is silent on it.
    #[must_use]
    pub fn regulates(&self, part: PolicyPart) -> Option<String> {
        let signs = signs(part);
        if let Some(rules) = &self.agreement {
            let open_review = rules
                .term
                .as_ref()
                .is_some_and(|term| matches!(term.length, TermLength::Open { review_months: Some(_) }));
            let member = match part {
                PolicyPart::Extent if !rules.limits.is_empty() => Some("/agreement/limits"),
                PolicyPart::Term if rules.term.is_some() => Some("/agreement/term"),
                PolicyPart::Notice if !rules.notice.is_empty() => Some("/agreement/notice"),
                PolicyPart::Evaluation if rules.evaluation.is_some() => Some("/agreement/evaluation"),
                PolicyPart::Evaluation if open_review => Some("/agreement/term/review"),
                PolicyPart::Equipment if !rules.equipment_categories.is_empty() => {
                    Some("/agreement/equipmentCategories")
                }
                _ => None,
            };
            if let Some(pointer) = member {
                return Some(pointer.into());
            }
            if let Some(at) = rules.checks.iter().position(|check| signs.checks.contains(&check.code)) {
                return Some(format!("/agreement/checks/{at}"));
            }
            let topic = rules.topics.iter().position(|rule| Some(rule.topic.as_str()) == signs.topic);
            if let Some(at) = topic {
                return Some(format!("/agreement/topics/{at}"));
            }
        }
        let abroad = part == PolicyPart::Abroad;
        let speaks = |condition: &Condition| self.looks_at(condition, signs.facts, abroad);
        if abroad && speaks(&self.scope) {
            return Some("/scope".into());
        }
        let decides = self.decisions.iter().position(|rule| speaks(&rule.when));
        if let Some(at) = decides {
            return Some(format!("/decisions/{at}"));
        }
        let rule =
            self.rules.iter().position(|rule| speaks(&rule.requires) || abroad && speaks(&rule.when))?;
        Some(format!("/rules/{rule}"))
    }

    /// Whether a condition looks at one of the facts or, where that is asked, names work from abroad.
    fn looks_at(&self, condition: &Condition, facts: &[&str], abroad: bool) -> bool {
        let mut found = false;
        condition.visit(&mut |fact, test| {
            let Some(fact) = self.facts.get(fact) else { return };
            let names_abroad = |values: &[FactValue]| {
                let place = fact.kind.choices().iter().position(|choice| choice.value == "abroad");
                place.is_some_and(|place| values.contains(&FactValue::Scalar(as_scalar(place))))
            };
            found |= facts.contains(&fact.id.as_str());
            found |=
                abroad && fact.id == "place" && matches!(test, Test::OneOf(values) if names_abroad(values));
        });
        found
    }
}
