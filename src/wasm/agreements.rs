//! What the engine answers about agreements: their checks and wording, notice, renewal and calendar files.

use wasm_bindgen::prelude::*;

use super::engine::{Handle, answer};
use super::shared::Call;
use crate::policy::Policy;

/// The agreement with the fixes of these issues applied; the issues stand in the place of the options.
#[wasm_bindgen(js_name = applyFixes)]
pub fn apply_fixes(packed: &[u8]) -> Vec<u8> {
    let call = Call::read(packed);
    answer(crate::agreement::apply_fixes(&call.input, &call.options))
}

/// The dates of an answer as a calendar file; null where there is none.
#[wasm_bindgen(js_name = toICalendar)]
pub fn to_icalendar(packed: &[u8]) -> Vec<u8> {
    let call = Call::read(packed);
    answer(crate::icalendar::to_icalendar(&call.input, &call.options))
}

#[wasm_bindgen]
impl Handle {
    /// One agreement.
    #[wasm_bindgen(js_name = validateAgreement)]
    pub fn validate_agreement(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::validate_agreement)
    }

    /// Many agreements.
    #[wasm_bindgen(js_name = validateMany)]
    pub fn validate_many(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::validate_many)
    }

    /// An agreement in words.
    #[wasm_bindgen(js_name = describeAgreement)]
    pub fn describe_agreement(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::describe_agreement)
    }

    /// When the agreement ends.
    #[wasm_bindgen(js_name = noticeEnd)]
    pub fn notice_end(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::notice_end)
    }

    /// The last day for notice.
    #[wasm_bindgen(js_name = latestNotice)]
    pub fn latest_notice(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::latest_notice)
    }

    /// How long the agreement may run on.
    #[wasm_bindgen(js_name = planRenewal)]
    pub fn plan_renewal(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, Policy::plan_renewal)
    }
}
