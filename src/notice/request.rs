//! Reading the requests of the two notice calls.

use crate::calendar::Date;
use crate::call::Options;
use crate::error::{Code, Detail, Error, Faults};
use crate::policy::{Ground, Side};
use crate::read::{Path, Reader};
use crate::request::{Stored, complete, days, required_date};
use crate::text::Lang;
use crate::value::Value;

use super::clause::Terms;

/// What notice needs to know of an agreement.
#[derive(Debug)]
pub(super) struct Agreement {
    /// The first day, inclusive.
    pub start: Date,
    /// The last day, inclusive.
    pub end: Option<Date>,
    /// Its own notice, in days.
    notice_days: Option<u32>,
}

/// The request of `noticeEnd`.
#[derive(Debug)]
pub(super) struct NoticeRequest {
    /// The day notice is given.
    pub given_on: Date,
    /// Who gives it.
    pub by: Side,
    /// On what ground.
    pub ground: Ground,
    /// The agreement, where given.
    pub agreement: Option<Agreement>,
}

/// The request of `latestNotice`.
#[derive(Debug)]
pub(super) struct LatestRequest {
    /// The day by which the agreement has to end.
    pub end_by: Date,
    /// Who gives notice.
    pub by: Side,
    /// On what ground.
    pub ground: Ground,
    /// The agreement, where given.
    pub agreement: Option<Agreement>,
}

impl NoticeRequest {
    /// Reads request and options.
    pub fn read(request: &Value, options: &Value) -> Result<(NoticeRequest, Lang), Error> {
        let (read, lang) = read(request, options, "givenOn")?;
        let Read { day, by, ground, agreement } = read;
        Ok((NoticeRequest { given_on: day, by, ground, agreement }, lang))
    }

    /// What decides which clause holds.
    pub fn terms(&self) -> Terms {
        terms(self.by, self.ground, self.agreement.as_ref())
    }
}

impl LatestRequest {
    /// Reads request and options.
    pub fn read(request: &Value, options: &Value) -> Result<(LatestRequest, Lang), Error> {
        let (read, lang) = read(request, options, "endBy")?;
        let Read { day, by, ground, agreement } = read;
        Ok((LatestRequest { end_by: day, by, ground, agreement }, lang))
    }

    /// What decides which clause holds.
    pub fn terms(&self) -> Terms {
        terms(self.by, self.ground, self.agreement.as_ref())
    }
}

fn terms(by: Side, ground: Ground, agreement: Option<&Agreement>) -> Terms {
    Terms { by, ground, notice_days: agreement.and_then(|agreement| agreement.notice_days) }
}

/// What both requests hold; they differ in the name of the day.
struct Read {
    day: Date,
    by: Side,
    ground: Ground,
    agreement: Option<Agreement>,
}

fn read(request: &Value, options: &Value, day: &str) -> Result<(Read, Lang), Error> {
    let options = Options::read(options, &[]);
    let lang = options.lang;
    let mut reader = Reader::new();
    let read = read_members(&mut reader, request, day);
    let mut faults = Faults::new();
    faults.add_options(options.reader.issues);
    faults.add_input(reader.issues);
    faults.finish(lang)?;
    Ok((complete(read, lang)?, lang))
}

/// Reads every member before it gives up, so that all faults are found.
fn read_members(reader: &mut Reader, request: &Value, day_name: &str) -> Option<Read> {
    let root = Path::Root;
    let members = reader.object(request, &root)?;
    reader.known_only(members, &[day_name, "givenBy", "ground", "agreement"], Code::UnknownOption, &root);
    let day = required_date(reader, members, day_name, &root);
    let by = reader.required(members, "givenBy", &root).and_then(|value| {
        let place = reader.choice(value, Side::NAMES, &root.member("givenBy"))?;
        Side::ALL.get(place).copied()
    });
    let ground = reader.given(members, "ground").and_then(|value| {
        let place = reader.choice(value, Ground::NAMES, &root.member("ground"))?;
        Ground::ALL.get(place).copied()
    });
    let given = reader.given(members, "agreement");
    let agreement = given.and_then(|value| {
        let path = root.member("agreement");
        let stored = Stored::read(reader, value, &[], &path)?;
        let notice_days = days(reader, stored.members, "noticeDays", &path);
        // Also beside other faults: whoever corrects them should not meet this one afterwards.
        if let (Some(day), Some(end), "givenOn") = (day, stored.end, day_name)
            && day > end
        {
            reader.fault(Code::AgreementEnded, &root.member("givenOn"), Detail::EndedOn(end));
        }
        Some(Agreement { start: stored.start?, end: stored.end, notice_days })
    });
    Some(Read { day: day?, by: by?, ground: ground.unwrap_or(Ground::Ordinary), agreement })
}
