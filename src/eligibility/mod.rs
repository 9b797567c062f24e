//! Eligibility.
use crate::policy::Policy;
/// Plan
#[derive(Clone, Debug, Default)]
pub struct Plan;
impl Plan {
    /// compile
    pub fn compile(_p: &Policy) -> Result<Plan, Vec<String>> {
        Ok(Plan)
    }
}
