//! Reading the request of `planRenewal`.

use crate::calendar::Date;
use crate::call::Options;
use crate::error::{Code, Error, Faults};
use crate::read::{Path, Reader};
use crate::request::{Stored, complete, days, optional_date, required_date};
use crate::text::Lang;
use crate::value::Value;

/// How long before the closing day to remind, when the request does not say.
const REMIND_DAYS_BEFORE: u32 = 30;

/// The request of `planRenewal`.
#[derive(Debug)]
pub(super) struct RenewalRequest {
    /// The first day of the agreement, inclusive.
    pub start: Date,
    /// Its last day, inclusive.
    pub end: Option<Date>,
    /// The day of its evaluation.
    pub evaluated_on: Option<Date>,
    /// The day the plan is made on.
    pub today: Date,
    /// The end wished for the next agreement.
    pub requested_end: Option<Date>,
    /// Days before the closing day.
    pub remind_days_before: u32,
}

impl RenewalRequest {
    /// Reads request and options.
    pub fn read(request: &Value, options: &Value) -> Result<(RenewalRequest, Lang), Error> {
        let options = Options::read(options, &[]);
        let lang = options.lang;
        let mut reader = Reader::new();
        let read = read(&mut reader, request);
        let mut faults = Faults::new();
        faults.add_options(options.reader.issues);
        faults.add_input(reader.issues);
        faults.finish(lang)?;
        Ok((complete(read, lang)?, lang))
    }
}

/// Reads every member before it gives up, so that all faults are found.
fn read(reader: &mut Reader, request: &Value) -> Option<RenewalRequest> {
    const MEMBERS: &[&str] = &["agreement", "today", "requestedEnd", "remindDaysBefore"];
    let root = Path::Root;
    let members = reader.object(request, &root)?;
    reader.known_only(members, MEMBERS, Code::UnknownOption, &root);
    let today = required_date(reader, members, "today", &root);
    let requested_end = optional_date(reader, members, "requestedEnd", &root);
    let remind_days_before = days(reader, members, "remindDaysBefore", &root);
    let agreement = reader.required(members, "agreement", &root);
    let path = root.member("agreement");
    let stored = agreement.and_then(|value| Stored::read(reader, value, &["evaluatedOn"], &path))?;
    let evaluated_on = optional_date(reader, stored.members, "evaluatedOn", &path);
    Some(RenewalRequest {
        start: stored.start?,
        end: stored.end,
        evaluated_on,
        today: today?,
        requested_end,
        remind_days_before: remind_days_before.unwrap_or(REMIND_DAYS_BEFORE),
    })
}
