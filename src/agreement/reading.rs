//! Reading an agreement member by member: what is sound is kept, what is not is noted with its place.

use super::document::{Agreement, Read, Weekdays, is_absent, topic_place, topics};
use super::fault::Fault;
use super::fields::{
    APPROVAL, Below, EMPLOYEE, EQUIPMENT, EXTENT, Field, MANAGER, Place, PlaceKind, REMOTE_WORKPLACE, RENEWS,
    ROOT, SIGNATURES, Tenure, Weekday,
};
use super::kinds::{Choices, Range, Type};
use super::values::Need::{Optional, Required};
use crate::policy::{KnownEquipment, KnownRole, Policy, SharePer, Side};
use crate::read::nearest;
use crate::value::Value;

/// Reads an agreement and notes what is wrong with its form.
pub struct Reading<'a> {
    pub(super) policy: &'a Policy,
    /// The faults, in the order in which they were found.
    pub faults: Vec<(Place<'a>, Fault<'a>)>,
}

impl<'a> Reading<'a> {
    /// A reading that has found nothing yet.
    pub fn new(policy: &'a Policy) -> Reading<'a> {
        Reading { policy, faults: Vec::new() }
    }

    /// Reads an agreement. Not an object: that is the only fault, and there is no agreement.
    pub fn read(&mut self, value: &'a Value) -> Option<Agreement<'a>> {
        let Value::Object(members) = value else {
            let fault = Fault::WrongType { expected: Type::Object, actual: Type::of(value) };
            self.faults.push((Place::ROOT, fault));
            return None;
        };
        let mut read = Agreement::default();
        let [
            employee,
            manager,
            main_workplace,
            remote_workplace,
            start,
            end,
            extent,
            terms,
            risk_assessed_on,
            home_insurance,
            notice_days,
            terminable_early,
            follow_ups,
            equipment,
            approvals,
            part_of_employment_contract,
            renews,
            signatures,
        ] = self.slots(members, ROOT, Place::ROOT);
        let of = Place::of;

        if let Some(members) = self.object(employee, of(Field::Employee), Required).sound() {
            let [name, unit] = self.slots(members, EMPLOYEE, of(Field::Employee));
            read.employee_name = self.text(name, of(Field::EmployeeName), Required);
            read.employee_unit = self.text(unit, of(Field::EmployeeUnit), Optional);
        }
        if let Some(members) = self.object(manager, of(Field::Manager), Required).sound() {
            let [name] = self.slots(members, MANAGER, of(Field::Manager));
            read.manager_name = self.text(name, of(Field::ManagerName), Required);
        }
        read.main_workplace = self.text(main_workplace, of(Field::MainWorkplace), Required);
        self.remote_workplace(remote_workplace, &mut read);
        read.start = self.date(start, of(Field::Start), Required);
        read.end = self.date(end, of(Field::End), Optional);
        self.extent(extent, &mut read);
        self.terms(terms, &mut read);
        read.risk_assessed_on = self.date(risk_assessed_on, of(Field::RiskAssessedOn), Optional);
        read.home_insurance = self.boolean(home_insurance, of(Field::HomeInsurance));
        read.notice_days = self.number(notice_days, of(Field::NoticeDays), Range::WholeDays);
        read.terminable_early = self.boolean(terminable_early, of(Field::TerminableEarly));
        self.follow_ups(follow_ups, &mut read);
        self.equipment(equipment, &mut read);
        self.approvals(approvals, &mut read);
        read.part_of_employment_contract =
            self.boolean(part_of_employment_contract, of(Field::PartOfEmploymentContract));

        let renews = self.object(renews, of(Field::Renews), Optional);
        read.renews = state(renews);
        if let Some(members) = renews.sound() {
            let [start, end, evaluated] = self.slots(members, RENEWS, of(Field::Renews));
            read.renewed_start = self.date(start, of(Field::RenewedStart), Required);
            read.renewed_end = self.date(end, of(Field::RenewedEnd), Required);
            read.evaluated_on = self.date(evaluated, of(Field::EvaluatedOn), Optional);
        }
        let signatures = self.object(signatures, of(Field::Signatures), Optional);
        read.signatures = state(signatures);
        if let Some(members) = signatures.sound() {
            let [employee, manager] = self.slots(members, SIGNATURES, of(Field::Signatures));
            read.employee_signature = self.date(employee, of(Field::EmployeeSignature), Optional);
            read.manager_signature = self.date(manager, of(Field::ManagerSignature), Optional);
        }
        Some(read)
    }

    fn remote_workplace(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        let place = Place::of(Field::RemoteWorkplace);
        let object = self.object(value, place, Required);
        read.remote_workplace = state(object);
        let Some(members) = object.sound() else { return };
        let [kind, country, address, tenure, landlord] = self.slots(members, REMOTE_WORKPLACE, place);
        let of = Place::of;
        read.place = self.choice(kind, of(Field::PlaceKind), Required, Choices::PlaceKind, PlaceKind::ALL);
        read.country = self.text(country, of(Field::Country), Optional);
        read.address = self.text(address, of(Field::Address), Required);
        read.tenure = self.choice(tenure, of(Field::Tenure), Optional, Choices::Tenure, Tenure::ALL);
        read.landlord_consulted = self.boolean(landlord, of(Field::LandlordConsulted));
    }

    fn extent(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        let place = Place::of(Field::Extent);
        let object = self.object(value, place, Required);
        read.extent = state(object);
        let Some(members) = object.sound() else { return };
        let [week, month, share, per, weekdays] = self.slots(members, EXTENT, place);
        let of = Place::of;
        read.days_per_week = self.number(week, of(Field::DaysPerWeek), Range::HalfDays(7.0));
        read.days_per_month = self.number(month, of(Field::DaysPerMonth), Range::HalfDays(31.0));
        read.share_percent = self.number(share, of(Field::SharePercent), Range::Share);
        read.share_per = self.choice(per, of(Field::SharePer), Optional, Choices::SharePer, SharePer::ALL);
        read.weekday_items = self.list(weekdays, of(Field::Weekdays));
        read.weekdays = self.weekdays(read.weekday_items);
    }

    fn weekdays(&mut self, items: Read<&'a [Value]>) -> Read<Weekdays> {
        let items = match items {
            Read::Sound([]) | Read::Absent => return Read::Absent,
            Read::Faulty => return Read::Faulty,
            Read::Sound(items) => items,
        };
        let mut days = Weekdays::NONE;
        let mut all_sound = true;
        for (index, item) in items.iter().enumerate() {
            let place = Place::element(Field::Weekdays, index);
            match self.choice(Some(item), place, Required, Choices::Weekday, Weekday::ALL) {
                Read::Sound(day) => {
                    if days.holds(day) {
                        self.faults.push((place, Fault::DuplicateWeekday { day }));
                    }
                    days = days.with(day);
                }
                Read::Absent | Read::Faulty => all_sound = false,
            }
        }
        if all_sound { Read::Sound(days) } else { Read::Faulty }
    }

    fn terms(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        let object = self.object(value, Place::of(Field::Terms), Optional);
        read.terms = object;
        for (name, value) in object.sound().unwrap_or_default() {
            match topic_place(self.policy, name) {
                Some(place) => {
                    self.text(Some(value), place, Optional);
                }
                None => self.unknown_topic(read, name, value),
            }
        }
    }

    fn unknown_topic(&mut self, read: &Agreement<'a>, given: &'a str, value: &Value) {
        let near = nearest(given, &topics(self.policy));
        let free = near.as_deref().is_some_and(|near| read.term(near).is_absent());
        let near = near.and_then(|near| topic_place(self.policy, &near));
        let fault = Fault::UnknownField { given, near, movable: free && !is_absent(value) };
        self.faults.push((Place::of(Field::Terms).below(Below::Unknown(given)), fault));
    }

    fn follow_ups(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        read.follow_ups = self.list(value, Place::of(Field::FollowUps));
        let (start, end) = (read.start.sound(), read.end.sound());
        let reversed = matches!((start, end), (Some(start), Some(end)) if end < start);
        for (index, item) in read.follow_ups.sound().unwrap_or_default().iter().enumerate() {
            let place = Place::element(Field::FollowUps, index);
            let Some(day) = self.date(Some(item), place, Required).sound() else { continue };
            let outside = start.is_some_and(|start| day < start) || end.is_some_and(|end| end < day);
            if outside && !reversed {
                self.faults.push((place, Fault::FollowUpOutsideTerm { day, start, end }));
            }
        }
    }

    fn equipment(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        read.equipment = self.list(value, Place::of(Field::Equipment));
        let own = self.policy.agreement.as_ref().map_or(&[][..], |rules| &rules.equipment_categories);
        for (index, item) in read.equipment.sound().unwrap_or_default().iter().enumerate() {
            let place = Place::element(Field::Equipment, index);
            let Some(members) = self.object(Some(item), place, Required).sound() else { continue };
            let [item, category, by] = self.slots(members, EQUIPMENT, place);
            self.text(item, place.member(Field::Item), Required);
            let choices = Choices::Equipment(own);
            self.name(category, place.member(Field::Category), choices, KnownEquipment::NAMES);
            self.choice(by, place.member(Field::ProvidedBy), Required, Choices::Side, Side::ALL);
        }
    }

    fn approvals(&mut self, value: Option<&'a Value>, read: &mut Agreement<'a>) {
        read.approvals = self.list(value, Place::of(Field::Approvals));
        for (index, item) in read.approvals.sound().unwrap_or_default().iter().enumerate() {
            let place = Place::element(Field::Approvals, index);
            let Some(members) = self.object(Some(item), place, Required).sound() else { continue };
            let [by, on] = self.slots(members, APPROVAL, place);
            let choices = Choices::Role(&self.policy.roles);
            self.name(by, place.member(Field::ApprovedBy), choices, KnownRole::NAMES);
            self.date(on, place.member(Field::ApprovedOn), Required);
        }
    }
}

fn state<T>(read: Read<T>) -> Read<()> {
    match read {
        Read::Absent => Read::Absent,
        Read::Faulty => Read::Faulty,
        Read::Sound(_) => Read::Sound(()),
    }
}
