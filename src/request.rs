//! Reading what the notice and renewal calculators take alike: a stored agreement and whole numbers.

use crate::calendar::{Date, Period};
use crate::error::{Code, Detail, Error, Issue};
use crate::policy::Length;
use crate::read::{Path, Reader};
use crate::text::Lang;
use crate::value::Value;

/// The members of an agreement (contract, section 4). A stored agreement can be passed as it is; members that a
/// call does not use are not looked at.
const AGREEMENT: &[&str] = &[
    "employee",
    "manager",
    "mainWorkplace",
    "remoteWorkplace",
    "start",
    "end",
    "extent",
    "terms",
    "riskAssessedOn",
    "homeInsurance",
    "noticeDays",
    "terminableEarly",
    "followUps",
    "equipment",
    "approvals",
    "partOfEmploymentContract",
    "renews",
    "signatures",
];

/// The agreement of a request while it is read; what is faulty counts as not given.
#[derive(Debug)]
pub(crate) struct Stored<'v> {
    /// Its members, for what only one of the calls uses.
    pub members: &'v [(String, Value)],
    /// The first day, inclusive.
    pub start: Option<Date>,
    /// The last day, inclusive.
    pub end: Option<Date>,
}

impl<'v> Stored<'v> {
    /// Reads the days of an agreement that may also hold those members beside the contract's.
    pub fn read(
        reader: &mut Reader,
        value: &'v Value,
        beside: &[&str],
        path: &Path<'_>,
    ) -> Option<Stored<'v>> {
        let members = reader.object(value, path)?;
        let known = [AGREEMENT, beside].concat();
        reader.known_only(members, &known, Code::UnknownOption, path);
        let start = required_date(reader, members, "start", path);
        let end = optional_date(reader, members, "end", path);
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            reader.fault(Code::OutOfRange, &path.member("end"), Detail::EndBeforeStart);
        }
        Some(Stored { members, start, end })
    }
}

/// A date that has to be given.
pub(crate) fn required_date(
    reader: &mut Reader,
    members: &[(String, Value)],
    name: &str,
    path: &Path<'_>,
) -> Option<Date> {
    let value = reader.required(members, name, path)?;
    reader.date(value, &path.member(name))
}

/// A date that may be given.
pub(crate) fn optional_date(
    reader: &mut Reader,
    members: &[(String, Value)],
    name: &str,
    path: &Path<'_>,
) -> Option<Date> {
    let value = reader.given(members, name)?;
    reader.date(value, &path.member(name))
}

/// A whole number of days, not negative and without upper bound; what a `u32` cannot hold leads outside the calendar
/// anyway and is held as its largest value.
pub(crate) fn days(
    reader: &mut Reader,
    members: &[(String, Value)],
    name: &str,
    path: &Path<'_>,
) -> Option<u32> {
    let value = reader.given(members, name)?;
    let path = path.member(name);
    let number = reader.number(value, &path)?;
    if number < 0.0 || number.fract() != 0.0 {
        let detail = Detail::Range { min: Some(0.0), max: None, step: Some(1.0) };
        reader.fault(Code::OutOfRange, &path, detail);
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as said above")]
    Some(number as u32)
}

/// A length that a policy sets, as a period in its one unit.
pub(crate) fn period(length: Length) -> Period {
    length.period()
}

/// A result that lies outside the calendar, reported at the day that leads there.
pub(crate) fn out_of_range(path: &str, lang: Lang) -> Error {
    Error::single(Issue::new(Code::DateOutOfRange, path, Detail::ResultOutOfRange), lang)
}

/// The request that was read. It is there whenever no fault was found; should that ever not be so, the whole
/// argument is refused.
pub(crate) fn complete<T>(request: Option<T>, lang: Lang) -> Result<T, Error> {
    request.ok_or_else(|| Error::single(Issue::new(Code::WrongKind, "", Detail::Plain), lang))
}
