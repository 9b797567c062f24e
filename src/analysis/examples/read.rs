//! Reading examples, with every fault at its path.

use crate::agreement::{AgreementCode, Stage};
use crate::eligibility::Outcome;
use crate::error::{Code, Detail, Error, Expected, Issue};
use crate::list::Listed;
use crate::policy::facts::Facts;
use crate::policy::{Arrangement, Form, KnownRole, Policy, named};
use crate::read::{Path, Reader};
use crate::value::Value;

named! {
    /// What an example is a case of; named after the member that holds the case.
    #[allow(missing_docs, reason = "the names say it")]
    TrialKind {
        Facts = "facts",
        Agreement = "agreement",
        NoticeEnd = "noticeEnd",
        LatestNotice = "latestNotice",
        PlanRenewal = "planRenewal",
    }
}

/// The names that examples may use.
pub struct Names<'d> {
    /// Every fact that may be given.
    pub facts: &'d Facts,
    /// The ids of the rules.
    pub rules: Vec<&'d str>,
    /// The roles' ids, the four that every policy knows included.
    pub roles: Vec<&'d str>,
    /// Who answers requests: the policy itself, or where its document has faults one that rules on nothing.
    pub policy: &'d Policy,
    /// Whether `policy` is the document's own, so that what depends on its rules can be looked at.
    pub sound: bool,
}

impl<'d> Names<'d> {
    /// Those of a policy.
    pub fn of(policy: &'d Policy) -> Names<'d> {
        let mut roles = KnownRole::NAMES.to_vec();
        for role in &policy.roles {
            roles.push(&role.id);
        }
        let rules = policy.rules.iter().map(|rule| rule.id.as_str()).listed();
        Names { facts: &policy.facts, rules, roles, policy, sound: true }
    }
}

/// One example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example<'v> {
    /// Its place in the list.
    pub index: usize,
    /// Its name, where it has one.
    pub name: Option<&'v str>,
    /// The case; the faults where it cannot be run.
    pub trial: Result<Trial<'v>, Vec<Issue>>,
}

/// A case and what is expected of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Trial<'v> {
    /// Facts.
    Eligibility { facts: &'v Value, options: Value, expect: ExpectedVerdict<'v> },
    /// An agreement.
    Agreement { agreement: &'v Value, options: Value, valid: bool, issues: Option<Vec<ExpectedIssue<'v>>> },
    /// A request about notice or renewal, and members of the answer.
    Request { kind: TrialKind, request: &'v Value, expect: &'v [(String, Value)] },
}

/// What is expected of facts; what is none is not looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedVerdict<'v> {
    pub outcome: Outcome,
    pub arrangement: Option<Arrangement>,
    pub form: Option<Form>,
    /// The role that decides; `Some(None)` for nobody.
    pub decided_by: Option<Option<&'v str>>,
    /// Exactly the rules that are not met.
    pub unmet: Option<Vec<&'v str>>,
}

/// An issue of an agreement that is expected.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedIssue<'v> {
    pub code: AgreementCode,
    pub path: Option<&'v str>,
}

/// Reads the examples in a list; faults that lie outside an example are left to the reading of the document.
pub fn examples<'v>(value: Option<&'v Value>, names: &Names<'_>) -> Vec<Example<'v>> {
    let Some(Value::List(items)) = value else {
        return Vec::new();
    };
    let root = Path::Root;
    let list = root.member("examples");
    let read = |(index, value): (usize, &'v Value)| {
        let mut reading = Reading { reader: Reader::new(), names };
        let trial = reading.example(value, &list.index(index));
        let name = value.get("name").and_then(Value::as_text);
        let trial = match trial {
            Some(trial) if reading.reader.issues.is_empty() => Ok(trial),
            _ => Err(reading.reader.issues),
        };
        Example { index, name, trial }
    };
    items.iter().enumerate().map(read).listed()
}

struct Reading<'n, 'd> {
    reader: Reader,
    names: &'n Names<'d>,
}

impl Reading<'_, '_> {
    fn example<'v>(&mut self, value: &'v Value, path: &Path<'_>) -> Option<Trial<'v>> {
        let members = self.reader.object(value, path)?;
        let given = |kind: &&TrialKind| self.reader.given(members, kind.as_str()).is_some();
        let kinds: Vec<&TrialKind> = TrialKind::ALL.iter().filter(given).listed();
        let &[&kind] = kinds.as_slice() else {
            self.reader.wrong_kind(path, Expected::Example);
            let mut known = TrialKind::NAMES.to_vec();
            known.extend_from_slice(&["name", "asOf", "stage", "expect"]);
            self.reader.known_only(members, &known, Code::UnknownField, path);
            return None;
        };
        let mut known = vec!["name", kind.as_str(), "expect"];
        match kind {
            TrialKind::Facts => known.push("asOf"),
            TrialKind::Agreement => known.push("stage"),
            TrialKind::NoticeEnd | TrialKind::LatestNotice | TrialKind::PlanRenewal => {}
        }
        self.reader.known_only(members, &known, Code::UnknownField, path);
        if let Some(name) = self.reader.given(members, "name") {
            self.reader.text(name, &path.member("name"));
        }
        let case = self.reader.given(members, kind.as_str())?;
        match kind {
            TrialKind::Facts => self.eligibility(members, case, path),
            TrialKind::Agreement => self.agreement(members, case, path),
            TrialKind::NoticeEnd | TrialKind::LatestNotice | TrialKind::PlanRenewal => {
                self.request(members, kind, case, path)
            }
        }
    }

    /// What is expected: an object of those members.
    fn expected<'v>(
        &mut self,
        members: &'v [(String, Value)],
        known: &[&str],
        path: &Path<'_>,
    ) -> Option<&'v [(String, Value)]> {
        let value = self.reader.required(members, "expect", path)?;
        let path = path.member("expect");
        let members = self.reader.object(value, &path)?;
        self.reader.known_only(members, known, Code::UnknownField, &path);
        Some(members)
    }

    fn eligibility<'v>(
        &mut self,
        members: &'v [(String, Value)],
        facts: &'v Value,
        path: &Path<'_>,
    ) -> Option<Trial<'v>> {
        self.facts(facts, &path.member("facts"));
        let mut options = Vec::new();
        if let Some(day) = self.reader.given(members, "asOf") {
            self.reader.date(day, &path.member("asOf"));
            options.push(("asOf".to_owned(), day.clone()));
        }
        let options = Value::Object(options);
        if self.names.sound && self.reader.issues.is_empty() {
            // No case, so that nothing but the options is looked at: a policy may ask for the day.
            self.faults_of(self.names.policy.check_many(&Value::List(Vec::new()), &options), path);
        }
        let known = ["outcome", "arrangement", "form", "decidedBy", "unmet"];
        let expect = self.expected(members, &known, path)?;
        let path = &path.member("expect");
        self.reader.required(expect, "outcome", path);
        let outcome = self.choice(expect, "outcome", Outcome::NAMES, Outcome::ALL, path);
        let arrangement = self.choice(expect, "arrangement", Arrangement::NAMES, Arrangement::ALL, path);
        let form = self.choice(expect, "form", Form::NAMES, Form::ALL, path);
        let decided_by = self.decided_by(expect, path);
        let unmet = self.unmet(expect, path);
        let expect = ExpectedVerdict { outcome: outcome?, arrangement, form, decided_by, unmet };
        Some(Trial::Eligibility { facts, options, expect })
    }

    /// The facts of a case, whose faults are told from there.
    fn facts(&mut self, facts: &Value, path: &Path<'_>) {
        let mut reader = Reader::new();
        self.names.facts.read(facts, &mut reader);
        self.moved(reader.issues, path);
    }

    fn moved(&mut self, issues: Vec<Issue>, path: &Path<'_>) {
        for mut issue in issues {
            issue.path = format!("{}{}", path.pointer(), issue.path);
            self.reader.issues.push(issue);
        }
    }

    fn faults_of<T>(&mut self, result: Result<T, Error>, path: &Path<'_>) {
        if let Err(error) = result {
            self.moved(error.issues().to_vec(), path);
        }
    }

    fn choice<T: Copy>(
        &mut self,
        members: &[(String, Value)],
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Option<T> {
        let value = self.reader.given(members, name)?;
        let place = self.reader.choice(value, names, &path.member(name))?;
        all.get(place).copied()
    }

    /// Null is an answer here: nobody decides.
    fn decided_by<'v>(&mut self, expect: &'v [(String, Value)], path: &Path<'_>) -> Option<Option<&'v str>> {
        let (_, value) = expect.iter().find(|(name, _)| name == "decidedBy")?;
        if value.is_null() {
            return Some(None);
        }
        self.reader.choice(value, &self.names.roles, &path.member("decidedBy"))?;
        Some(value.as_text())
    }

    fn unmet<'v>(&mut self, expect: &'v [(String, Value)], path: &Path<'_>) -> Option<Vec<&'v str>> {
        let path = path.member("unmet");
        let value = self.reader.given(expect, "unmet")?;
        let mut rules: Vec<&str> = Vec::new();
        for (index, item) in self.reader.list(value, &path)?.iter().enumerate() {
            let path = path.index(index);
            let Some(id) = self.reader.text(item, &path) else { continue };
            if rules.contains(&id) {
                self.reader.fault(Code::DuplicateId, &path, Detail::Name(id.to_owned()));
            } else if !self.names.rules.contains(&id) {
                self.reader.unknown(Code::UnknownRule, &path, id, &self.names.rules);
            }
            rules.push(id);
        }
        Some(rules)
    }

    fn agreement<'v>(
        &mut self,
        members: &'v [(String, Value)],
        agreement: &'v Value,
        path: &Path<'_>,
    ) -> Option<Trial<'v>> {
        self.reader.object(agreement, &path.member("agreement"));
        let stage = self.choice(members, "stage", Stage::NAMES, Stage::ALL, path);
        let stage = stage.map(|stage| ("stage".to_owned(), stage.as_str().into()));
        let options = Value::Object(stage.into_iter().listed());
        let expect = self.expected(members, &["valid", "issues"], path)?;
        let path = &path.member("expect");
        let valid = self.reader.required(expect, "valid", path);
        let valid = valid.and_then(|value| self.reader.boolean(value, &path.member("valid")));
        let issues = self.issues(expect, path);
        Some(Trial::Agreement { agreement, options, valid: valid?, issues })
    }

    fn issues<'v>(
        &mut self,
        expect: &'v [(String, Value)],
        path: &Path<'_>,
    ) -> Option<Vec<ExpectedIssue<'v>>> {
        let path = path.member("issues");
        let value = self.reader.given(expect, "issues")?;
        let mut issues = Vec::new();
        for (index, item) in self.reader.list(value, &path)?.iter().enumerate() {
            let path = path.index(index);
            let Some(members) = self.reader.object(item, &path) else { continue };
            self.reader.known_only(members, &["code", "path"], Code::UnknownField, &path);
            self.reader.required(members, "code", &path);
            let code = self.choice(members, "code", AgreementCode::NAMES, AgreementCode::ALL, &path);
            let place = members.iter().find(|(name, value)| name == "path" && !value.is_null());
            let place = place.and_then(|(_, value)| self.pointer(value, &path.member("path")));
            if let Some(code) = code {
                issues.push(ExpectedIssue { code, path: place });
            }
        }
        Some(issues)
    }

    /// A JSON Pointer; the empty one is the agreement itself.
    fn pointer<'v>(&mut self, value: &'v Value, path: &Path<'_>) -> Option<&'v str> {
        match value {
            Value::Text(text) if text.is_empty() || text.starts_with('/') => Some(text),
            _ => {
                self.reader.wrong_kind(path, Expected::Pointer);
                None
            }
        }
    }

    fn request<'v>(
        &mut self,
        members: &'v [(String, Value)],
        kind: TrialKind,
        request: &'v Value,
        path: &Path<'_>,
    ) -> Option<Trial<'v>> {
        let (policy, none) = (self.names.policy, Value::Object(Vec::new()));
        let at = path.member(kind.as_str());
        match kind {
            TrialKind::NoticeEnd => self.faults_of(policy.notice_end(request, &none), &at),
            TrialKind::LatestNotice => self.faults_of(policy.latest_notice(request, &none), &at),
            _ => self.faults_of(policy.plan_renewal(request, &none), &at),
        }
        let expect = self.expected(members, members_of(kind), path)?;
        let path = &path.member("expect");
        if expect.is_empty() {
            self.reader.fault(Code::MissingField, path, Detail::Plain);
        }
        for (name, value) in expect {
            self.inner(name, value, &path.member(name));
        }
        Some(Trial::Request { kind, request, expect })
    }

    /// The members that are named within a part of an answer.
    fn inner(&mut self, name: &str, value: &Value, path: &Path<'_>) {
        match value {
            Value::Object(members) => {
                self.reader.known_only(members, inner_members(name), Code::UnknownField, path);
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.inner(name, item, &path.index(index));
                }
            }
            _ => {}
        }
    }
}

/// The members of an answer's parts.
fn inner_members(name: &str) -> &'static [&'static str] {
    match name {
        "period" | "term" => &["years", "months", "weeks", "days"],
        "citation" => &["document", "section", "sourceDigest", "url"],
        "evaluation" => &["strength", "done", "dueBy"],
        "next" => &["start", "latestEnd"],
        "requestedEnd" => &["allowed", "latest"],
        "reminders" => &["on", "kind"],
        _ => &[],
    }
}

/// The members of an answer.
fn members_of(kind: TrialKind) -> &'static [&'static str] {
    match kind {
        TrialKind::NoticeEnd => &[
            "basis",
            "period",
            "endsOn",
            "lastRemoteDay",
            "firstDayBack",
            "endedByExpiry",
            "neverStarts",
            "steps",
            "citation",
        ],
        TrialKind::LatestNotice => &["basis", "period", "giveBy", "giveByWorkingDay", "steps", "citation"],
        TrialKind::PlanRenewal => &[
            "status",
            "term",
            "latestEnd",
            "closingDay",
            "withinTerm",
            "evaluation",
            "mayRenew",
            "next",
            "requestedEnd",
            "policyValid",
            "reminders",
            "steps",
            "citation",
        ],
        TrialKind::Facts | TrialKind::Agreement => &[],
    }
}
