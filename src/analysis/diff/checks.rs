//! The checks of agreements that policies ask for by name.

use super::agreement::Pair;
use super::dates::measure;
use super::matching::{Both, Edition, Places, element, from_partners, same};
use super::note::{Note, Subject, Way, Wording};
use super::report::{DiffExample, Part};
use super::rules::lone;
use super::samples::{About, day, later, object, with};
use super::{Comparison, Draft};
use crate::list::Listed;
use crate::policy::{Before, Check, CheckCode, Country, KnownEquipment};
use crate::value::Value;

/// One demand of one check: a check of several categories of equipment, days or countries makes one for each.
#[derive(Clone, Copy, Debug)]
struct Demand<'p> {
    /// The place of its check.
    place: usize,
    check: &'p Check,
    /// The category, day or country.
    detail: Option<&'p str>,
}

impl Demand<'_> {
    fn key(&self) -> (CheckCode, Option<Before>, Option<&str>) {
        (self.check.code, self.check.before, self.detail)
    }
}

impl<'p> Comparison<'p> {
    fn demands(&self, edition: Edition) -> Vec<Demand<'p>> {
        let checks = self.agreement_rules(edition).map(|rules| rules.checks.as_slice()).unwrap_or_default();
        let mut demands = Vec::new();
        for (place, check) in checks.iter().enumerate() {
            let details: Vec<&str> = match check.code {
                CheckCode::CostOnEmployer => check.categories.iter().map(String::as_str).listed(),
                CheckCode::OfficeDay => check.days.iter().map(|day| day.as_str()).listed(),
                CheckCode::StayTooLong => check.countries.iter().map(|it| it.code.as_str()).listed(),
                _ => {
                    demands.push(Demand { place, check, detail: None });
                    continue;
                }
            };
            demands.extend(details.iter().map(|detail| Demand { place, check, detail: Some(detail) }));
        }
        demands
    }

    fn check_value(&self, edition: Edition, demand: &Demand<'_>, name: &str) -> Option<&'p Value> {
        element(&self.policies.of(edition).document, &["agreement", "checks"], demand.place)?.get(name)
    }

    /// Every check.
    pub fn checks(&mut self) {
        let demands = Both::each(|edition| self.demands(edition));
        let mut partner: Vec<Option<usize>> = vec![None; demands.after.len()];
        for exact in [true, false] {
            for (place, demand) in demands.after.iter().enumerate() {
                let fits = |(one, known): &(usize, &Demand<'_>)| {
                    let when = |edition, demand| self.check_value(edition, demand, "when");
                    !partner.contains(&Some(*one))
                        && known.key() == demand.key()
                        && (!exact || same(when(Edition::Before, known), when(Edition::After, demand)))
                };
                let found = demands.before.iter().enumerate().find(fits).map(|(one, _)| one);
                if let Some(slot) = partner.get_mut(place).filter(|slot| slot.is_none()) {
                    *slot = found;
                }
            }
        }
        for places in from_partners(demands.before.len(), &partner).parts {
            let pair = Both::each(|edition| demands.of(edition).get((*places.of(edition))?).copied());
            self.demand(pair);
        }
    }

    fn demand(&mut self, demands: Both<Option<Demand<'p>>>) {
        let Some(demand) = demands.after.or(demands.before) else { return };
        let subject = Subject::Check {
            code: demand.check.code,
            detail: self.detail_name(&demand),
            section: demand.check.citation.section.clone(),
        };
        let places: Places = Both::each(|edition| demands.of(edition).map(|demand| demand.place));
        let draft = |kind| {
            Draft::new(kind, Part::Check, subject.clone())
                .id(demand.check.code.as_str())
                .at("/agreement/checks", places)
        };
        let Some((before, after)) = demands.pair() else {
            let examples = self.check_examples(&[demand]);
            return self.lone(draft(lone(places).0), examples);
        };
        let (one, other) = (before.check, after.check);
        let mut pair = Pair::of(one.strength, other.strength);
        self.say_citation(&mut pair.wording, Wording::Section, &one.citation, &other.citation);
        let when = Both {
            before: self.check_value(Edition::Before, &before, "when"),
            after: self.check_value(Edition::After, &after, "when"),
        };
        if !same(when.before, when.after) {
            let path = format!("/agreement/checks/{}", after.place);
            let whens = Both { before: &one.when, after: &other.when };
            if let Some(way) = self.way_of_condition(whens, &path) {
                pair.notes.extend(self.only_value(when.before, when.after));
                pair.notes.push(Note::When(way));
                pair.ways.push(way);
            }
        }
        self.say_approver(
            &mut pair,
            Both { before: &one.unless_approved_by, after: &other.unless_approved_by },
        );
        self.countries(&mut pair, before, after);
        if !pair.ways.is_empty() {
            pair.examples = self.check_examples(&[before, after]);
        }
        self.pair(draft, pair);
    }

    /// Which countries are allowed, or how long a stay in one may be.
    fn countries(&self, pair: &mut Pair, before: Demand<'_>, after: Demand<'_>) {
        let (one, other) = (&before.check.countries, &after.check.countries);
        if before.check.code == CheckCode::CountryNotAllowed {
            let beyond = |one: &[Country], other: &[Country]| {
                let new = one.iter().filter(|it| !other.iter().any(|known| known.code == it.code));
                new.map(|country| crate::text::country_name(self.lang, country)).listed()
            };
            let (gained, lost) = (beyond(other, one), beyond(one, other));
            pair.ways.extend((!gained.is_empty()).then_some(Way::Fewer));
            pair.ways.extend((!lost.is_empty()).then_some(Way::More));
            if !gained.is_empty() || !lost.is_empty() {
                pair.notes.push(Note::Countries(gained, lost));
            }
        }
        let stay = |demand: &Demand<'_>| {
            let country = demand.check.countries.iter().find(|it| Some(it.code.as_str()) == demand.detail);
            country.and_then(|country| country.longest_stay)
        };
        if let (Some(one), Some(other)) = (stay(&before), stay(&after))
            && measure(one) != measure(other)
        {
            pair.notes.push(Note::Stay(one, other));
            pair.ways.push(if measure(other) < measure(one) { Way::More } else { Way::Fewer });
        }
    }

    fn detail_name(&self, demand: &Demand<'_>) -> Option<String> {
        let detail = demand.detail?;
        let country = || demand.check.countries.iter().find(|country| country.code == detail);
        Some(match demand.check.code {
            CheckCode::OfficeDay => crate::text::weekday_name(self.lang, detail),
            CheckCode::StayTooLong => crate::text::country_name(self.lang, country()?),
            _ => self.category_name(detail),
        })
    }

    fn category_name(&self, id: &str) -> String {
        let own = Edition::BOTH.iter().rev().find_map(|edition| {
            let rules = self.agreement_rules(*edition)?;
            rules.equipment_categories.iter().find(|named| named.id == id)
        });
        match own {
            Some(named) => named.label.get(self.lang).to_owned(),
            None => crate::text::equipment_name(self.lang, id),
        }
    }

    /// What the two say of an agreement that this check speaks of, in every place and however the home is held.
    fn check_examples(&self, demands: &[Demand<'_>]) -> Vec<DiffExample> {
        let Some(demand) = demands.last() else { return Vec::new() };
        let sample = self.sample();
        let mut candidates = Vec::new();
        for demand in demands {
            for faulty in self.faulty(&sample, demand) {
                candidates.extend(in_every_place(&faulty));
            }
        }
        let about = match demand.check.code {
            CheckCode::CostOnEmployer => About { codes: &["cost-on-employer"], path: "/equipment" },
            // Without a country it cannot be told whether it is an allowed one.
            CheckCode::CountryNotAllowed | CheckCode::StayTooLong => {
                About { codes: &[demand.check.code.as_str(), "missing-field"], path: "" }
            }
            _ => About { codes: &[demand.check.code.as_str()], path: "" },
        };
        self.judged(&candidates, about).into_iter().listed()
    }

    /// Agreements that the check finds fault with, the plainest first.
    fn faulty(&self, sample: &Value, demand: &Demand<'_>) -> Vec<Value> {
        let start = self.first_day();
        let put = |path: &[&str], value: Option<Value>| with(sample, path, value);
        match demand.check.code {
            CheckCode::RiskAssessmentMissing => vec![put(&["riskAssessedOn"], None)],
            CheckCode::RiskAssessmentLate => match demand.check.before {
                // On the first day, with nothing approved: late for the start alone.
                Some(Before::Start) => {
                    vec![with(&put(&["riskAssessedOn"], Some(day(start))), &["approvals"], None)]
                }
                _ => vec![put(&["riskAssessedOn"], Some(day(later(start, -7))))],
            },
            CheckCode::InsuranceMissing => {
                vec![put(&["homeInsurance"], None), put(&["homeInsurance"], Some(false.into()))]
            }
            CheckCode::LandlordNotConsulted => vec![put(&["remoteWorkplace", "landlordConsulted"], None)],
            CheckCode::CostOnEmployer => {
                let category = demand.detail.unwrap_or(KnownEquipment::It.as_str());
                let thing = object(&[
                    ("item", "…".into()),
                    ("category", category.into()),
                    ("providedBy", "employer".into()),
                ]);
                vec![put(&["equipment"], Some(Value::List(vec![thing])))]
            }
            CheckCode::OfficeDay => {
                let days = Value::List(vec![demand.detail.unwrap_or("mon").into()]);
                vec![put(&["extent"], Some(object(&[("weekdays", days)])))]
            }
            CheckCode::CountryNotAllowed => {
                let own = demand.check.countries.iter().map(|country| country.code.as_str());
                own.chain(["AQ"]).map(|country| self.abroad(sample, country)).listed()
            }
            CheckCode::StayTooLong => {
                let Some(code) = demand.detail else { return Vec::new() };
                let abroad = self.abroad(sample, code);
                let stay = demand.check.countries.iter().find(|country| country.code == code);
                let days = stay.and_then(|country| country.longest_stay).map_or(0, |stay| {
                    let (months, days) = measure(stay);
                    months.saturating_mul(31).saturating_add(days)
                });
                let days = i32::try_from(days).unwrap_or(i32::MAX);
                let ends = [days.saturating_sub(4), days.saturating_sub(1), days, days.saturating_add(1)];
                let ends = ends.iter().filter(|days| **days >= 0);
                ends.map(|days| with(&abroad, &["end"], Some(day(later(start, *days))))).listed()
            }
            CheckCode::Abroad => {
                let mut agreements = Vec::new();
                let abroad = self.abroad(sample, "NO");
                agreements.push(abroad.clone());
                if let Some(role) = &demand.check.unless_approved_by {
                    let approval = object(&[("by", role.as_str().into()), ("on", day(later(start, -14)))]);
                    agreements.push(with(&abroad, &["approvals"], Some(Value::List(vec![approval]))));
                }
                agreements
            }
            CheckCode::FollowUpMissing => vec![put(&["followUps"], None)],
            CheckCode::EmploymentContract => vec![put(&["partOfEmploymentContract"], Some(true.into()))],
            CheckCode::EarlyTerminationExcluded => vec![put(&["terminableEarly"], Some(false.into()))],
            CheckCode::OutsidePolicyValidity => {
                let policies = [self.sides.before, self.sides.after];
                let early = policies.iter().filter_map(|policy| policy.valid_from).map(|day| later(day, -1));
                let late = policies.iter().filter_map(|policy| policy.valid_to).map(|day| later(day, 1));
                early.chain(late).map(|first| self.starting(sample, first)).listed()
            }
        }
    }

    fn abroad(&self, sample: &Value, country: &str) -> Value {
        let abroad = with(sample, &["remoteWorkplace", "kind"], Some("abroad".into()));
        with(&abroad, &["remoteWorkplace", "country"], Some(country.into()))
    }

    /// The agreement, moved so that it starts that day.
    fn starting(&self, sample: &Value, first: crate::calendar::Date) -> Value {
        let mut moved = with(sample, &["start"], Some(day(first)));
        moved = with(&moved, &["end"], Some(day(later(first, 80))));
        moved = with(&moved, &["riskAssessedOn"], Some(day(later(first, -30))));
        moved = with(&moved, &["followUps"], Some(Value::List(vec![day(later(first, 30))])));
        let approval = object(&[("by", "nearestManager".into()), ("on", day(later(first, -14)))]);
        with(&moved, &["approvals"], Some(Value::List(vec![approval])))
    }
}

/// The agreement as it is, and at every other kind of place and tenure.
fn in_every_place(agreement: &Value) -> Vec<Value> {
    let mut agreements = vec![agreement.clone()];
    for tenure in ["rented", "cooperative"] {
        agreements.push(with(agreement, &["remoteWorkplace", "tenure"], Some(tenure.into())));
    }
    for kind in ["otherInSweden", "abroad"] {
        agreements.push(with(agreement, &["remoteWorkplace", "kind"], Some(kind.into())));
    }
    agreements
}

#[cfg(test)]
mod tests {
    use super::in_every_place;
    use crate::analysis::diff::samples::object;

    #[test]
    fn the_agreement_itself_comes_first() {
        let agreement = object(&[("remoteWorkplace", object(&[("kind", "home".into())]))]);
        let all = in_every_place(&agreement);
        assert_eq!(all.first(), Some(&agreement));
        assert_eq!(all.len(), 5);
    }
}
