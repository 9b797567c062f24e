//! The members of an agreement, in the contract's order, and the places where something can be wrong.

use super::kinds::Label;
pub use crate::policy::Weekday;
use crate::policy::named;
use crate::read::push_escaped;

macro_rules! fields {
    ($($(#[$meta:meta])* $variant:ident = $name:literal $(in $parent:ident)?),+ $(,)?) => {
        /// A member of an agreement. The order of the variants is the order in which issues come.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$meta])* $variant),+ }

        impl Field {
            /// The member's name in data.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Field::$variant => $name),+ }
            }

            /// The object (or list of objects) that it is a member of; none for a member of the agreement itself.
            #[must_use]
            pub fn parent(self) -> Option<Field> {
                match self { $(Field::$variant => fields!(@parent $($parent)?)),+ }
            }
        }
    };
    (@parent $parent:ident) => { Some(Field::$parent) };
    (@parent) => { None };
}

fields! {
    /// Who works remotely.
    Employee = "employee",
    /// Their name.
    EmployeeName = "name" in Employee,
    /// Their unit.
    EmployeeUnit = "unit" in Employee,
    /// The manager who agrees.
    Manager = "manager",
    /// Their name.
    ManagerName = "name" in Manager,
    /// The ordinary workplace.
    MainWorkplace = "mainWorkplace",
    /// The remote workplace.
    RemoteWorkplace = "remoteWorkplace",
    /// Home, elsewhere in Sweden, or abroad.
    PlaceKind = "kind" in RemoteWorkplace,
    /// The country.
    Country = "country" in RemoteWorkplace,
    /// The address.
    Address = "address" in RemoteWorkplace,
    /// How the home is held.
    Tenure = "tenure" in RemoteWorkplace,
    /// Whether landlord or housing association has been asked.
    LandlordConsulted = "landlordConsulted" in RemoteWorkplace,
    /// The first day, inclusive.
    Start = "start",
    /// The last day, inclusive.
    End = "end",
    /// How much remote work.
    Extent = "extent",
    /// Days a week.
    DaysPerWeek = "daysPerWeek" in Extent,
    /// Days a month.
    DaysPerMonth = "daysPerMonth" in Extent,
    /// Share of the working time, in percent.
    SharePercent = "sharePercent" in Extent,
    /// Over which time the share counts.
    SharePer = "sharePer" in Extent,
    /// Which days of the week.
    Weekdays = "weekdays" in Extent,
    /// What has been agreed, topic by topic.
    Terms = "terms",
    /// The day of the risk assessment.
    RiskAssessedOn = "riskAssessedOn",
    /// Whether there is home insurance.
    HomeInsurance = "homeInsurance",
    /// Days of notice.
    NoticeDays = "noticeDays",
    /// Whether it can be ended before its end.
    TerminableEarly = "terminableEarly",
    /// Days of follow-up.
    FollowUps = "followUps",
    /// Equipment, and who pays.
    Equipment = "equipment",
    /// What it is.
    Item = "item" in Equipment,
    /// Of which category.
    Category = "category" in Equipment,
    /// Who provides it.
    ProvidedBy = "providedBy" in Equipment,
    /// Who has approved.
    Approvals = "approvals",
    /// The role.
    ApprovedBy = "by" in Approvals,
    /// The day.
    ApprovedOn = "on" in Approvals,
    /// Whether it belongs to the contract of employment.
    PartOfEmploymentContract = "partOfEmploymentContract",
    /// The agreement that this one renews.
    Renews = "renews",
    /// Its first day.
    RenewedStart = "start" in Renews,
    /// Its last day.
    RenewedEnd = "end" in Renews,
    /// The day it was evaluated.
    EvaluatedOn = "evaluatedOn" in Renews,
    /// The signatures.
    Signatures = "signatures",
    /// The day the employee signed.
    EmployeeSignature = "employee" in Signatures,
    /// The day the manager signed.
    ManagerSignature = "manager" in Signatures,
}

/// The members of the agreement itself.
pub const ROOT: [Field; 18] = [
    Field::Employee,
    Field::Manager,
    Field::MainWorkplace,
    Field::RemoteWorkplace,
    Field::Start,
    Field::End,
    Field::Extent,
    Field::Terms,
    Field::RiskAssessedOn,
    Field::HomeInsurance,
    Field::NoticeDays,
    Field::TerminableEarly,
    Field::FollowUps,
    Field::Equipment,
    Field::Approvals,
    Field::PartOfEmploymentContract,
    Field::Renews,
    Field::Signatures,
];
/// The members of `employee`.
pub const EMPLOYEE: [Field; 2] = [Field::EmployeeName, Field::EmployeeUnit];
/// The members of `manager`.
pub const MANAGER: [Field; 1] = [Field::ManagerName];
/// The members of `remoteWorkplace`.
pub const REMOTE_WORKPLACE: [Field; 5] =
    [Field::PlaceKind, Field::Country, Field::Address, Field::Tenure, Field::LandlordConsulted];
/// The members of `extent`.
pub const EXTENT: [Field; 5] =
    [Field::DaysPerWeek, Field::DaysPerMonth, Field::SharePercent, Field::SharePer, Field::Weekdays];
/// The members of an element of `equipment`.
pub const EQUIPMENT: [Field; 3] = [Field::Item, Field::Category, Field::ProvidedBy];
/// The members of an element of `approvals`.
pub const APPROVAL: [Field; 2] = [Field::ApprovedBy, Field::ApprovedOn];
/// The members of `renews`.
pub const RENEWS: [Field; 3] = [Field::RenewedStart, Field::RenewedEnd, Field::EvaluatedOn];
/// The members of `signatures`.
pub const SIGNATURES: [Field; 2] = [Field::EmployeeSignature, Field::ManagerSignature];

impl Field {
    /// The members of the object, or of the elements of the list, that it holds; empty for all else (and for
    /// `terms`, whose members are the policy's topics).
    #[must_use]
    pub fn members(self) -> &'static [Field] {
        match self {
            Field::Employee => &EMPLOYEE,
            Field::Manager => &MANAGER,
            Field::RemoteWorkplace => &REMOTE_WORKPLACE,
            Field::Extent => &EXTENT,
            Field::Equipment => &EQUIPMENT,
            Field::Approvals => &APPROVAL,
            Field::Renews => &RENEWS,
            Field::Signatures => &SIGNATURES,
            _ => &[],
        }
    }

    /// Whether it holds a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Field::Weekdays | Field::FollowUps | Field::Equipment | Field::Approvals)
    }
}

named! {
    /// What kind of place the remote workplace is.
    #[allow(missing_docs, reason = "the names say it")]
    PlaceKind { Home = "home", OtherInSweden = "otherInSweden", Abroad = "abroad" }
}

named! {
    /// How the home is held.
    #[allow(missing_docs, reason = "the names say it")]
    Tenure { Owned = "owned", Rented = "rented", Cooperative = "cooperative" }
}

/// What stands below a field without being a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Below<'a> {
    /// The field itself.
    Nothing,
    /// A topic: its place among the known ones and then the policy's own, its id, and what it is called.
    Topic(usize, &'a str, Label<'a>),
    /// A member that is not known.
    Unknown(&'a str),
}

/// A place in an agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// The innermost known member; none for the agreement itself.
    pub field: Option<Field>,
    /// The element, where the member or the one it stands in is a list.
    pub index: Option<usize>,
    /// What stands below it.
    pub below: Below<'a>,
}

/// What places are ordered by: member, element, member within, element within, unknown name.
pub type Order<'a> = (usize, usize, usize, usize, &'a str);

impl<'a> Place<'a> {
    /// The agreement itself.
    pub const ROOT: Place<'static> = Place { field: None, index: None, below: Below::Nothing };

    /// A member.
    #[must_use]
    pub fn of(field: Field) -> Place<'a> {
        Place { field: Some(field), index: None, below: Below::Nothing }
    }

    /// An element of a list, or a member of such an element.
    #[must_use]
    pub fn element(field: Field, index: usize) -> Place<'a> {
        Place { field: Some(field), index: Some(index), below: Below::Nothing }
    }

    /// Another member of the object that this place is.
    #[must_use]
    pub fn member(self, field: Field) -> Place<'a> {
        Place { field: Some(field), ..self }
    }

    /// What stands below.
    #[must_use]
    pub fn below(self, below: Below<'a>) -> Place<'a> {
        Place { below, ..self }
    }

    /// The RFC 6901 JSON Pointer.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut text = String::new();
        if let Some(field) = self.field {
            if let Some(parent) = field.parent() {
                self.push(parent, &mut text);
            }
            self.push(field, &mut text);
        }
        if let Below::Topic(_, name, _) | Below::Unknown(name) = self.below {
            text.push('/');
            push_escaped(&mut text, name);
        }
        text
    }

    fn push(&self, field: Field, text: &mut String) {
        text.push('/');
        text.push_str(field.name());
        if let (true, Some(index)) = (field.is_list(), self.index) {
            text.push('/');
            text.push_str(&index.to_string());
        }
    }

    /// Where it comes among the issues: by the order of the members, elements by index, unknown members by
    /// name and last in their own object; an object before what stands in it.
    #[must_use]
    pub fn order(&self) -> Order<'a> {
        const LAST: usize = usize::MAX;
        let unknown = match self.below {
            Below::Unknown(name) => name,
            Below::Topic(..) | Below::Nothing => "",
        };
        let Some(field) = self.field else {
            let rank = if self.below == Below::Nothing { 0 } else { LAST };
            return (rank, 0, 0, 0, unknown);
        };
        let at = |field: Field| {
            if field.is_list() { self.index.map_or(0, |index| index.saturating_add(1)) } else { 0 }
        };
        // 0 is left for the agreement itself, and for "nothing within".
        let rank = |field: Field| (field as usize).saturating_add(1);
        match field.parent() {
            Some(parent) => (rank(parent), at(parent), rank(field), at(field), unknown),
            None => {
                let within = match self.below {
                    Below::Nothing => 0,
                    Below::Topic(place, ..) => place.saturating_add(1),
                    Below::Unknown(_) => LAST,
                };
                (rank(field), at(field), within, 0, unknown)
            }
        }
    }
}
