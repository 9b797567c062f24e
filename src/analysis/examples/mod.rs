//! The examples that a document carries: cases and what is expected of them.

mod compare;
mod read;
mod run;

pub(super) use read::{Names, Trial, examples};
pub use run::{FailedExample, RunReport, run_examples};

use crate::agreement::AgreementCode;
use crate::eligibility::Outcome;
use crate::error::Issue;
use crate::policy::{Arrangement, Form};

/// In what an example and the rules differ.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference<'a> {
    /// The example has a fault, so that it cannot be run.
    Faulty(&'a Issue),
    /// Another outcome, and the rules that are not met.
    Outcome {
        /// As the example has it.
        expected: Outcome,
        /// As the rules have it.
        actual: Outcome,
        /// The rules that are not met, by id.
        unmet: Vec<&'a str>,
    },
    /// Another arrangement; none while it is not known.
    Arrangement {
        /// As the example has it.
        expected: Arrangement,
        /// As the rules have it.
        actual: Option<Arrangement>,
    },
    /// Another form of agreement; none while it is not known.
    Form {
        /// As the example has it.
        expected: Form,
        /// As the rules have it.
        actual: Option<Form>,
    },
    /// Another one decides; none where nobody does, or while that is not known.
    DecidedBy {
        /// The role's name, as the example has it.
        expected: Option<String>,
        /// The role's name, as the rules have it.
        actual: Option<String>,
    },
    /// Other rules are not met.
    Unmet {
        /// Expected to be unmet, which they are not.
        absent: Vec<&'a str>,
        /// Unmet, which was not expected.
        surplus: Vec<&'a str>,
    },
    /// The agreement is valid and was not expected to be, or the other way round.
    Valid {
        /// Whether it was expected to be.
        expected: bool,
    },
    /// Other issues of the agreement.
    Issues {
        /// Expected and not found, each with its path where the example names one.
        absent: Vec<(AgreementCode, Option<&'a str>)>,
        /// Found and not expected.
        surplus: Vec<(AgreementCode, String)>,
    },
    /// Another value of a member of the answer, as JSON; none where the answer has no such member.
    Member {
        /// The member.
        name: &'a str,
        /// As the example has it.
        expected: String,
        /// As the rules have it.
        actual: Option<String>,
    },
}
