//! The names that every policy knows beside its own: topics, roles, categories of equipment, days.

use crate::policy::model::named;

named! {
    /// A topic of an agreement that every policy knows by name, in the order of an agreement's terms.
    #[allow(missing_docs, reason = "the names say it")]
    KnownTopic {
        WorkingHours = "workingHours",
        OnSiteTasks = "onSiteTasks",
        WorkEnvironment = "workEnvironment",
        InformationSecurity = "informationSecurity",
        Insurance = "insurance",
        AttendanceLeadTime = "attendanceLeadTime",
        EmployerResponsibility = "employerResponsibility",
        Responsibilities = "responsibilities",
        Presence = "presence",
        Prerequisites = "prerequisites",
        Availability = "availability",
    }
}

named! {
    /// A category of equipment that every policy knows by name.
    #[allow(missing_docs, reason = "the names say it")]
    KnownEquipment {
        It = "it",
        Phone = "phone",
        Accessory = "accessory",
        Aid = "aid",
        Furniture = "furniture",
        Lighting = "lighting",
        Broadband = "broadband",
    }
}

named! {
    /// A role that every policy knows.
    #[allow(missing_docs, reason = "the names say it")]
    KnownRole { NearestManager = "nearestManager", HrDirector = "hrDirector", Hr = "hr", Employer = "employer" }
}

named! {
    /// A day of the week.
    #[allow(missing_docs, reason = "the names say it")]
    Weekday { Mon = "mon", Tue = "tue", Wed = "wed", Thu = "thu", Fri = "fri", Sat = "sat", Sun = "sun" }
}

/// The value with that name.
pub(crate) fn known<T: Copy>(id: &str, names: &[&str], all: &[T]) -> Option<T> {
    names.iter().position(|name| *name == id).and_then(|place| all.get(place)).copied()
}
