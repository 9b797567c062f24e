//! What holds of every notice, whatever the policy and the days.

use std::sync::LazyLock;

use distanskoll::{Date, Policy, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::policies::{BOTH, day, none, rule, with_agreement};
use crate::calendar::tricky_date;

/// One policy for each way of counting.
static POLICIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    let mut policies: Vec<Policy> = [
        (json!({ "days": 1 }), None),
        (json!({ "days": 45 }), Some("inclusive")),
        (json!({ "weeks": 2 }), None),
        (json!({ "weeks": 1 }), Some("inclusive")),
        (json!({ "months": 1 }), None),
        (json!({ "months": 3 }), Some("inclusive")),
        (json!({ "months": 1 }), Some("nextMonth")),
        (json!("immediate"), None),
    ]
    .iter()
    .map(|(period, count_from)| {
        with_agreement(&json!({ "notice": [rule(BOTH, "ordinary", period, *count_from)] }))
    })
    .collect();
    // Without a rule of its own: the agreement's days.
    policies.push(with_agreement(&json!({})));
    policies
});

fn ends_on(policy: &Policy, given_on: Date, agreement: &Json) -> Option<Date> {
    let request = json!({ "givenOn": day(given_on), "givenBy": "employee", "agreement": agreement });
    let answer = policy.notice_end(&Value::from(request), &none()).ok()?;
    if let Some(end) = answer.ends_on {
        assert!(given_on <= end, "notice ends before it is given");
        if let Some(back) = answer.first_day_back {
            assert!(end < back && back.is_working_day());
            let mut between = end.plus_days(1).unwrap();
            while between < back {
                assert!(!between.is_working_day());
                between = between.plus_days(1).unwrap();
            }
        }
    }
    answer.ends_on
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_latest_notice_is_in_time_and_a_day_later_is_not(end_by in tricky_date(), days in 0..120_u32, long in 0..800_i32) {
        let start = end_by.plus_days(-400);
        prop_assume!(start.is_ok());
        let end = start.unwrap().plus_days(long);
        prop_assume!(end.is_ok());
        for (open, policy) in [false, true].into_iter().flat_map(|open| POLICIES.iter().map(move |policy| (open, policy))) {
            let mut agreement = json!({ "start": day(start.unwrap()), "noticeDays": days });
            if !open {
                agreement["end"] = day(end.unwrap());
            }
            let request = json!({ "endBy": day(end_by), "givenBy": "employee", "agreement": agreement });
            let Ok(answer) = policy.latest_notice(&Value::from(request), &none()) else {
                continue;
            };
            let give_by = answer.give_by.unwrap();
            let working = answer.give_by_working_day.unwrap();
            prop_assert!(working <= give_by && working.is_working_day());
            prop_assert!(give_by <= end_by);
            if let Some(ends) = ends_on(policy, give_by, &agreement) {
                prop_assert!(ends <= end_by, "{give_by} {ends} {end_by}");
            }
            if let Some(ends) = give_by.plus_days(1).ok().and_then(|next| ends_on(policy, next, &agreement)) {
                prop_assert!(ends > end_by, "{give_by} {ends} {end_by}");
            }
        }
    }

    #[test]
    fn notice_given_later_never_ends_earlier(given_on in tricky_date(), later in 0..40_i32, days in 0..120_u32) {
        let next = given_on.plus_days(later);
        prop_assume!(next.is_ok());
        let agreement = json!({ "start": "1900-01-01", "noticeDays": days });
        for policy in POLICIES.iter() {
            let first = ends_on(policy, given_on, &agreement);
            let second = ends_on(policy, next.unwrap(), &agreement);
            if let (Some(first), Some(second)) = (first, second) {
                prop_assert!(first <= second);
            }
        }
    }
}
